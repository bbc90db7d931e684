//! That there were no deviations is said only when every kontroll has a finished result for the period.

use super::granby::{LAYOUTS, account, planned, reviewed, times};
use crate::support::Repository;

const NONE: &str = "Uppföljningen har inte visat några avvikelser.";
const NO_OTHERS: &str = "I övrigt har uppföljningen inte visat några avvikelser.";
const HEADING: &str = "Avvikelser och åtgärder";

fn stockholm(repository: &Repository) -> String {
    account(repository, "stockholm")
}

/// The plan with a risk for each of these kontroller, in the flow style of YAML.
fn kontroller(before: &str, all: &[&str]) -> Repository {
    let all: Vec<String> = all.iter().map(|one| format!("      - {{{one}}}\n")).collect();
    let all = all.concat();
    planned(&format!("{before}risker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n{all}"))
}

#[test]
fn all_finished_and_none_deviating() {
    let text = stockholm(&reviewed("{resultat: utan_anmärkning, redovisning: Allt stämde.}"));
    assert!(text.contains(NONE), "{text}");
}

#[test]
fn what_is_not_finished_is_counted_instead() {
    let good = "namn: A, granskningar: {resultat: utan_anmärkning}";
    let told = "namn: B, granskningar: {redovisning: Två av tio beslut var jäviga.}";
    let going = "namn: C, granskningar: {resultat: pågår}";
    let nothing = "namn: D";
    let done = "namn: E, granskningar: {resultat: anmärkning}";
    for (all, said, others) in [
        (vec![nothing], "En kontrollaktivitet saknar resultat.", false),
        (vec![told], "En kontrollaktivitet är redovisad i text.", false),
        (vec![going, going], "Två kontrollaktiviteter är inte klara.", false),
        (
            vec![good, nothing, nothing, told, going],
            "Två kontrollaktiviteter saknar resultat, en är inte klar och en är redovisad i text. I övrigt",
            true,
        ),
        (vec![done, nothing], "En kontrollaktivitet saknar resultat.", false),
    ] {
        let text = stockholm(&kontroller("", &all));
        assert!(text.contains(said), "{all:?}: {text}");
        assert!(!text.contains(NONE), "{all:?}: {text}");
        assert_eq!(text.contains(NO_OTHERS), others, "{all:?}: {text}");
    }
}

/// The folder as it is made, with its results taken out: it has accounts.
#[test]
fn the_folder_itself_without_its_results() {
    let repository = super::granby::granby();
    repository.replace(
        "risker/tillsyn.yaml",
        "- resultat: utan_anmärkning\n        redovisning",
        "- redovisning",
    );
    repository.replace("risker/handläggningstider.yaml", "- resultat: mindre_anmärkning\n        orsak: några beslut kom för sent      # fortsätter meningen ”…, eftersom …”: liten bokstav, ingen punkt\n        redovisning", "- redovisning");
    let text = stockholm(&repository);
    assert!(text.contains("Två kontrollaktiviteter är redovisade i text."), "{text}");
    assert!(!text.contains(NONE), "{text}");
}

#[test]
fn a_period_wants_results_of_its_own() {
    let before = "perioder: [T1, T2, VB]\n";
    let text = stockholm(&kontroller(before, &["namn: A", "namn: B"]));
    assert!(text.contains("Två kontrollaktiviteter saknar resultat för VB."), "{text}");
    assert!(!text.contains(NONE));
    let early = "namn: A, granskningar: {period: T1, resultat: utan_anmärkning}";
    let text = stockholm(&kontroller(before, &[early]));
    assert!(text.contains("En kontrollaktivitet saknar resultat för VB."), "{text}");
    assert!(!text.contains(NONE));
    let year = "namn: A, granskningar: {resultat: utan_anmärkning}";
    assert!(stockholm(&kontroller(before, &[year])).contains(NONE));
}

/// What was not reviewed has shown nothing, deviations or none.
#[test]
fn what_was_not_reviewed_is_not_without_deviations() {
    let text = stockholm(&reviewed("{resultat: ej_aktuell}"));
    assert!(text.contains("En kontrollaktivitet har inte granskats."), "{text}");
    assert!(!text.contains("inte visat några"), "{text}");
    let told = "namn: B, granskningar: {redovisning: Två var jäviga.}";
    let text = stockholm(&kontroller("", &["namn: A, granskningar: {resultat: ej_aktuell}", told]));
    assert!(!text.contains("inte visat några"), "{text}");
}

/// That something is done is said only where it is, in one område or in several.
#[test]
fn deviations_are_introduced_with_what_is_done_about_them() {
    let bad = "namn: A, granskningar: {resultat: anmärkning, ledde_till: Nej}";
    let text = stockholm(&kontroller("", &[bad]));
    assert!(text.contains("har visat avvikelser inom det område som följer."), "{text}");
    assert!(text.contains("Ledde till: Nej"), "{text}");
    let text = stockholm(&kontroller("", &[&format!("{bad}, åtgärder: {{vad: Ny rutin}}")]));
    assert!(text.contains("inom det område som följer, med vad som görs åt dem."), "{text}");
    let risk = |id: &str| format!("  - {{id: {id}, namn: {id}, kontroller: [{{{bad}}}]}}\n");
    let text = stockholm(&planned(&format!("risker:\n{}{}", risk("a"), risk("b"))));
    assert!(text.contains("inom de områden som följer."), "{text}");
}

/// No heading stands over nothing.
#[test]
fn nothing_to_tell_has_no_heading() {
    for plan in [
        "risker:\n  - {id: a, namn: A, åtgärder: {vad: Gallra}}\n",
        "självskattning: {inledning: Vi har frågat.}\nrisker: []\n",
        "risker: []\n",
        "risker:\n  - {id: a, namn: A, i_planen: false, motivering: Liten.}\n",
    ] {
        let repository = planned(plan);
        repository.write("ärenden/avrapportering/föredragning.md", "Text.\n");
        let text = stockholm(&repository);
        assert!(!text.contains("Sammanfattning av uppföljningen"), "{plan}: {text}");
    }
}

/// With nothing to review there is nothing to say of it.
#[test]
fn a_plan_without_reviews_says_nothing() {
    let repository = planned(
        "risker:\n  - id: jäv\n    namn: Jäv\n    åtgärder: {slag: direktåtgärd, vad: Gallra, läge: klar}\n",
    );
    let text = stockholm(&repository);
    assert!(!text.contains(NONE) && !text.contains(HEADING), "{text}");
}

/// What deviated besides has a place of its own in every layout, under one heading.
#[test]
fn deviations_of_their_own_stand_after_the_verdict() {
    let told = "Revisorerna fann två avtal utan underskrift.";
    let plan = format!(
        "omdöme: {{värde: Tillräcklig, text: Kontrollen är tillräcklig.}}\navvikelser: {told}\nrisker:\n  - id: jäv\n    namn: Jäv\n    kontroller: {{namn: Prov, granskningar: {{resultat: utan_anmärkning}}}}\n"
    );
    for layout in LAYOUTS {
        let text = account(&planned(&plan), layout);
        assert!(text.contains(&format!("{HEADING} {told}")), "{layout}: {text}");
        assert!(!text.contains(NONE), "{layout}: {text}");
        assert_eq!(times(&text, HEADING), 1, "{layout}: {text}");
    }
}
