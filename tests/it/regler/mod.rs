//! Each rule has a name, says why it is there, and has examples, which are run.

mod exempel;
mod rattning;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use skrivelse::diag::{Diagnostic, Exempel, Regel, Sources};
use skrivelse::reference::kommandon;
use skrivelse::regler::alla;
use skrivelse::trip;

use self::exempel::Marked;
pub use self::exempel::{folder, lay_over};
use crate::support::{Repository, files, project, skrivelse};

/// What is found in a folder, as the rule and the marked words; `pages`: on the finished pages too.
fn found(folder: &Path, pages: bool) -> Vec<(String, Option<Marked>)> {
    let sources = Arc::new(Sources::default());
    let mut diagnostics = Vec::new();
    match trip::check(folder, None, &sources) {
        Err(fault) => diagnostics.push(fault),
        Ok(checked) => {
            diagnostics.extend(checked.diagnostics());
            if pages {
                diagnostics.extend(of_pages(&checked, folder));
            }
        }
    }
    let marked = |one: Diagnostic| {
        let place = one.span.map(|span| (sources.get(span.file).name.clone(), span.range()));
        (one.rule.namn.to_owned(), place)
    };
    diagnostics.into_iter().map(marked).collect()
}

fn of_pages(checked: &trip::Checked, folder: &Path) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let make = |work| match press.make(&work, &folder.join("ut")) {
        Ok(built) => built.notices,
        Err(faults) => faults,
    };
    checked.works().flat_map(make).collect()
}

/// What is wrong with what is found when this is laid over the folder; the last of it says what should be.
fn wrong(regel: &Regel, texts: &[&str], pages: bool) -> Option<String> {
    let repository = folder();
    let mut marks = Vec::new();
    for text in texts {
        marks = lay_over(&repository, text);
    }
    let mut found = found(repository.path(), pages);
    let is_good = texts.len() > 1;
    let place = |place: &Option<Marked>| place.clone().map(|(file, at)| (file, at.start));
    let mut expected: Vec<_> =
        marks.into_iter().map(|place| (regel.namn.to_owned(), Some(place))).collect();
    match (is_good, expected.is_empty()) {
        (true, false) => return Some(format!("{}: the good example has marks", regel.namn)),
        (false, true) => expected.push((regel.namn.to_owned(), None)),
        _ => {}
    }
    found.sort_by_key(|(rule, at)| (rule.clone(), place(at)));
    expected.sort_by_key(|(_, at)| place(at));
    (found != expected).then(|| {
        let kind = if is_good { "good" } else { "faulty" };
        let shown = skrivelse(repository.path(), &["kontrollera"]).err;
        format!("{}, {kind}:\n  expected {expected:?}\n  found    {found:?}\n{shown}", regel.namn)
    })
}

/// What a command says besides what it should, the last of those that are given.
fn wrong_command(regel: &Regel, example: &str, is_good: bool) -> Option<String> {
    let repository = folder();
    lay_over(&repository, example);
    let run = |line: &str| skrivelse(repository.path(), &line.split(' ').collect::<Vec<_>>());
    let run = kommandon(example).map(run).last().expect("there is a command");
    let told = run.err.matches(&format!("[{}]", regel.namn)).count();
    let is_sound = told == 0 && run.code < 2 && !run.err.contains("fel[");
    let is_right = if is_good { is_sound } else { told == 1 };
    (!is_right).then(|| format!("{}: skrivelse {example}\n{}\n{}", regel.namn, run.out, run.err))
}

fn run(regel: &Regel) -> Vec<String> {
    let wrongs = match regel.exempel {
        Exempel::Filer { fel, rätt } => {
            [wrong(regel, &[fel], false), wrong(regel, &[fel, rätt], false)]
        }
        Exempel::Sidor { fel, rätt } => {
            [wrong(regel, &[fel], true), wrong(regel, &[fel, rätt], true)]
        }
        Exempel::Kommando { fel, rätt } => {
            [wrong_command(regel, fel, false), wrong_command(regel, rätt, true)]
        }
        Exempel::Ingen(_) => [None, None],
    };
    wrongs.into_iter().flatten().collect()
}

/// The faulty example gives the rule at the marked words and nothing else, the good one nothing. `SKRIVELSE_REGEL`
/// runs those of one rule.
#[test]
#[expect(clippy::disallowed_methods, reason = "who writes a rule asks for its examples alone")]
fn examples_show_their_rule() {
    let only = std::env::var("SKRIVELSE_REGEL").ok();
    let asked = |regel: &&Regel| only.as_deref().is_none_or(|only| regel.namn == only);
    let asked: Vec<&Regel> = alla().into_iter().filter(asked).collect();
    assert!(!asked.is_empty(), "no rule is called {only:?}");
    let wrongs: Vec<String> = asked.into_iter().flat_map(run).collect();
    assert!(wrongs.is_empty(), "{} examples are wrong\n\n{}", wrongs.len(), wrongs.join("\n"));
}

/// The folder that the examples are laid over says nothing by itself.
#[test]
fn the_folder_of_examples_has_no_fault() {
    assert_eq!(found(folder().path(), true), []);
}

/// What text cannot show is little, and says why.
#[test]
fn few_rules_have_no_example() {
    let without = alla().into_iter().filter_map(|regel| match regel.exempel {
        Exempel::Ingen(why) => Some(format!("{}: {why}", regel.namn)),
        _ => None,
    });
    insta::assert_snapshot!(without.collect::<Vec<_>>().join("\n"));
}

/// Names are told apart, and say what they are in words that can be typed.
#[test]
fn each_rule_has_a_name_of_its_own() {
    let alla = alla();
    let names: BTreeSet<&str> = alla.iter().map(|regel| regel.namn).collect();
    assert_eq!(names.len(), alla.len(), "a name is used twice");
    let is_name = |name: &&str| {
        name.chars().all(|letter| letter.is_lowercase() || letter.is_ascii_digit() || letter == '-')
    };
    let odd: Vec<&str> = names.into_iter().filter(|name| !is_name(name)).collect();
    assert_eq!(odd, [] as [&str; 0]);
}

/// Who reads of a rule meets whole sentences.
#[test]
fn each_rule_is_told_in_sentences() {
    let is_sentence = |words: &str| {
        words.starts_with(|first: char| first.is_uppercase() || "”{<".contains(first))
            && words.ends_with(['.', '?'])
    };
    let odd: Vec<&str> = alla()
        .into_iter()
        .filter(|regel| ![regel.hittar, regel.varför, regel.gör].into_iter().all(is_sentence))
        .map(|regel| regel.namn)
        .collect();
    assert_eq!(odd, [] as [&str; 0]);
}

/// The constants of rules that stand in the program are those that are listed.
#[test]
fn every_constant_is_listed() {
    let src = project("src");
    let rust = files(&src).into_iter().filter(|path| path.ends_with(".rs"));
    let count = |path: String| {
        let text = std::fs::read_to_string(src.join(path)).expect("it is there");
        let tree = syn::parse_file(&text).expect("it is Rust");
        let is_rule = |item: &syn::Item| match item {
            syn::Item::Const(item) => {
                matches!(&*item.ty, syn::Type::Path(path) if path.path.is_ident("Regel"))
            }
            _ => false,
        };
        tree.items.iter().filter(|item| is_rule(item)).count()
    };
    assert_eq!(rust.map(count).sum::<usize>(), alla().len());
}

#[test]
fn the_page_of_rules_is_true() {
    let page = std::fs::read_to_string(project("docs/regler.md")).expect("it is there");
    assert!(
        page == skrivelse::reference::regler(&alla()),
        "make it anew: cargo run -- regler --markdown > docs/regler.md"
    );
}

/// A rule is asked for by its name; without one, all are listed.
#[test]
fn the_command_shows_the_rules() {
    let repository = Repository::empty();
    let all = skrivelse(repository.path(), &["regler"]);
    assert_eq!((all.code, all.err.as_str()), (0, ""));
    for regel in alla() {
        assert!(
            all.out.lines().any(|line| line.starts_with(&format!("{} ", regel.namn))),
            "{}",
            regel.namn
        );
        let one = skrivelse(repository.path(), &["regler", regel.namn]);
        assert!(one.code == 0 && one.out.contains(regel.varför), "{}", one.out);
    }
}
