//! What is counted, and what the count is called.

use super::granby::{LAYOUTS, account, built, granby, read};

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
