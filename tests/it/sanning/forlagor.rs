//! The ways in which real papers tell what reviews showed can each be written, in every layout and without a notice.

use super::granby::{LAYOUTS, account, built, checked, planned, reviewed};
use crate::support::Repository;

fn holds(repository: &Repository, words: &[&str]) {
    let said = checked(repository);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    for layout in LAYOUTS {
        let run = built(repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
        let text = account(repository, layout);
        for one in words {
            assert!(text.contains(one), "{layout}: {one} is not in {text}");
        }
        assert!(!text.contains("Resultat saknas"), "{layout}: {text}");
    }
}

/// A sentence with a grade and its reason, then the account.
#[test]
fn a_sentence_with_a_reason() {
    let repository = reviewed(
        "{resultat: mindre_anmärkning, orsak: utvärderingen kom sent, redovisning: Den har använts.}",
    );
    holds(
        &repository,
        &["med mindre anmärkning, eftersom utvärderingen kom sent.", "Den har använts."],
    );
}

/// How it was done in one column and what it showed in another, without a grade.
#[test]
fn a_review_without_a_grade() {
    let repository = reviewed(
        "{genomförd: Tio köp har lästs., redovisning: Tre saknade underlag., ledde_till: En ny rutin.}",
    );
    holds(&repository, &["Tio köp har lästs.", "Tre saknade underlag.", "En ny rutin."]);
}

/// Result, analysis and what it led to, under headings of their own.
#[test]
fn a_result_with_headings_and_an_analysis() {
    let repository = reviewed(
        "{redovisning: 36 av 100 utredningar tog för lång tid., analys: Andelen har minskat.}",
    );
    holds(&repository, &["36 av 100 utredningar tog för lång tid.", "Andelen har minskat."]);
}

/// Periods with words alone, and a step of their own that is told as a sentence.
#[test]
fn periods_in_words_and_a_kontroll_that_is_fulfilled() {
    let repository = planned(
        "perioder: [T1, T2, VB]\nrisker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n      - namn: Stickprov\n        granskningar:\n          - {period: T1, redovisning: Ingen skillnad har visat sig.}\n          - {period: VB, redovisning: Ett fåtal beslut saknas.}\n      - namn: Genomgång\n        granskningar: {resultat: uppfylls_helt, orsak: genomgångarna har gjorts}\n",
    );
    repository.replace(
        "skrivelse.yaml",
        "layout: uppsala",
        "layout: uppsala\nskalor:\n  resultat:\n    - {namn: Uppfylls helt, ton: grön, mening: \"Kontrollen uppfylls helt{% if orsak %}, eftersom {{ orsak | infoga }}{% endif %}.\"}\n    - {namn: Uppfylls inte, ton: röd}\n#",
    );
    holds(
        &repository,
        &[
            "T1 Ingen skillnad har visat sig.",
            "VB Ett fåtal beslut saknas.",
            "Kontrollen uppfylls helt, eftersom genomgångarna har gjorts.",
        ],
    );
}
