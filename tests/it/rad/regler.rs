//! The hints of all rules, followed in their own faulty examples.

use skrivelse::diag::{Exempel, Regel};
use skrivelse::regler::alla;

use super::fall::{follow, lines, told};
use crate::regler::{folder, lay_over};

/// Rules whose example is about one word of something that is not needed, so that another fault is right.
const OTHERS: [&str; 1] = ["undantag-för-okänd-regel"];

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
    let wrong = named && !left.is_empty() && !OTHERS.contains(&regel.namn);
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

/// Where a hint only names what to write, the good example is what following it gives: one of the keys stands in it.
#[test]
fn a_key_that_a_hint_names_stands_in_the_good_example() {
    let mut tried = 0;
    let mut wrongs = Vec::new();
    for regel in alla() {
        let Exempel::Filer { fel, rätt } = regel.exempel else { continue };
        let repository = folder();
        lay_over(&repository, fel);
        let (found, _) = told(&repository);
        let hints = found.iter().filter(|one| one.rule == regel && one.edit.is_none());
        let hints = hints.filter_map(|one| one.hints.first());
        for hint in hints.filter(|hint| !hint.starts_with("menade du")) {
            let quoted = hint.split('”').skip(1).step_by(2);
            // ”nyckel: …” asks for the key, ”nyckel: värde” for both.
            let written = quoted.filter(|words| words.contains(": "));
            let written: Vec<&str> = written.map(|words| words.trim_end_matches(" …")).collect();
            if !written.iter().any(|words| words.ends_with(':')) {
                continue;
            }
            tried += 1;
            let other_way = hint.contains(", eller ");
            if !other_way && !written.iter().any(|words| rätt.contains(words)) {
                wrongs.push(format!("{}: {hint} – in {rätt}", regel.namn));
            }
        }
    }
    assert!(wrongs.is_empty() && tried > 3, "{tried} tried\n{}", wrongs.join("\n"));
}
