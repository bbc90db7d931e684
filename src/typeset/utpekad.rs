//! Which of the repository's own templates a fault comes from that Typst tells elsewhere, or nowhere.

use std::collections::BTreeSet;

use super::fault::{GÅR_INTE_ATT_SÄTTA, RÄTTA_MALLEN};
use super::stopped::MALL_STANNAR;
use crate::diag::{Diagnostic, Sources, Span};

/// What a fault is known by, wherever it is told.
type Key = (&'static str, String, String);

/// What was found, where each fault that stands in none of the repository's `own` templates stands in the one that it is
/// gone without, if nothing else is wrong then. `utan`: what is found without one of them.
pub fn utpekade(
    found: Vec<Diagnostic>,
    own: &[(String, String)],
    sources: &Sources,
    utan: impl Fn(&str) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    if own.is_empty() || found.iter().all(|fault| has_place(fault, own, sources)) {
        return found;
    }
    let known: BTreeSet<Key> = found.iter().map(key).collect();
    let left = own.iter().map(|(name, _)| utan(name).iter().map(key).collect::<BTreeSet<Key>>());
    let left: Vec<BTreeSet<Key>> = left.collect();
    let cause = |fault: &Diagnostic| {
        let mut tried = own.iter().zip(&left);
        let found = tried.find(|(_, left)| left.is_subset(&known) && !left.contains(&key(fault)));
        found.map(|(own, _)| own)
    };
    let moved = found.into_iter().map(|fault| {
        let cause = (!has_place(&fault, own, sources)).then(|| cause(&fault)).flatten();
        match cause {
            Some((name, text)) => i_mallen(fault, name, text, sources),
            None => fault,
        }
    });
    moved.collect()
}

/// A fault at the template or component that it comes from, which stands in the file `name`.
pub fn i_mallen(mut fault: Diagnostic, name: &str, text: &str, sources: &Sources) -> Diagnostic {
    let line = text.lines().next().unwrap_or_default().len();
    fault.span = Some(Span::new(sources.add(name, text), 0..line));
    fault.follows = None;
    if let Some(label) = fault.label.take() {
        fault.message = format!("{}: {label}", fault.message);
    }
    // What was said to be done is meant for who wrote the words.
    if [&GÅR_INTE_ATT_SÄTTA, &MALL_STANNAR].contains(&fault.rule) {
        fault.hints.pop();
        fault.hints.push(RÄTTA_MALLEN.to_owned());
    }
    fault
}

/// Whether it is known where in the templates a fault stands. Of what stops nothing tells that.
fn has_place(fault: &Diagnostic, own: &[(String, String)], sources: &Sources) -> bool {
    let file = fault.span.map(|span| sources.get(span.file));
    let is_own = file.is_some_and(|file| own.iter().any(|(name, _)| *name == file.name));
    is_own && fault.rule != &MALL_STANNAR
}

/// What it follows from may stand under the place.
fn key(fault: &Diagnostic) -> Key {
    (fault.rule.namn, fault.message.clone(), fault.label.clone().unwrap_or_default())
}
