//! `läge` does not contradict itself: what goes on is not reported, and what is told is not open.

use super::granby::{planned, reviewed};
use crate::support::{Repository, skrivelse};

fn told(repository: &Repository, datum: &str) -> String {
    let run = skrivelse(repository.path(), &["läge", "--datum", datum]);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn only_what_is_finished_is_reported() {
    for (granskning, said) in [
        ("{resultat: utan_anmärkning}", "1 av 1 redovisade"),
        ("{resultat: ej_aktuell}", "1 av 1 redovisade"),
        ("{resultat: anmärkning}", "1 av 1 redovisade"),
        ("{redovisning: Två av tio beslut var jäviga.}", "1 av 1 redovisade"),
        ("{resultat: pågår}", "0 av 1 redovisade"),
        ("{resultat: ej_genomförd, orsak: ingen hann}", "0 av 1 redovisade"),
        ("{orsak: ingen hann}", "0 av 1 redovisade"),
    ] {
        let out = told(&reviewed(granskning), "2027-01-10");
        assert!(out.contains(said), "{granskning}: {out}");
    }
    let out = told(&reviewed("{resultat: pågår}"), "2027-01-10");
    assert!(out.contains("1. Jäv: Stickprov (pågår)"), "{out}");
    let out = told(&reviewed("{resultat: ej_genomförd, orsak: ingen hann}"), "2027-01-10");
    assert!(out.contains("1. Jäv: Stickprov (ej genomförd)"), "{out}");
}

fn åtgärd(before: &str, of: &str) -> String {
    let plan = format!(
        "{before}risker:\n  - id: jäv\n    namn: Jäv\n    åtgärder: {{slag: direktåtgärd, vad: Gallra, {of}}}\n"
    );
    told(&planned(&plan), "2027-01-10")
}

#[test]
fn an_åtgärd_that_is_told_is_not_open_too() {
    let out = åtgärd("", "genomfört: Gallrat i mars.");
    assert!(out.contains("1 av 1 redovisade"), "{out}");
    assert!(!out.contains("Åtgärder"), "{out}");
    let out = åtgärd("", "slutdatum: 2026-05-01");
    assert!(
        out.contains("0 av 1 redovisade") && out.contains("2026-05-01: 1. Jäv: Gallra"),
        "{out}"
    );
    let out = åtgärd("", "genomfört: \"{# skriv här #}\"");
    assert!(out.contains("0 av 1 redovisade"), "{out}");
    // What is said to go on is open, whatever is told of it.
    let out = åtgärd("", "läge: pågår, genomfört: Halva arkivet är gallrat.");
    assert!(out.contains("1 av 1 redovisade") && out.contains("utan slutdatum"), "{out}");
    let out = åtgärd("", "läge: pågår");
    assert!(out.contains("0 av 1 redovisade"), "{out}");
    let out = åtgärd("", "läge: klar");
    assert!(out.contains("1 av 1 redovisade") && !out.contains("Åtgärder"), "{out}");
    let out = åtgärd("", "uppföljningar: [{vad: Arkivet, text: Gallrat.}]");
    assert!(out.contains("1 av 1 redovisade") && !out.contains("Åtgärder"), "{out}");
}

/// What is told without a period is of the year, and told with the last one.
#[test]
fn what_has_no_period_does_not_count_for_each() {
    let before = "perioder: [T1, T2, VB]\n";
    let out = åtgärd(before, "genomfört: Gallrat i mars.");
    for said in ["T1: 0 av 1", "T2: 0 av 1", "VB: 1 av 1"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(!out.contains("Åtgärder"), "{out}");
    let out = åtgärd(before, "genomfört: [{period: T1, text: Arbetet har börjat.}]");
    for said in ["T1: 1 av 1", "T2: 0 av 1", "VB: 0 av 1", "utan slutdatum"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    // What is over has no more to tell, once a report knows that it is.
    for läge in ["klar", "flyttad", "ej_genomförd"] {
        let out = åtgärd(before, &format!("läge: {läge}"));
        for said in ["T1: 0 av 1", "T2: 0 av 1", "VB: 1 av 1"] {
            assert!(out.contains(said), "{said}: {out}");
        }
        assert!(!out.contains("Åtgärder"), "{out}");
    }
    let out = åtgärd(before, "läge: klar, genomfört: [{period: T2, text: Gallrat.}]");
    for said in ["T1: 0 av 1", "T2: 1 av 1", "VB: 1 av 1"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let out = åtgärd(before, "läge: pågår");
    assert!(out.contains("T1: 0 av 1") && out.contains("VB: 0 av 1"), "{out}");
}

/// An åtgärd that is decided without a review is to be told, also beside one; what a review led to is told with that.
#[test]
fn a_direktåtgärd_beside_a_kontroll_is_counted() {
    let with = |åtgärd: &str| {
        let plan = format!(
            "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller: {{namn: Stickprov, granskningar: {{resultat: utan_anmärkning}}}}\n    åtgärder: {{{åtgärd}}}\n"
        );
        told(&planned(&plan), "2027-01-10")
    };
    let out = with("slag: direktåtgärd, vad: Gallra");
    assert!(out.contains("1 av 2 redovisade") && out.contains("    1. Jäv: Gallra\n"), "{out}");
    let out = with("slag: direktåtgärd, vad: Gallra, genomfört: Gallrat i mars.");
    assert!(out.contains("2 av 2 redovisade"), "{out}");
    for åtgärd in ["vad: Gallra", "slag: förbättringsåtgärd, vad: Gallra"] {
        let out = with(åtgärd);
        assert!(out.contains("1 av 1 redovisade"), "{åtgärd}: {out}");
    }
}
