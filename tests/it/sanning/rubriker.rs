//! Headings stand over something, say what stands below, and are listed with those that they stand under.

use super::fall::{HELT, ärende};
use super::granby::{LAYOUTS, account, built, checked, planned, read, times, ÄRENDE};
use crate::support::Repository;

const RISK: &str =
    "{id: a, namn: A, kontroller: {namn: Prov, granskningar: {resultat: utan_anmärkning}}}";

/// The contents of a report are left out where there is nothing to list.
#[test]
fn contents_of_nothing_are_left_out() {
    for layout in ["uppsala", "hassleholm", "malmo", "standard"] {
        let (none, one) = (planned("risker: []\n"), planned(&format!("risker: [{RISK}]\n")));
        for repository in [&none, &one] {
            repository.write(ÄRENDE, ärende(HELT, "  - slag: avrapportering\n"));
        }
        let report = |repository: &Repository| {
            built(repository, layout);
            read(repository, layout, "avrapportering/avrapportering.pdf")
        };
        let text = report(&none);
        assert!(!text.contains("Innehåll"), "{layout}: {text}");
        let text = report(&one);
        assert!(text.contains("Innehåll"), "{layout}: {text}");
    }
}

/// A heading within a text stands in the contents only with the one that it stands under.
#[test]
fn no_row_of_the_contents_has_lost_its_parent() {
    let told = "omdöme:\n  värde: Tillräcklig\n  text: |\n    # Underlaget\n\n    Proven.\navvikelser: |\n  # Delegation\n\n  Två beslut saknades.\n";
    for layout in LAYOUTS {
        let text = account(&planned(&format!("{told}risker: [{RISK}]\n")), layout);
        assert_eq!(times(&text, "Delegation"), 1, "{layout}: {text}");
        assert_eq!(times(&text, "Underlaget"), 1, "{layout}: {text}");
    }
}

#[test]
fn a_group_of_one_risk_says_so_and_both_marks_are_one_sentence() {
    let two =
        "{id: b, namn: B, kontroller: {namn: Prov, granskningar: {resultat: utan_anmärkning}}}";
    for (keys, risker, said) in [
        ("obligatorisk: true", RISK.to_owned(), "Risken är obligatorisk."),
        ("kommungemensam: true", RISK.to_owned(), "Risken är gemensam för kommunen."),
        (
            "obligatorisk: true, kommungemensam: true",
            RISK.to_owned(),
            "Risken är obligatorisk och gemensam för kommunen.",
        ),
        (
            "obligatorisk: true, kommungemensam: true",
            format!("{RISK}, {two}"),
            "Riskerna är obligatoriska och gemensamma för kommunen.",
        ),
    ] {
        let plan = format!("grupper:\n  - {{rubrik: Ekonomi, {keys}, risker: [{risker}]}}\n");
        let repository = planned(&plan);
        assert_eq!(checked(&repository).out, "", "{keys}");
        for layout in LAYOUTS {
            let text = account(&repository, layout);
            assert!(text.contains(said), "{layout}: {keys}: {text}");
        }
    }
}

/// Words of the kommun that do not take in the other mark lose neither.
#[test]
fn own_words_of_one_mark_keep_the_other() {
    let repository = planned(&format!(
        "grupper:\n  - {{rubrik: Ekonomi, obligatorisk: true, kommungemensam: true, risker: [{RISK}]}}\n"
    ));
    repository.replace(
        "skrivelse.yaml",
        "layout: uppsala",
        "layout: uppsala\nord: {obligatorisk_grupp: Beslutat av fullmäktige.}\n#",
    );
    let text = account(&repository, "uppsala");
    assert!(text.contains("Beslutat av fullmäktige. Risken är gemensam för kommunen."), "{text}");
}

#[test]
fn risks_without_a_group_are_not_the_others() {
    let more = RISK.replace("id: a", "id: b");
    for plan in [
        format!("risker: [{RISK}]\n"),
        format!("risker: [{RISK}]\ngrupper:\n  - {{rubrik: Ekonomi, risker: [{more}]}}\n"),
    ] {
        for layout in LAYOUTS {
            let text = account(&planned(&plan), layout);
            assert!(!text.contains("Övriga risker"), "{layout}: {text}");
        }
    }
}

/// A process with the words of the risk's name is printed by it.
#[test]
fn a_process_that_is_the_name_is_not_missing() {
    let plan = "risker:\n  - {id: a, namn: Inköp, process: Inköp, kontroller: {namn: Prov, granskningar: {resultat: utan_anmärkning}}}\n";
    let repository = planned(plan);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
    }
}

/// A place for what the plan does not have is no fault of the layout.
#[test]
fn a_place_for_what_the_plan_lacks_is_told_as_that() {
    for komponent in ["självskattning", "åtgärder"] {
        let repository = planned(&format!("risker: [{RISK}]\n"));
        let own = format!(
            "  - slag: avrapportering\n    avsnitt: [{{rubrik: Skattning, komponent: {komponent}}}]\n"
        );
        repository.write(ÄRENDE, ärende(HELT, &own));
        let run = built(&repository, "uppsala");
        assert!(run.err.contains("planen har inget att visa"), "{komponent}: {}", run.err);
        assert!(!run.err.contains("ingen plats"), "{komponent}: {}", run.err);
    }
}
