//! A slip in the folder that `skrivelse ny` makes: what is told of it, and what the hint leads to.

use std::sync::Arc;

use skrivelse::diag::{Diagnostic, Sources, for_reading};
use skrivelse::edit;
use skrivelse::trip;

use crate::support::Repository;

pub const ÄRENDE: &str = "ärenden/avrapportering/ärende.yaml";
pub const TEXT: &str = "ärenden/avrapportering/föredragning.md";
pub const TILLSYN: &str = "risker/tillsyn.yaml";
pub const PLAN: &str = "plan-2026.yaml";
pub const SKRIVELSE: &str = "skrivelse.yaml";

/// What is to be said.
pub struct Sagt {
    pub regel: &'static str,
    /// File, line and column.
    pub plats: &'static str,
    /// The marked words.
    pub ord: &'static str,
    /// What the hint must name.
    pub råd: &'static str,
}

/// How the hint is followed.
#[derive(Clone, Copy)]
pub enum Rätt {
    /// By the edit that the diagnostic has, or by the word that it says was meant.
    Själv,
    /// By hand: these words in the marked file become others.
    Hand(&'static str, &'static str),
}

/// A change to the folder, and what is told of it.
pub struct Fall {
    pub fil: &'static str,
    pub från: &'static str,
    pub till: &'static str,
    pub sagt: Sagt,
    pub rätt: Rätt,
}

/// One slip with one message.
pub const fn fall(
    (fil, från, till): (&'static str, &'static str, &'static str),
    (regel, plats, ord, råd): (&'static str, &'static str, &'static str, &'static str),
    rätt: Rätt,
) -> Fall {
    Fall { fil, från, till, sagt: Sagt { regel, plats, ord, råd }, rätt }
}

/// The folder, with a diarienummer.
pub fn ny() -> Repository {
    let repository = Repository::of("templates/ny");
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    repository
}

/// The same for meetings that are about something else than that its case is a draft.
pub fn utan_utkast() -> Repository {
    let repository = ny();
    let skrivelse = std::fs::read_to_string(repository.at(SKRIVELSE)).expect("it is there");
    repository.write(SKRIVELSE, format!("{skrivelse}\nregler: {{utkast-i-paketet: av}}\n"));
    repository
}

/// What is told of a folder, with the texts that it is told of.
pub fn told(repository: &Repository) -> (Vec<Diagnostic>, Arc<Sources>) {
    let sources = Arc::new(Sources::default());
    let found = match trip::check(repository.path(), None, &sources) {
        Ok(checked) => checked.diagnostics(),
        Err(fault) => vec![fault],
    };
    (for_reading(&found, &sources, false), sources)
}

/// As a person reads it, for a test that fails.
pub fn lines(found: &[Diagnostic], sources: &Sources) -> String {
    let one = |one: &Diagnostic| {
        let (place, words) = place(one, sources);
        format!(
            "  {} {place} ”{words}”: {} ({})\n",
            one.rule.namn,
            one.message,
            one.hints.join("; ")
        )
    };
    found.iter().map(one).collect()
}

/// File, line and column, and the marked words.
pub fn place(one: &Diagnostic, sources: &Sources) -> (String, String) {
    let Some(span) = one.span else { return (String::new(), String::new()) };
    let file = sources.get(span.file);
    let (line, before) = (file.line_of(span.range().start) + 1, file.before(span.range().start));
    let column = before.chars().count() + 1;
    (format!("{}:{line}:{column}", file.name), file.text[span.range()].to_owned())
}

/// Follows the first hint that names a change; gives whether there is one.
pub fn follow(repository: &Repository, one: &Diagnostic, sources: &Sources) -> bool {
    if let Some(edit) = &one.edit {
        let files = edit::apply_all(std::slice::from_ref(edit), sources).files;
        assert!(!files.is_empty(), "the edit of {} cannot be made", one.rule.namn);
        edit::write(repository.path(), &files, &[]).expect("it can be written");
        return true;
    }
    let meant = one
        .hints
        .iter()
        .find_map(|hint| Some(hint.strip_prefix("menade du ”")?.split_once('”')?.0.to_owned()));
    let (Some(meant), Some(span)) = (meant, one.span) else { return false };
    let file = sources.get(span.file);
    let marked = &file.text[span.range()];
    // Of an expression or an image, the word is meant that the message repeats.
    let quoted = one.message.split('”').skip(1).step_by(2);
    let path = marked.split_once("](").map(|(_, path)| path.trim_end_matches(')'));
    let wrong = path.or_else(|| quoted.into_iter().find(|word| marked.contains(word)));
    let new = wrong.map_or_else(|| meant.clone(), |wrong| marked.replace(wrong, &meant));
    let text = [&file.text[..span.range().start], &new, &file.text[span.range().end..]].concat();
    repository.write(&file.path, text);
    true
}

impl Fall {
    /// What is wrong with what is told of it.
    pub fn wrong(&self) -> Option<String> {
        let repository = ny();
        repository.replace(self.fil, self.från, self.till);
        let (found, sources) = told(&repository);
        let shown = || format!("{} → {:?}\n{}", self.fil, self.till, lines(&found, &sources));
        let [one] = found.as_slice() else { return Some(format!("not one message: {}", shown())) };
        let (place, words) = place(one, &sources);
        let Sagt { regel, plats, ord, råd } = &self.sagt;
        let is_said = one.hints.iter().any(|hint| hint.contains(råd));
        if (one.rule.namn, place.as_str(), words.as_str()) != (regel, plats, ord) || !is_said {
            return Some(format!("expected {regel} {plats} ”{ord}” ({råd}): {}", shown()));
        }
        match self.rätt {
            Rätt::Själv if !follow(&repository, one, &sources) => {
                return Some(format!("names no change: {}", shown()));
            }
            Rätt::Själv => {}
            Rätt::Hand(from, to) => repository.replace(self.fil, from, to),
        }
        let (left, others) = told(&repository);
        (!left.is_empty())
            .then(|| format!("{}who follows it gets\n{}", shown(), lines(&left, &others)))
    }
}

/// Tries them all.
pub fn try_all(alla: &[Fall]) {
    assert!(!alla.is_empty());
    let wrongs: Vec<String> = alla.iter().filter_map(Fall::wrong).collect();
    assert!(wrongs.is_empty(), "{} of {}\n\n{}", wrongs.len(), alla.len(), wrongs.join("\n"));
}
