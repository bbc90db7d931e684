//! A granskning of which only the way is told: its period stands there, and no result without words.

use super::granby::{LAYOUTS, account, planned, times};

/// An account of what was done alone in T1, and of all in T2.
fn told(granskningar: &str, layout: &str) -> String {
    let repository = planned(&format!(
        "perioder: [T1, T2]\nrisker:\n  - {{id: jäv, namn: Jäv, kontroller: [{{namn: Stickprov, granskningar: [{granskningar}]}}]}}\n"
    ));
    let text = account(&repository, layout);
    let (_, text) = text.rsplit_once("Stickprov").unwrap_or_else(|| panic!("{layout}: {text}"));
    text.to_owned()
}

const T1: &str = "{period: T1, genomförd: Vi läste alla beslut.}";

#[test]
fn its_period_stands_with_it() {
    for layout in LAYOUTS {
        let text = told(&format!("{T1}, {{period: T2, resultat: utan_anmärkning}}"), layout);
        let at = text.find("T1").unwrap_or_else(|| panic!("{layout}: {text}"));
        let between = &text[at + 2..];
        let between = between.split("Vi läste").next().unwrap_or_default().trim();
        assert_eq!(between, "", "{layout}: {text}");
        assert_eq!(times(&text, "T1"), 1, "{layout}: {text}");
    }
}

#[test]
fn malmö_has_no_result_without_words() {
    let text =
        told(&format!("{T1}, {{period: T2, resultat: anmärkning, genomförd: Igen.}}"), "malmo");
    assert!(
        text.contains("Så gjordes granskningen T1 Vi läste alla beslut. Resultat T2 Anmärkning"),
        "{text}"
    );
    assert!(
        !text.contains("Resultat T1") && text.contains("Så gjordes granskningen Igen."),
        "{text}"
    );
    // Whatever comes first is told with its period, and so is the result.
    let text = told(
        "{period: T1, analys: Klart.}, {period: T2, genomförd: Igen., redovisning: Bra.}",
        "malmo",
    );
    for part in ["Analys T1 Klart.", "Så gjordes granskningen T2 Igen. Resultat T2 Bra."] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // Without periods there is none to tell.
    let repository =
        planned("risker:\n  - {id: jäv, namn: Jäv, granskningar: {genomförd: Vi läste.}}\n");
    let text = account(&repository, "malmo");
    assert!(
        text.contains("Så gjordes granskningen Vi läste.") && !text.contains("Resultat"),
        "{text}"
    );
}

#[test]
fn hässleholm_tells_each_way_with_its_period() {
    let text = told(
        "{period: T1, genomförd: Vi läste.}, {period: T2, resultat: anmärkning, genomförd: Igen.}",
        "hassleholm",
    );
    assert!(text.contains("T1 Vi läste. T2 Igen."), "{text}");
    assert_eq!(times(&text, "T1"), 1, "{text}");
}
