//! The risks of a plan stand in each handling that is about them, under the heading that says so.

use super::granby::{LAYOUTS, PLAN, built, checked, read, ÄRENDE};
use super::tryckt::with;

const PLANEN: &str = "avrapportering/bilaga-2-internkontrollplan.pdf";
const REDOVISNINGEN: &str = "avrapportering/bilaga-1-avrapportering.pdf";

const FRÅNVARO: &str = "      - {id: frånvaro, namn: Hög frånvaro, i_planen: false, motivering: Följs upp varje månad}\n";
const DIREKT: &str = "      - {id: direkt, namn: Fulla arkiv, beskrivning: Risk att inget ryms., \
                      åtgärder: [{slag: direktåtgärd, vad: Gallra i arkivet}]}\n";

fn also(repository: &crate::support::Repository, risk: &str) {
    let plan = std::fs::read_to_string(repository.at(PLAN)).expect("it is there");
    repository.write(PLAN, plan + risk);
}

/// Where words stand; they must stand there once.
fn once(text: &str, words: &str) -> usize {
    let found: Vec<usize> = text.match_indices(words).map(|(at, _)| at).collect();
    assert_eq!(found.len(), 1, "{words} in {text}");
    found[0]
}

#[test]
fn the_plan_shows_its_risks() {
    let repository = with("  - {slag: internkontrollplan}\n");
    repository.replace(
        "risker/tillsyn.yaml",
        "  - enhet: BL",
        "  - namn: Stickprov\n    enhet: BL",
    );
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
        let text = read(&repository, layout, PLANEN);
        let namn = if layout == "malmo" { "Utebliven tillsyn" } else { "2. Utebliven tillsyn" };
        let risk = once(&text, namn);
        let om = once(&text, "olovligt byggande inte leder till tillsyn");
        assert!(risk < om && om < once(&text, "Stickprov"), "{layout}: {text}");
    }
}

#[test]
fn what_is_done_is_not_what_is_reviewed() {
    let repository = with("  - {slag: internkontrollplan}\n");
    also(&repository, DIREKT);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, PLANEN);
        let direkt = once(&text, "Gallra i arkivet");
        assert!(text[..direkt].ends_with("Åtgärder Direktåtgärd. "), "{layout}: {text}");
    }
}

#[test]
fn what_has_a_place_of_its_own_stands_there_alone() {
    let repository = with(
        "  - {slag: internkontrollplan, avsnitt: [{komponent: åtgärder}, {rubrik: Så vägde vi, text: Vi möttes., \
         komponent: riskanalys}]}\n",
    );
    also(&repository, DIREKT);
    let skalor = "skalor:\n  sannolikhet: [Sällan, Ibland]\n  konsekvens: [Liten, Stor]\n";
    let organisation =
        std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    repository.write("skrivelse.yaml", organisation + skalor);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, PLANEN);
        once(&text, "Gallra i arkivet");
        once(&text, "Matris ");
        let (rubrik, inledning) = (once(&text, "Så vägde vi"), once(&text, "Vi möttes."));
        assert!(rubrik < inledning && inledning < once(&text, "Matris "), "{layout}: {text}");
    }
}

#[test]
fn an_analysis_in_another_handling_has_all_risks_that_were_weighed() {
    let avsnitt = "{rubrik: Så vägde vi, komponent: riskanalys}";
    let repository = with(&format!("  - {{slag: internkontrollplan, avsnitt: [{avsnitt}]}}\n"));
    repository.replace(
        ÄRENDE,
        "      - rubrik: Arbetet",
        &format!("      - {avsnitt}\n      - rubrik: Arbetet"),
    );
    also(&repository, FRÅNVARO);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
        for paper in [REDOVISNINGEN, PLANEN] {
            let text = read(&repository, layout, paper);
            once(&text, "Följs upp varje månad");
            once(&text, "Risken tas inte med i internkontrollplanen");
        }
    }
}

#[test]
fn an_åtgärd_without_slag_is_told_where_improvements_are() {
    let repository = with("  - {slag: förbättringsåtgärder}\n");
    repository.replace(
        "risker/tillsyn.yaml",
        "överföring:",
        "åtgärder: {slag: förbättringsåtgärd, vad: Utbilda}\növerföring:",
    );
    let run = checked(&repository);
    let told = "risker/handläggningstider.yaml:16:5: varning[åtgärd-utan-slag]";
    assert_eq!((run.code, run.out.matches(told).count()), (0, 1), "{}", run.out);
    repository.replace(
        "risker/handläggningstider.yaml",
        "  - vad: Fördela",
        "  - slag: åtgärd\n    vad: Fördela",
    );
    assert!(!checked(&repository).out.contains("åtgärd-utan-slag"));
}

/// Of one that is reviewed the cell stands in the column; of one that is only done it says what it is.
#[test]
fn in_a_granskningsrapport_what_is_done_stands_as_that() {
    let repository = with("");
    also(&repository, DIREKT);
    repository.replace(
        "risker/tillsyn.yaml",
        "        redovisning: Alla anmälningar har bedömts i tid.",
        "        redovisning: Alla anmälningar har bedömts i tid.\n        ledde_till: En ny lista förs.",
    );
    built(&repository, "hassleholm");
    let text = read(&repository, "hassleholm", REDOVISNINGEN);
    assert!(text.contains("Åtgärder Direktåtgärd. Gallra i arkivet."), "{text}");
    let pdf =
        crate::pdf::Pdf::read(&repository.at(&format!("ut/layout-hassleholm/{REDOVISNINGEN}")));
    let cells = pdf.element_boxes("TD");
    let of = |words: &str| cells.iter().find(|cell| cell.text.contains(words)).expect("a cell");
    let resultat = of("bedömts i tid");
    assert!(!resultat.text.contains("En ny lista förs"), "{}", resultat.text);
    assert!(of("En ny lista förs").text.starts_with("Ledde till:"));
}

#[test]
fn the_sections_that_close_an_account_are_referred_to() {
    let repository = with("");
    repository.replace(
        "risker/tillsyn.yaml",
        "        redovisning: Alla anmälningar har bedömts i tid.",
        "        redovisning: Alla anmälningar har bedömts i tid.\n        avslutande_avsnitt: [{rubrik: Slutord, text: Det var allt.}]",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, REDOVISNINGEN);
        let told = once(&text, "Fortsätter i ett eget avsnitt på sida");
        assert!(told < once(&text, "Det var allt."), "{layout}: {text}");
    }
}

#[test]
fn sections_can_stand_after_the_sändlista() {
    let repository = with("");
    repository.replace(
        ÄRENDE,
        "    avsnitt:\n      - rubrik: Ärendet",
        "    sändlista: [Kommunstyrelsen]\n    efter_sändlistan: [{rubrik: Så överklagar ni, text: Skriv till rätten.}]\n    \
         avsnitt:\n      - rubrik: Ärendet",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.rfind("Kommunstyrelsen") < text.find("Så överklagar ni"), "{layout}: {text}");
    }
}

/// It is the plan's, and a riskanalys has it only where the plan itself is not among the handlingar.
#[test]
fn the_introduction_of_the_plan_stands_in_the_plan() {
    let riskanalys = "avrapportering/bilaga-2-riskanalys.pdf";
    let alone = with("  - {slag: riskanalys}\n");
    let beside = with("  - {slag: riskanalys}\n  - {slag: internkontrollplan}\n");
    for repository in [&alone, &beside] {
        also(repository, "inledning: Så läser ni planen.\n");
        built(repository, "uppsala");
    }
    once(&read(&alone, "uppsala", riskanalys), "Så läser ni planen.");
    once(
        &read(&beside, "uppsala", "avrapportering/bilaga-3-internkontrollplan.pdf"),
        "Så läser ni planen.",
    );
    assert!(!read(&beside, "uppsala", riskanalys).contains("Så läser ni planen."));
    let account = "avrapportering/bilaga-1-avrapportering.pdf";
    once(&read(&alone, "uppsala", account), "Så läser ni planen.");
    assert!(!read(&beside, "uppsala", account).contains("Så läser ni planen."));
}
