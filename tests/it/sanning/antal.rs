//! What is counted, and what the count is called.

use super::granby::{LAYOUTS, account, built, checked, granby, planned, read};

/// One risk is reviewed, the other has åtgärder alone.
const DIRECT: &str = "id: handläggningstider
namn: Långa handläggningstider
åtgärder: {slag: direktåtgärd, vad: Fördela ärendena, slutdatum: 2027-04-30}
";

#[test]
fn the_number_over_a_table_of_risks_says_what_it_counts() {
    let repository = granby();
    repository.write("risker/handläggningstider.yaml", DIRECT);
    for layout in ["uppsala", "hassleholm", "standard"] {
        let text = account(&repository, layout);
        assert!(text.contains("1 av 2 risker granskas"), "{layout}: {text}");
    }
}

/// None of the risks is reviewed, one, and all.
#[test]
fn also_of_none_and_of_one() {
    let repository = granby();
    let none = DIRECT.replace("handläggningstider", "tillsyn");
    repository.write("risker/handläggningstider.yaml", DIRECT);
    repository.write("risker/tillsyn.yaml", none);
    assert!(account(&repository, "standard").contains("0 av 2 risker granskas"));
    repository.replace("plan-2026.yaml", "      - {fil: risker/tillsyn.yaml}\n", "");
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(!text.contains("risker granskas"), "{layout}: {text}");
    }
    let repository = granby();
    repository.replace("plan-2026.yaml", "      - {fil: risker/tillsyn.yaml}\n", "");
    assert!(account(&repository, "standard").contains("1 risk "));
    assert!(account(&granby(), "standard").contains("2 risker"));
}

#[test]
fn texts_choose_what_they_count() {
    let repository = granby();
    repository.write("risker/handläggningstider.yaml", DIRECT);
    repository.write(
        "risker/tillsyn.yaml",
        "id: tillsyn\nnamn: Tillsyn\nkontroller:\n  - {kontrollmoment: Ett, arbetssätt: A, systematisk_kontroll: S}\n  \
         - {kontrollmoment: Två}\n  - {kontrollmoment: Tre, systematisk_kontroll: S}\n  \
         - {kontrollmoment: Fyra, systematisk_kontroll: T}\n",
    );
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "Räknat: {{ plan.risker | antal }} {{ plan.risker | granskade | antal }} {{ plan.risker | kontroller | antal }} \
         {{ plan.risker | systematiska_kontroller | antal }} {{ plan.risker | i_planen | antal }}.\n",
    );
    built(&repository, "uppsala");
    let text = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    assert!(text.contains("Räknat: 2 1 4 2 2."), "{text}");
}

/// What is not in the plan, or not to be reviewed, is in no result.
#[test]
fn only_what_is_reviewed_has_a_result() {
    let repository = planned(
        "risker:\n  - {id: a, namn: A, i_planen: false, motivering: Liten.}\n  - {id: b, namn: B, åtgärder: {vad: Gallra}}\n  - {id: c, namn: C, kontroller: {namn: Prov}}\n",
    );
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "Räknat: {{ plan.risker | med_resultat(\"inget\") | antal }}. {{ plan.risker | sammanfattning }}\n",
    );
    built(&repository, "uppsala");
    let text = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    assert!(text.contains("Räknat: 1. En risk saknar resultat."), "{text}");
}

/// The text that a new user begins with is right of a plan with risks that are only analysed.
#[test]
fn the_first_text_counts_the_risks_of_the_plan() {
    let repository = planned(
        "risker:\n  - {id: a, namn: A, i_planen: false, motivering: Liten.}\n  - {id: c, namn: C, kontroller: {namn: Prov, granskningar: {resultat: utan_anmärkning}}}\n",
    );
    built(&repository, "uppsala");
    let text = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    let said = "Planen för 2026 tar upp en risk. En risk har granskats utan anmärkning.";
    assert!(text.contains(said), "{text}");
}

#[test]
fn a_group_that_the_plan_does_not_have_is_a_fault() {
    let repository = planned(
        "grupper:\n  - {rubrik: Ekonomi, nr: \"1.1\", risker: [{id: a, namn: A}]}\n  - {rubrik: Tomt, risker: []}\n",
    );
    let text = |expression: &str| {
        repository.write("ärenden/avrapportering/föredragning.md", format!("{expression}\n"));
        checked(&repository)
    };
    for known in ["Ekonomi", "1.1", "Tomt"] {
        let said = text(&format!("{{{{ plan.risker | i_grupp(\"{known}\") | antal }}}}"));
        assert_eq!(said.code, 0, "{known}: {}", said.out);
    }
    let said = text("{{ plan.risker | i_grupp(\"Ekonomin\") | antal }}");
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("planen har ingen grupp ”Ekonomin”"), "{}", said.out);
}

#[test]
fn a_summary_of_nothing_is_told() {
    let repository = planned("risker:\n  - {id: b, namn: B, åtgärder: {vad: Gallra}}\n");
    assert!(checked(&repository).out.contains("uppräkning-av-inget"));
}

/// Kontroller and risks that have none are counted by themselves, as the plan's own number is.
#[test]
fn stockholm_tells_risks_from_kontrollaktiviteter() {
    let repository = planned(
        "risker:\n  - {id: a, namn: Jäv, granskningar: {redovisning: Två var jäviga.}}\n  - {id: b, namn: Bisysslor, kontroller: [{namn: Stickprov}]}\n  - {id: c, namn: C}\n",
    );
    let text = account(&repository, "stockholm");
    assert!(text.contains("fastställde 1 kontrollaktivitet "), "{text}");
    let said =
        "En kontrollaktivitet saknar resultat. En risk saknar resultat och en är redovisad i text.";
    assert!(text.contains(said), "{text}");
}

/// Stockholm's count: of one, of none, of what a kommun counts, and left out.
#[test]
fn stockholm_counts_what_the_kommun_counts() {
    let repository = granby();
    let text = account(&repository, "stockholm");
    let words = "fastställde 2 kontrollaktiviteter i internkontrollplanen för 2026. De omfattar:";
    assert!(text.contains(words), "{text}");
    repository.write("risker/handläggningstider.yaml", DIRECT);
    let text = account(&repository, "stockholm");
    let words = "fastställde 1 kontrollaktivitet i internkontrollplanen för 2026. Den omfattar:";
    assert!(text.contains(words), "{text}");
    repository.replace(
        "ärenden/avrapportering/ärende.yaml",
        "  - slag: avrapportering        # resten hämtas ur planen\n",
        "  - slag: avrapportering\n    ord:\n      kontrollaktiviteter_antal: \"Planen har {{ systematiska }} systematiska kontroller.\"\n",
    );
    let text = account(&repository, "stockholm");
    assert!(text.contains("Planen har 0 systematiska kontroller."), "{text}");
    repository.write("risker/tillsyn.yaml", DIRECT.replace("handläggningstider", "tillsyn"));
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(
            !text.contains("kontrollaktivitet") && !text.contains("systematiska"),
            "{layout}: {text}"
        );
    }
}
