//! A review that is told in words has no verdict, and counts as reported.

use super::granby::{LAYOUTS, account, checked, planned, read, reviewed};
use crate::support::skrivelse;

const MISSING: &str = "Resultat saknas";
const TOLD: &str = "Två av tio beslut var jäviga.";

/// Any of the keys that tell how it went is an account.
#[test]
fn an_account_needs_no_grade() {
    for key in ["redovisning", "genomförd", "analys"] {
        let repository = reviewed(&format!("{{{key}: {TOLD}}}"));
        let said = checked(&repository);
        assert_eq!((said.code, said.out.as_str()), (0, ""), "{key}");
        for layout in LAYOUTS {
            let text = account(&repository, layout);
            assert!(text.contains(TOLD), "{layout}: {text}");
            assert!(!text.contains(MISSING) && !text.contains("utan resultat"), "{layout}: {text}");
        }
    }
}

/// What a text says when it is filled is what it tells: nothing is no account.
#[test]
fn a_text_that_says_nothing_when_it_is_filled_is_no_account() {
    for (text, tells) in [
        ("{# skriv här #}", false),
        ("{% if plan.planår == 2020 %}x{% endif %}", false),
        ("{% if plan.planår == 2026 %}Allt stämde.{% endif %}", true),
        ("{{ plan.risker | antal }} prov.", true),
    ] {
        let repository = reviewed(&format!("{{redovisning: \"{text}\"}}"));
        let said = checked(&repository);
        assert_eq!(said.out.contains("resultat-saknas"), !tells, "{text}: {}", said.out);
        let account = account(&repository, "uppsala");
        assert_eq!(account.contains("1 utan resultat"), !tells, "{text}: {account}");
        assert_eq!(account.contains(MISSING), !tells, "{text}: {account}");
        let letter = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
        assert_eq!(letter.contains("En risk saknar resultat."), !tells, "{text}: {letter}");
        let run = skrivelse(repository.path(), &["läge", "--datum", "2027-01-10"]);
        assert_eq!(run.out.contains("0 av 1 redovisade"), !tells, "{text}: {}", run.out);
    }
}

/// What is told in depth alone is referred to from where the result stands.
#[test]
fn an_in_depth_account_alone_is_referred_to() {
    let own = "{rubrik: Rutiner, text: Alla tio rutiner har granskats.}";
    let repository = reviewed(&format!("{{fördjupningar: [{own}, {own}]}}"));
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("Redovisas i ett eget avsnitt på sida"), "{layout}: {text}");
        assert!(!text.contains(MISSING), "{layout}: {text}");
    }
    let nothing = reviewed("{fördjupningar: [{rubrik: Rutiner}]}");
    assert!(checked(&nothing).out.contains("resultat-saknas"));
}

#[test]
fn it_is_counted_as_reported_in_the_overview_and_in_sentences() {
    let repository = reviewed(&format!("{{redovisning: {TOLD}}}"));
    for layout in ["uppsala", "hassleholm", "standard"] {
        let text = account(&repository, layout);
        assert!(text.contains("1 risk 1 redovisad i text"), "{layout}: {text}");
    }
    account(&repository, "uppsala");
    let skrivelse = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    assert!(skrivelse.contains("En risk har redovisats i text."), "{skrivelse}");
}

/// What is told of the periods stands after their names.
#[test]
fn a_period_stands_alone_before_its_account() {
    let repository = planned(
        "perioder: [T1, T2]\nrisker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n      - namn: Stickprov\n        granskningar:\n          - {period: T1, redovisning: Inget prov togs.}\n          - {period: T2, redovisning: Tio prov togs.}\n",
    );
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("T1 Inget prov togs."), "{layout}: {text}");
        assert!(text.contains("T2 Tio prov togs."), "{layout}: {text}");
    }
}

/// A risk is no better than what is known of the worst of its kontroller.
#[test]
fn a_risk_with_parts_that_are_not_graded_is_not_without_remark() {
    let parts = |parts: &[&str]| {
        let parts: Vec<String> =
            parts.iter().map(|part| format!("      - {{namn: Prov, {part}}}\n")).collect();
        let parts = parts.concat();
        let repository =
            planned(&format!("risker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n{parts}"));
        account(&repository, "uppsala");
        read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf")
    };
    let (good, told, bad) = (
        "granskningar: {resultat: utan_anmärkning}",
        "granskningar: {redovisning: Två prov togs.}",
        "granskningar: {resultat: anmärkning}",
    );
    for (given, sentence) in [
        (vec![good, good], "En risk har granskats utan anmärkning."),
        (vec![good, told], "En risk har redovisats i text."),
        (vec![good, "frekvens: Varje år"], "En risk saknar resultat."),
        (vec![told, "granskningar: {resultat: pågår}"], "En risk granskas fortfarande."),
        (vec![told, bad, "frekvens: Varje år"], "En risk har fått en anmärkning."),
    ] {
        let text = parts(&given);
        assert!(text.contains(sentence), "{given:?}: {text}");
    }
}

/// An account of the risk as a whole is one of each of its kontroller, and a grade of one holds for that one.
#[test]
fn an_account_of_the_risk_is_one_of_its_kontroller() {
    let repository = planned(
        "risker:\n  - id: jäv\n    namn: Jäv\n    granskningar: {redovisning: Proven visade två fel.}\n    kontroller:\n      - {namn: Ett}\n      - {namn: Två}\n",
    );
    let said = checked(&repository);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(!text.contains(MISSING), "{layout}: {text}");
    }
    let run = skrivelse(repository.path(), &["läge", "--datum", "2027-01-10"]);
    assert!(run.out.contains("2 av 2 redovisade"), "{}", run.out);
}

/// Those that are told in text can be chosen as those with a result can.
#[test]
fn texts_can_choose_what_is_told_in_text() {
    let repository = reviewed(&format!("{{redovisning: {TOLD}}}"));
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "I text: {{ plan.risker | med_resultat(\"i_text\") | antal }}, utan: {{ plan.risker | med_resultat(\"inget\") | antal }}.\n",
    );
    account(&repository, "uppsala");
    let text = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    assert!(text.contains("I text: 1, utan: 0."), "{text}");
}
