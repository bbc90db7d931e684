//! What the sentences say, and what none of them may.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::ValueKind;
use skrivelse::diag::Sources;
use skrivelse::documents::Documents;
use skrivelse::load::Repo;
use skrivelse::prose::{Prosa, Readings};
use skrivelse::workshop::Workshop;

use super::fall::{Fall, fall};
use crate::sanning::granby::{LAYOUTS, granby};

/// A meeting, for what only a kallelse says.
const MEETING: &str = "organ: bn
datum: 2027-03-02
tid: \"08:30\"
plats: Solrosen
punkter:
  - rubrik: Upprop
";

/// Gives each word of a layout, with its key, to `look`, and what says a sentence of it.
fn each_word(layout: &str, look: &mut dyn FnMut(&str, &str, &Prosa)) {
    let repository = granby();
    repository.write("mars/sammanträde.yaml", MEETING);
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(repository.path(), &sources).expect("it is a repository"));
    let documents = Documents::read(&repo);
    let organisation = documents.organisation.as_ref().expect("it can be read");
    let (workshop, faults) = Workshop::open(&repo, organisation, Some(layout), &sources);
    assert!(faults.is_empty(), "{faults:?}");
    let readings = Readings::new(workshop);
    let fall = documents.cases().next().expect("there is a case");
    let ärende = fall.ärende.expect("it can be read");
    let handling = &ärende.handlingar[0];
    let mut sammanhang = fall.sammanhang(organisation, handling);
    let möte = documents.meetings().next().expect("there is a meeting");
    sammanhang.sammanträde = möte.sammanträde;
    let prosa = Prosa::read(&readings, sammanhang, Some(handling));
    let words: Vec<(String, String)> =
        prosa.layout().words().map(|(key, word)| (key.to_owned(), word.to_owned())).collect();
    for (key, word) in words {
        look(&key, &word, &prosa);
    }
    assert_eq!(prosa.faults(), [], "{layout}");
}

fn shown(fall: &Fall) -> String {
    let one = |(name, value): &(&str, Value)| match value.kind() {
        ValueKind::None => format!("{name} –"),
        ValueKind::Bool => format!("{name} {}", if value.is_true() { "ja" } else { "nej" }),
        ValueKind::Map => format!("{name} …"),
        _ => format!("{name} ”{value}”"),
    };
    fall.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What may stand in no sentence.
fn fault(key: &str, text: &str) -> Option<&'static str> {
    let wrong = [
        "  ", " .", " ,", "..", ".,", "()", "( ", " )", "?.", "!.", ":.", "none", "{{", "{%", " :",
    ];
    let found = wrong.into_iter().find(|wrong| text.contains(wrong));
    let opened = text.matches('(').count() != text.matches(')').count();
    let is_sentence = text.ends_with('.') && key != "forts";
    let begins_small = is_sentence && text.starts_with(char::is_lowercase);
    let small_after = text.split(". ").skip(1).any(|next| next.starts_with(char::is_lowercase));
    let after_short = text.contains("m.m. ") || text.contains("kl. ") || text.contains("m.m., ");
    found
        .or(opened.then_some("a parenthesis without the other"))
        .or(begins_small.then_some("a sentence that begins small"))
        .or((small_after && !after_short).then_some("a small letter after a full stop"))
        .or((text.trim() != text).then_some("space around it"))
}

/// What a sentence says in each case, each wording once with its first case.
fn said(key: &str, fall: &[Fall], prosa: &Prosa, wrong: &mut Vec<String>) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    let mut told = Vec::new();
    for one in fall {
        let text = prosa.sentence(key, one.clone()).text();
        wrong.extend(
            fault(key, &text).map(|what| format!("{key}: {what} in ”{text}”: {}", shown(one))),
        );
        if text.is_empty() && !one.is_empty() {
            wrong.push(format!("{key} says nothing: {}", shown(one)));
        }
        if seen.insert(text.clone()) {
            told.push((shown(one), text));
        }
    }
    told
}

/// The table: every word and sentence of the plain layout, and of the others those that differ. Read each line.
#[test]
fn every_sentence_is_true_of_none_one_many_and_unknown() {
    let (mut table, mut wrong) = (String::new(), Vec::new());
    let mut plain = BTreeSet::new();
    for layout in ["standard", "uppsala", "hassleholm", "malmo", "stockholm"] {
        let _ = writeln!(table, "== {layout}");
        each_word(layout, &mut |key, word, prosa| {
            let cases = fall(key);
            assert!(cases.is_some() || !word.contains('{'), "{layout}: the table lacks ”{key}”");
            let lines = match cases {
                Some(cases) => said(key, &cases, prosa, &mut wrong),
                None => vec![(String::new(), word.to_owned())],
            };
            for (with, text) in lines {
                if plain.insert(format!("{key} {with} {text}")) {
                    let _ = writeln!(
                        table,
                        "{key}: {text}{}",
                        if with.is_empty() { String::new() } else { format!("   ← {with}") }
                    );
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    insta::assert_snapshot!(table);
}

/// All layouts are in the table.
#[test]
fn the_table_has_each_layout() {
    let mut all = 0;
    for layout in LAYOUTS {
        each_word(layout, &mut |_, _, _| all += 1);
    }
    assert!(all > 5 * 200, "{all}");
}
