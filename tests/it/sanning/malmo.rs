//! A layout that prints no numbers of risks, and what stands after what in it.

use super::granby::{LAYOUTS, account, built, granby, read, ÄRENDE};

const TEXT: &str = "ärenden/avrapportering/föredragning.md";

/// The case with a plan after it, where the risks have numbers.
fn carried() -> crate::support::Repository {
    let repository = granby();
    repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan ", "till: ny_plan ");
    repository.write(
        "plan-2027.yaml",
        "planår: 2027\nnämnd: bn\nrisker:\n  - {id: tillsyn, namn: Tillsyn}\n",
    );
    repository.replace(
        ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "nästa_plan: ../../plan-2027.yaml\nplan: ../../plan-2026.yaml",
    );
    repository.write(TEXT, "Planen har {{ plan.risker | uppräkning }}.\n");
    repository
}

#[test]
fn numbers_are_said_only_where_the_layout_prints_them() {
    let repository = carried();
    for layout in LAYOUTS {
        let text = account(&repository, layout).replace("\u{ad} ", "").replace('\u{ad}', "");
        let skrivelse = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        let numbered = layout != "malmo";
        assert_eq!(text.contains("IKP 2027 (risk 1)"), numbered, "{layout}: {text}");
        assert!(text.contains("förs över till IKP 2027"), "{layout}: {text}");
        let list = if numbered {
            "risk 1 (handläggningstider) och risk 2 (tillsyn)."
        } else {
            "handläggningstider och tillsyn."
        };
        assert!(skrivelse.contains(list), "{layout}: {skrivelse}");
    }
}

/// Any layout can be without numbers.
#[test]
fn also_in_a_layout_of_the_kommun() {
    let repository = carried();
    repository.write("mallar/granby/tema.yaml", "bas: malmo\nrisk: {numrerad: true}\n");
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    let text = account(&repository, "granby");
    assert!(text.contains("IKP 2027 (risk 1)"), "{text}");
}

#[test]
fn an_account_apart_is_headed_by_its_name_alone() {
    let repository = granby();
    repository.replace(
        "risker/tillsyn.yaml",
        "        redovisning: Alla anmälningar har bedömts i tid.",
        "        fördjupningar: {rubrik: Stickprov, text: Tio prov togs.}",
    );
    let text = account(&repository, "malmo");
    assert!(
        text.contains("Utebliven tillsyn, Stickprov") && !text.contains("Kontrollmoment 2"),
        "{text}"
    );
    assert!(
        account(&repository, "uppsala").contains("Kontrollmoment 2 Utebliven tillsyn, Stickprov")
    );
}

/// What becomes of a risk stands after what is done about it.
#[test]
fn what_goes_on_stands_after_the_åtgärder() {
    let repository = granby();
    repository.replace(
        "risker/tillsyn.yaml",
        "överföring:",
        "åtgärder: {vad: Gallra listan}\növerföring:",
    );
    repository.replace(
        "risker/tillsyn.yaml",
        "        redovisning: Alla anmälningar har bedömts i tid.\n",
        "        redovisning: Alla anmälningar har bedömts i tid.\n    åtgärder: {vad: Utbilda alla}\n    överföring: {till: avslutas}\n",
    );
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        let at = |words: &str| {
            text.rfind(words).unwrap_or_else(|| panic!("{layout}: no {words} in {text}"))
        };
        assert!(at("Gallra listan") < at("i verksamhetsplanen"), "{layout}: {text}");
        assert!(at("Utbilda alla") < at("avslutas"), "{layout}: {text}");
    }
}

/// That a risk or a kontroll is obligatorisk stands before the headings of its texts, and not in the nämnd's own words.
#[test]
fn obligatorisk_is_no_part_of_a_text() {
    let repository = granby();
    repository.replace("risker/tillsyn.yaml", "id: tillsyn", "id: tillsyn\nobligatorisk: ja");
    repository.replace(
        "risker/tillsyn.yaml",
        "  - enhet: BL",
        "  - enhet: BL\n    obligatorisk: ja",
    );
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering",
        "  - slag: riskanalys\n  - slag: avrapportering",
    );
    built(&repository, "malmo");
    let text = read(&repository, "malmo", "avrapportering/bilaga-2-avrapportering.pdf");
    assert!(text.contains("Obligatorisk risk. Beskrivning av risk Risk att anmälningar"), "{text}");
    assert!(!text.contains("Obligatorisk kontroll. Varje anmälan"), "{text}");
    assert!(text.contains("Obligatorisk kontroll."), "{text}");
}
