//! Yes and no: what can only mean one of them is taken for it, and nothing else is told.

use super::fall::Rätt::{Hand, Själv};
use super::fall::{Fall, SKRIVELSE, fall, follow, lines, ny, told, try_all, ÄRENDE};
use crate::support::skrivelse;

const SLAG: &str = "fel-slag-av-värde";
const UTKAST: &str = "ärenden/avrapportering/ärende.yaml:3:9";

#[test]
fn yes_and_no_are_known_in_other_letters() {
    const fn utkast(till: &'static str, ord: &'static str, råd: &'static str) -> Fall {
        fall((ÄRENDE, "utkast: ja", till), (SLAG, UTKAST, ord, råd), Själv)
    }
    const JA: &str = "menade du ”ja”?";
    const NEJ: &str = "menade du ”nej”?";
    try_all(&[
        utkast("utkast: Ja", "Ja", JA),
        utkast("utkast: JA", "JA", JA),
        utkast("utkast: Ja.", "Ja.", JA),
        utkast("utkast: \"Ja\"", "\"Ja\"", JA),
        utkast("utkast: True", "True", JA),
        utkast("utkast: yes", "yes", JA),
        fall(
            (ÄRENDE, "  - slag: tjänsteskrivelse", "  - slag: tjänsteskrivelse\n    utkast: Ja"),
            (SLAG, "ärenden/avrapportering/ärende.yaml:12:13", "Ja", JA),
            Själv,
        ),
        fall(
            (ÄRENDE, "      punkter:  ", "      hela_meningar: Nej\n      punkter:  "),
            (SLAG, "ärenden/avrapportering/ärende.yaml:13:22", "Nej", NEJ),
            Själv,
        ),
    ]);
}

/// Without a number the case has to be a draft, which cannot be known of one that says neither.
#[test]
fn nothing_follows_from_a_draft_that_says_neither() {
    for (till, råd) in [("Ja", "menade du ”ja”?"), ("kanske", "skriv ja eller nej")] {
        let repository = ny();
        repository.replace(ÄRENDE, "diarienummer: BN", "#diarienummer: BN");
        repository.replace(ÄRENDE, "utkast: ja", &format!("utkast: {till}"));
        let (found, sources) = told(&repository);
        assert!(found.len() == 1 && found[0].hints == [råd], "{}", lines(&found, &sources));
    }
}

#[test]
fn a_word_that_is_neither_is_told_in_the_words_of_the_guide() {
    try_all(&[fall(
        (ÄRENDE, "utkast: ja", "utkast: kanske"),
        (SLAG, UTKAST, "kanske", "skriv ja eller nej"),
        Hand("kanske", "ja"),
    )]);
}

#[test]
fn yes_is_written_by_the_command_that_mends() {
    let repository = ny();
    repository.replace(ÄRENDE, "utkast: ja", "utkast: Ja");
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let text = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    assert!(text.contains("utkast: ja "), "{text}");
}

#[test]
fn a_theme_is_told_the_same() {
    let repository = ny();
    repository.replace(SKRIVELSE, "layout: uppsala", "layout: granby");
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\nrisk:\n  numrerad: Nej\n");
    let (found, sources) = told(&repository);
    let is_told = found.len() == 1 && found[0].hints == ["menade du ”nej”?"];
    assert!(is_told, "{}", lines(&found, &sources));
    assert!(follow(&repository, &found[0], &sources));
    let (found, sources) = told(&repository);
    assert!(found.is_empty(), "{}", lines(&found, &sources));
}
