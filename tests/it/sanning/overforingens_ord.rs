//! A carry-over that says what means nothing where it leads.

use super::granby::{LAYOUTS, PLAN, checked, granby, planned};
use crate::support::{Repository, skrivelse};

const TILLSYN: &str = "risker/tillsyn.yaml";

fn med(överföring: &str) -> Repository {
    let repository = granby();
    repository.replace(TILLSYN, "  till: verksamhetsplan ", &format!("  {överföring}\n  #"));
    repository
}

/// The words that are told, in order.
fn told(out: &str) -> Vec<String> {
    let lines = out.lines().filter(|line| line.contains("[överföring-säger-emot]"));
    lines.map(|line| line.split('”').nth(1).expect("a word").to_owned()).collect()
}

#[test]
fn each_word_is_told_at_its_place() {
    for (överföring, expected) in [
        ("till: avslutas\n  planår: 2028", &["planår"][..]),
        (
            "till: avslutas\n  planår: 2028\n  som: granskning\n  risk: tillsyn",
            &["planår", "som", "risk"],
        ),
        ("till: avslutas\n  när: när lagen gäller\n  motivering: Rutinen är ny", &[]),
        ("till: verksamhetsplan\n  risk: tillsyn", &["risk"]),
        ("till: verksamhetsplan\n  planår: 2027\n  som: aktivitet", &[]),
    ] {
        let repository = med(överföring);
        let said = checked(&repository);
        assert_eq!(
            (said.code, told(&said.out)),
            (0, expected.iter().map(|&one| one.to_owned()).collect()),
            "{}",
            said.out
        );
        if let Some(first) = said.out.lines().find(|line| line.contains("säger-emot")) {
            assert!(first.starts_with(TILLSYN), "{first}");
        }
    }
}

/// `bygg` says it once, and sends nobody to another layout.
#[test]
fn it_is_told_once() {
    let repository = med("till: avslutas\n  planår: 2028\n  som: granskning");
    for layout in LAYOUTS {
        let run = skrivelse(repository.path(), &["bygg", "--layout", layout, "--rapport", "kort"]);
        assert_eq!(run.code, 0, "{layout}: {}", run.out);
        let lines = run.out.lines().filter(|line| line.starts_with(TILLSYN));
        assert_eq!(lines.count(), 2, "{layout}: {}", run.out);
    }
}

/// So it is of kontroller and åtgärder, and a kommun that prints the word is right.
#[test]
fn parts_are_told_too_and_own_sentences_are_not() {
    let plan = "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller: {namn: A, granskningar: {resultat: utan_anmärkning}, överföring: {till: avslutas, planår: 2028}}\n    \
                åtgärder: {vad: Gallra, överföring: {till: avslutas, som: granskning}}\n";
    let repository = planned(plan);
    assert_eq!(told(&checked(&repository).out), ["planår", "som"], "{PLAN}");
    repository.replace("skrivelse.yaml", "enheter:", "ord: {överföring_avslutas: \"{{ vad }} avslutas{% if planår %} {{ planår }}{% endif %}.\"}\nenheter:");
    assert_eq!(told(&checked(&repository).out), ["som"]);
}
