//! Where nothing is told of a review, every layout says so, and a warning does.

use super::granby::{LAYOUTS, account, built, checked, planned, reviewed, ÄRENDE};
use crate::support::Repository;

const MISSING: &str = "Resultat saknas";
const RULE: &str = "resultat-saknas";

fn warned(repository: &Repository) -> usize {
    let said = checked(repository);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    said.out.matches(RULE).count()
}

#[test]
fn a_kontroll_without_granskningar_lacks_a_result_in_each_layout() {
    let repository =
        planned("risker:\n  - id: jäv\n    namn: Jäv\n    kontroller: {namn: Stickprov}\n");
    assert_eq!(warned(&repository), 1);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains(MISSING), "{layout}: {text}");
    }
}

#[test]
fn a_risk_without_kontroller_lacks_one_too() {
    let repository = planned("risker:\n  - id: jäv\n    namn: Jäv\n");
    assert_eq!(warned(&repository), 1);
    for layout in LAYOUTS {
        assert!(account(&repository, layout).contains(MISSING), "{layout}");
    }
}

#[test]
fn a_granskning_that_says_nothing_lacks_one() {
    // A reason without a result is told as that, and not a second time.
    for (empty, rule) in [
        ("{resultat: }", RULE),
        ("{orsak: underlaget saknades}", "orsak-utan-resultat"),
        ("{redovisning: \" \"}", RULE),
    ] {
        let repository = reviewed(empty);
        let said = checked(&repository);
        assert!(said.out.contains(rule), "{empty}: {}", said.out);
        for layout in LAYOUTS {
            assert!(account(&repository, layout).contains(MISSING), "{layout}: {empty}");
        }
    }
}

/// What has a rule of its own to say that it is not printed is not told as what the layout lacks.
#[test]
fn a_reason_without_a_result_is_told_once() {
    let repository = reviewed("{orsak: underlaget saknades, redovisning: Vi läste allt.}");
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        let said = format!("{}{}", run.out, run.err);
        assert_eq!(said.matches("underlaget saknades").count(), 1, "{layout}: {said}");
        assert!(said.contains("orsak-utan-resultat"), "{layout}: {said}");
    }
}

/// Several kontroller without a word are told one by one.
#[test]
fn each_of_several_kontroller_is_told() {
    let repository = planned(
        "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller: [{namn: Ett}, {namn: Två}, {namn: Tre}]\n",
    );
    assert_eq!(warned(&repository), 3);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert_eq!(text.matches(MISSING).count(), 3, "{layout}: {text}");
    }
}

/// Those that are right are left alone.
#[test]
fn what_needs_no_result_is_not_nagged() {
    for plan in [
        "risker:\n  - id: jäv\n    namn: Jäv\n    åtgärder: {slag: direktåtgärd, vad: Gallra, läge: klar}\n",
        "risker:\n  - {id: a, namn: A, kontroller: {namn: Prov, granskningar: {resultat: pågår}}}\n",
        "risker:\n  - {id: a, namn: A, kontroller: {namn: Prov, granskningar: {resultat: ej_genomförd, orsak: ingen hann}}}\n",
        "risker:\n  - {id: a, namn: A, i_planen: false, motivering: Följs ändå.}\n  - {id: b, namn: B, kontroller: {namn: Prov, granskningar: {resultat: utan_anmärkning}}}\n",
        "perioder: [T1, T2]\nrisker:\n  - {id: a, namn: A, kontroller: {namn: Prov, perioder: [T1], granskningar: {period: T1, resultat: utan_anmärkning}}}\n",
    ] {
        assert_eq!(warned(&planned(plan)), 0, "{plan}");
    }
}

/// A report of the first period does not ask for what comes later, and one of what came says nothing of it.
#[test]
fn an_early_report_does_not_ask_for_later_periods() {
    let plan = "perioder: [T1, T2]\nrisker:\n  - {id: a, namn: A, kontroller: {namn: Prov, granskningar: {period: T2, resultat: utan_anmärkning}}}\n";
    let repository = planned(plan);
    assert_eq!(warned(&repository), 0);
    repository.replace(ÄRENDE, "nämnd: bn\n", "nämnd: bn\nperiod: T1\n");
    assert_eq!(warned(&repository), 1, "T1 has nothing");
    for layout in LAYOUTS {
        assert!(account(&repository, layout).contains(MISSING), "{layout}");
    }
}

/// A plan tells no results.
#[test]
fn an_internkontrollplan_is_not_asked() {
    let repository =
        planned("risker:\n  - id: jäv\n    namn: Jäv\n    kontroller: {namn: Stickprov}\n");
    repository.replace(ÄRENDE, "slag: avrapportering  ", "slag: internkontrollplan  ");
    repository.replace(ÄRENDE, "bilaga(\"avrapportering\")", "bilaga(\"internkontrollplan\")");
    assert_eq!(warned(&repository), 0);
}

/// One slip has one message.
#[test]
fn a_misspelt_result_is_told_once() {
    let said = checked(&reviewed("{resultat: utan_anmärkn}"));
    assert_eq!(said.code, 1);
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    assert!(said.out.contains("utanför-skalan"), "{}", said.out);
}
