//! What is made from data follows the data.

use super::{BILAGA, SAMPLE, SKRIVELSE, build};
use crate::pdf::Pdf;
use crate::support::Repository;

fn texts(repository: &Repository) -> (String, String) {
    let text = |path| Pdf::read(&repository.at(path)).text();
    (text(SKRIVELSE), text(BILAGA))
}

/// One changed word in the YAML changes the table, the overview and the counted sentences.
#[test]
fn a_changed_result_changes_everything_that_counts_it() {
    let (skrivelse, bilaga) = texts(super::built());
    for (text, words) in [
        (
            &skrivelse,
            "samtliga nio risker i planen har hanterats på ett tillfredsställande sätt, om än i fyra fall",
        ),
        (&bilaga, "5 utan anmärkning"),
        (&bilaga, "4 med mindre anmärkning"),
        (
            &bilaga,
            "Fem risker har granskats utan anmärkning och fyra har fått mindre anmärkningar.",
        ),
    ] {
        assert!(text.contains(words), "no ”{words}” in\n{text}");
    }

    let repository = Repository::of(SAMPLE);
    repository.replace(
        "risker/04-inlåsning.yaml",
        "resultat: utan_anmärkning",
        "resultat: mindre_anmärkning\n        orsak: statistiken togs ut för sent",
    );
    let (skrivelse, bilaga) = texts(&build(repository));
    for (text, words) in [
        (&skrivelse, "om än i fem fall"),
        (&skrivelse, "risk 3 (otillräcklig uppföljning), risk 4 (inlåsningseffekter), risk 5"),
        (&bilaga, "4 utan anmärkning"),
        (&bilaga, "5 med mindre anmärkning"),
        (
            &bilaga,
            "Granskningen är genomförd med mindre anmärkning, eftersom statistiken togs ut för sent.",
        ),
        (
            &bilaga,
            "Fyra risker har granskats utan anmärkning och fem har fått mindre anmärkningar.",
        ),
    ] {
        assert!(text.contains(words), "no ”{words}” in\n{text}");
    }
}

/// The number of a carried risk is that of the next plan.
#[test]
fn a_new_number_in_the_next_plan_reaches_the_sentence() {
    let bilaga = texts(super::built()).1;
    let number = |text: &str| {
        let (_, after) = text
            .split_once("Risken bedöms fortsatt relevant och förs därför över till IKP 2025 (risk ")
            .expect("a risk is carried over");
        after.split_once(')').expect("the number ends").0.parse::<u64>().expect("a number")
    };
    let before = number(&bilaga);
    let repository = Repository::of(SAMPLE);
    repository.replace(
        "plan-2025.yaml",
        "      - id: informationsansvar\n",
        "      - id: informationsansvar\n        nr: 4\n",
    );
    assert_eq!(number(&texts(&build(repository)).1), before + 3);
}

/// The registry number is typed once.
#[test]
fn a_new_registry_number_leaves_no_trace_of_the_old() {
    let repository = Repository::of(SAMPLE);
    repository.replace(
        "ärenden/avrapportering-ikp-2024/ärende.yaml",
        "AMN-2024-00412",
        "AMN-2024-00777",
    );
    let repository = build(repository);
    for path in [SKRIVELSE, BILAGA] {
        let pdf = Pdf::read(&repository.at(path));
        let all: String = (0..pdf.pages()).map(|page| pdf.page_text_all(page)).collect();
        let all = [all, pdf.text(), pdf.metadata(), pdf.bookmarks()].concat();
        assert!(all.contains("AMN-2024-00777") && !all.contains("AMN-2024-00412"), "{path}");
    }
}

/// A draft says on each page that it is one.
#[test]
fn the_pages_of_a_draft_say_so() {
    let repository = Repository::of(SAMPLE);
    repository.replace(
        "ärenden/avrapportering-ikp-2024/ärende.yaml",
        "diarienummer: AMN-2024-00412\n",
        "utkast: ja\n",
    );
    let run = crate::support::skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let pdf = Pdf::read(&repository.at(SKRIVELSE));
    for page in 0..pdf.pages() {
        assert!(pdf.page_text_all(page).contains("Utkast"), "page {}", page + 1);
    }
    assert!(pdf.text().contains("Utkast. Handlingen är inte färdig."), "{}", pdf.text());
}

/// The order of results from best to worst, and those without one: all seven can be told.
#[test]
fn the_overview_tells_all_kinds() {
    let repository = Repository::of(SAMPLE);
    for (file, result) in [
        ("01-informationsansvar", "ej_aktuell"),
        ("04-inlåsning", "pågår"),
        ("07-felaktiga-utbetalningar", "anmärkning"),
        ("08-otillåten-påverkan", "ej_genomförd"),
    ] {
        repository.replace(
            &format!("risker/{file}.yaml"),
            "resultat: utan_anmärkning",
            &format!("resultat: {result}"),
        );
    }
    repository.replace(
        "risker/09-välfärdsbrott.yaml",
        "      - resultat: utan_anmärkning\n        redovisning",
        "      - redovisning",
    );
    let bilaga = texts(&build(repository)).1;
    let line = bilaga
        .lines()
        .find(|line| line.starts_with("9 ") && line.contains("med anmärkning"))
        .unwrap_or_else(|| panic!("{bilaga}"));
    insta::assert_snapshot!(line);
}
