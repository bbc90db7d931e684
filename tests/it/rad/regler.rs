//! The hints of all rules, followed in their own faulty examples.

use skrivelse::diag::{Exempel, Regel};
use skrivelse::regler::alla;

use super::fall::{follow, lines, told};
use crate::regler::{folder, lay_over};

/// Whether a rule names a change in its example; what is wrong with who makes it.
fn followed(regel: &'static Regel) -> (bool, Option<String>) {
    let Exempel::Filer { fel, .. } = regel.exempel else { return (false, None) };
    let repository = folder();
    lay_over(&repository, fel);
    let (found, sources) = told(&repository);
    let mut named = false;
    // From below, so that the places of the others stay.
    for one in found.iter().rev().filter(|one| one.rule == regel) {
        named |= follow(&repository, one, &sources);
    }
    let (left, others) = told(&repository);
    let wrong = named && !left.is_empty();
    let wrong = wrong.then(|| {
        format!(
            "{}:\n{}who follows it gets\n{}",
            regel.namn,
            lines(&found, &sources),
            lines(&left, &others)
        )
    });
    (named, wrong)
}

/// Who follows a hint that names a change has no fault left, and gets no other.
#[test]
fn a_hint_that_names_a_change_leads_to_no_fault() {
    let tried: Vec<_> = alla().into_iter().map(|regel| (regel.namn, followed(regel))).collect();
    let wrongs: Vec<&str> = tried.iter().filter_map(|(_, (_, wrong))| wrong.as_deref()).collect();
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
    let named = tried.iter().filter(|(_, (named, _))| *named).map(|(namn, _)| *namn);
    insta::assert_snapshot!(
        "regler vars råd säger en ändring",
        named.collect::<Vec<_>>().join("\n")
    );
}

/// A key that a hint says to write is written in the good example: who follows it has what the rule wants.
#[test]
fn a_key_that_a_hint_names_stands_in_the_good_example() {
    let mut tried = 0;
    let mut wrongs = Vec::new();
    for regel in alla() {
        let Exempel::Filer { fel, rätt } = regel.exempel else { continue };
        let repository = folder();
        lay_over(&repository, fel);
        let (found, _) = told(&repository);
        let hints =
            found.iter().filter(|one| one.rule == regel).flat_map(|one| one.hints.iter().take(1));
        for hint in hints.filter(|hint| !hint.contains("eller") && !hint.starts_with("menade du")) {
            let keys =
                hint.split('”').skip(1).step_by(2).filter_map(|words| words.split_once(": …"));
            for (key, _) in keys.filter(|(key, _)| key.chars().all(char::is_alphanumeric)) {
                tried += 1;
                if !rätt.contains(&format!("{key}:")) {
                    wrongs.push(format!("{}: {hint} – no {key} in {rätt}", regel.namn));
                }
            }
        }
    }
    assert!(wrongs.is_empty() && tried > 3, "{tried} tried\n{}", wrongs.join("\n"));
}
