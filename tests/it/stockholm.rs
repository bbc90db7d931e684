//! The sample after Stockholm's papers: what only that layout has, and periods in all of them.

use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

const CASE: &str = "uppföljning-intern-kontroll-2024";
const ÄRENDE: &str = "ärenden/uppföljning-intern-kontroll-2024/ärende.yaml";

fn sample() -> Repository {
    Repository::of("samples/stockholm")
}

/// The paper of a plan in a layout.
fn paper(repository: &Repository, layout: &str) -> Pdf {
    let run = skrivelse(repository.path(), &["bygg", "--layout", layout]);
    assert_eq!(run.code, 0, "{}", run.err);
    Pdf::read(&repository.at(&format!("ut/layout-{layout}/{CASE}/bilaga-1-avrapportering.pdf")))
}

/// The parts stand in this order, whatever the lines.
fn in_order(text: &str, parts: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for part in parts {
        let at = text[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part:?} is not after {:?}", &text[..from]));
        from += at + part.len();
    }
}

#[test]
fn the_paper_is_as_long_as_the_one_that_it_is_after() {
    let pdf = paper(&sample(), "stockholm");
    assert!(pdf.pages() >= 12, "{} pages", pdf.pages());
    insta::assert_snapshot!("stockholm: bokmärken", pdf.bookmarks());
}

/// Sender, verdict, what the plan holds, what deviated, then goal by goal: in the order of the förlaga.
#[test]
fn the_parts_come_in_order() {
    let text = paper(&sample(), "stockholm").text();
    in_order(
        &text,
        &[
            "Handläggare Yasmin Tallberg",
            "Telefon: 08-000 00 14",
            "Till Norrberga stadsdelsnämnd",
            "Innehållsförteckning",
            "Bedömning av nämndens interna kontroll Tillräcklig",
            "Analys",
            "fastställde 21 kontrollaktiviteter i internkontrollplanen för 2024",
            "Avvikelser och åtgärder",
            "Uppföljning av nämndens internkontrollplan Nämndens planerade uppföljning av den löpande kontrollen",
            "1.1 I Ekstad får",
            "Process: Handläggning av ekonomiskt bistånd",
            "Arbetssätt Systematisk kontroll Kontrollaktivitet",
            "3.2 I Ekstad",
        ],
    );
}

/// The number is the plan's, and a process that two risks have is listed once.
#[test]
fn kontrollaktiviteter_are_counted_in_the_plan() {
    let repository = sample();
    let text = paper(&repository, "stockholm").text();
    let listed = text
        .lines()
        .filter(|line| line.ends_with("Utredning och uppföljning i barn- och ungdomsärenden"));
    // In the list, among the deviations, and as the heading of two processes.
    assert_eq!(listed.count(), 4, "{text}");
    repository.replace("plan-2024.yaml", "      - {fil: risker/11-delegationsbeslut.yaml}\n", "");
    let text = paper(&repository, "stockholm").text();
    assert!(text.contains("fastställde 20 kontrollaktiviteter"), "{text}");
    assert!(!text.contains("delegation"));
}

/// A deviation is one in the period that the paper shows: with the same plan there are others in T2.
#[test]
fn deviations_are_those_of_the_period() {
    let repository = sample();
    let deviations = |repository: &Repository| {
        let text = paper(repository, "stockholm").text();
        let (_, from) = text.split_once("\nAvvikelser och åtgärder\n").expect("there are some");
        from.split_once("\nUppföljning av nämndens internkontrollplan\n")
            .expect("then the plan")
            .0
            .to_owned()
    };
    insta::assert_snapshot!("stockholm: avvikelser", deviations(&repository));
    repository.replace(ÄRENDE, "period: VB", "period: T1");
    let early = deviations(&repository);
    let said = "17 kontrollaktiviteter saknar resultat för T1 och tre är inte klara. I övrigt har";
    assert!(early.contains(said), "{early}");
}

/// What three kontroller share is one cell over their rows.
#[test]
fn shared_cells_are_merged() {
    let pdf = paper(&sample(), "stockholm");
    let tags = pdf.tags();
    let spans =
        |rows: usize| tags.lines().filter(|line| line.contains(&format!("rowspan={rows}"))).count();
    assert!(spans(3) >= 1, "no cell over three rows");
    assert!(spans(2) >= 3, "{} cells over two rows", spans(2));
    let text = pdf.text();
    assert_eq!(text.matches("Följa upp varje enskilt ärende enligt gällande rutin").count(), 1);
}

/// The newest period first, here; as the year went in the others. Every layout has all three.
#[test]
fn results_of_every_period_stand_in_every_layout() {
    let repository = sample();
    let (t1, t2, vb) =
        ("Stickprovet gällde 50 beslut", "Av 50 beslut inom äldreomsorg", "Det tredje stickprovet");
    in_order(&paper(&repository, "stockholm").text(), &["VB", vb, "T2", t2, "T1", t1]);
    for layout in ["standard", "uppsala", "hassleholm", "malmo"] {
        in_order(&paper(&repository, layout).text(), &["T1", t1, "T2", t2, "VB", vb]);
    }
}

/// A paper of an earlier period does not tell what came after it.
#[test]
fn a_paper_of_a_period_tells_nothing_later() {
    let repository = sample();
    repository.replace(ÄRENDE, "period: VB", "period: T2");
    for layout in ["stockholm", "uppsala", "malmo"] {
        let text = paper(&repository, layout).text();
        assert!(text.contains("Av 50 beslut inom äldreomsorg"), "{layout}");
        assert!(!text.contains("Det tredje stickprovet"), "{layout}");
    }
}
