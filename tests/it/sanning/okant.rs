//! Papers of which neither date, number nor handläggare is known.

use super::fall::{HELT, MOTION_RAD, alla_ord, fall, fildag, papper, ärende};
use super::granby::{LAYOUTS, built, checked};
use crate::pdf::Pdf;
use crate::support::files;

/// Every slag of handling, each alone in a case.
const SLAG: [(&str, &str); 11] = [
    (
        "tjänsteskrivelse",
        "    förslag_till_beslut: {punkter: [godkänna planen]}\n    sändlista: Kommunstyrelsen\n",
    ),
    ("avrapportering", ""),
    ("rapport", "    avsnitt: [{rubrik: Bakgrund, text: Så här var det.}]\n"),
    ("internkontrollplan", ""),
    ("riskanalys", ""),
    ("förbättringsåtgärder", ""),
    ("protokollsutdrag", "    paragraf: 97\n    beslut: Nämnden godkänner planen.\n"),
    ("styrdokument", "    avsnitt: [{rubrik: Syfte, text: Så här gör vi.}]\n"),
    ("yttrande", "    mottagare: Kommunstyrelsen\n"),
    ("formulär", "    fält: {Svar: Ja}\n"),
    ("fil", MOTION_RAD),
];

/// What would stand there if a date, a number or a person were told of, or a label without its value.
fn told(text: &str) -> Option<&'static str> {
    let labels =
        ["Datum", "Diarienummer", "Handläggare", "Utkast", "daterad", "reviderad", " , ", "none"];
    let years = ["2027-", "januari", "1970", "2026-01"];
    labels.into_iter().chain(years).find(|word| text.contains(word))
}

/// All of them are built, which they are only if they conform, alone and in one case with a meeting.
#[test]
fn what_is_not_known_leaves_no_trace_in_any_paper() {
    let repository = fall("", "  - {slag: rapport, titel: Läget}\n");
    repository.replace(
        "risker/handläggningstider.yaml",
        "    slutdatum: 2027-04-30\n",
        "    slag: förbättringsåtgärd\n",
    );
    let mut all = String::new();
    for (slag, own) in SLAG {
        let handling = format!("  - slag: {slag}\n{own}")
            .replace("motion.pdf", "../avrapportering/motion.pdf");
        all += &handling;
        repository.write(&format!("ärenden/{slag}-ensam/ärende.yaml"), ärende("", &handling));
    }
    repository.write("ärenden/allt/ärende.yaml", ärende("", &all));
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn\ndatum: 2031-03-04\ntid: \"8:30\"\nplats: Salen\npunkter: [{ärende: ../../ärenden/allt}]\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let folder = repository.at(&format!("ut/layout-{layout}"));
        let mut read = 0;
        for file in files(&folder).iter().filter(|file| file.ends_with(".pdf")) {
            if file.ends_with("motion.pdf") {
                continue;
            }
            let pdf = Pdf::read(&folder.join(file));
            let text = alla_ord(&pdf);
            assert_eq!(told(&text), None, "{layout}: {file}: {text}");
            let day = if file.starts_with("mars/") { "2031-03-04" } else { "2026-01-01" };
            assert_eq!(fildag(&pdf), day, "{layout}: {file}");
            read += 1;
        }
        assert_eq!(read, 1 + SLAG.len() * 2 + 2, "{layout}");
    }
}

/// Nothing is known of when it is from: its properties have a day that nobody takes for one.
#[test]
fn without_a_plan_the_day_of_the_file_is_none_that_somebody_wrote() {
    let repository = fall("", "  - {slag: rapport, titel: Läget}\n");
    repository.replace(super::granby::ÄRENDE, "plan: ../../plan-2026.yaml\n", "");
    built(&repository, "standard");
    assert_eq!(fildag(&papper(&repository, "standard", "rapport.pdf")), "1970-01-01");
}

/// The handling, or else its case, or else what lies beside it there.
#[test]
fn the_day_of_a_file_is_the_latest_that_is_known() {
    let repository = fall(
        "",
        "  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: Se bilaga 1 och bilaga 2.}]
  - {slag: rapport, titel: Läget, datum: 2027-01-10, reviderad: 2027-01-20}
  - {slag: protokollsutdrag, sammanträdesdatum: 2027-02-11, beslut: Ja.}
",
    );
    built(&repository, "standard");
    let day = |file: &str| fildag(&papper(&repository, "standard", file));
    assert_eq!(day("bilaga-1-rapport.pdf"), "2027-01-20");
    assert_eq!(day("bilaga-2-protokollsutdrag.pdf"), "2027-02-11");
    assert_eq!(day("tjänsteskrivelse.pdf"), "2027-02-11");
}

/// A number that is not known makes no draft, and a draft may have one.
#[test]
fn a_draft_is_what_says_so() {
    let rapport = "  - {slag: rapport, titel: Läget}\n  - {slag: styrdokument, titel: Riktlinjen, utkast: nej}\n";
    for number in ["", "diarienummer: BN-2027-00001\n"] {
        let repository = fall(&format!("{number}utkast: ja\n"), rapport);
        for layout in LAYOUTS {
            built(&repository, layout);
            let pdf = papper(&repository, layout, "rapport.pdf");
            assert!(pdf.text().contains("Utkast. Handlingen är inte färdig."), "{layout}");
            for page in 0..pdf.pages() {
                let text = pdf.page_text_all(page);
                assert!(text.contains("Utkast"), "{layout}: {text}");
                assert_eq!(text.contains("BN-2027-00001"), !number.is_empty(), "{layout}: {text}");
            }
            let other = alla_ord(&papper(&repository, layout, "styrdokument.pdf"));
            assert!(!other.contains("Utkast"), "{layout}: {other}");
        }
    }
}

#[test]
fn a_missing_number_is_told_unless_it_is_a_draft() {
    let rapport = "  - {slag: rapport, titel: Läget}\n";
    let said = |own: &str| checked(&fall(own, rapport)).out;
    assert!(said("").contains("diarienummer-saknas"), "{}", said(""));
    for known in ["utkast: ja\n", HELT] {
        assert_eq!(said(known), "", "{known}");
    }
}

/// A text that speaks of what is not known is told of, with what to do.
#[test]
fn a_text_that_asks_for_what_is_not_known_is_told_of() {
    for (value, message) in [
        ("{{ ärende.datum | datum }}", "datumet är inte ifyllt"),
        ("{{ ärende.datum }}", "värdet är inte ifyllt"),
        ("{{ ärende.handläggare.namn }}", "”ärende.handläggare” är inte ifyllt"),
        ("{{ ärende.diarienummer }}", "värdet är inte ifyllt"),
    ] {
        let text =
            format!("  - {{slag: rapport, titel: Läget, avsnitt: [{{text: 'Den {value}.'}}]}}\n");
        let said = checked(&fall("utkast: ja\n", &text));
        assert_eq!(said.code, 1, "{value}");
        assert!(
            said.out.contains("ärende.yaml:6:") && said.out.contains(message),
            "{value}: {}",
            said.out
        );
        let unless = text
            .replace("'Den", "'{% if ärende.datum and ärende.handläggare %}Den")
            .replace(".'", ".{% endif %}'");
        assert_eq!(checked(&fall("utkast: ja\n", &unless)).code, 0, "{value}");
    }
}
