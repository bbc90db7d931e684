//! The text of a YAML file as a tree, or with all that is wrong with how it is written.

use std::ops::Range;

use super::cause;
use super::entries::entries;
use super::indent;
use super::signs::{HÅRT_MELLANSLAG, TECKEN_I_BÖRJAN};
use super::syntax;
use super::tree::{Kind, NodeId, Tree};
use super::yaml::Reader;
use crate::diag::{Diagnostic, SourceId, Sources};

/// A file as read.
#[derive(Debug)]
pub struct Parsed {
    /// Its value.
    pub root: NodeId,
    /// What YAML takes for something else than the writer meant.
    pub slips: Vec<Diagnostic>,
}

/// Reads `text` into `tree`.
///
/// A file that does not parse is read again entry by entry, so that the faults of all its entries
/// are found in one run.
pub fn parse(tree: &mut Tree, file: SourceId, text: &str) -> Result<Parsed, Vec<Diagnostic>> {
    let mut whole = Reader::new(tree, file, text, 0);
    let first = match whole.document() {
        Ok(root) => return parsed(root, whole.slips(), text),
        Err(fault) => fault,
    };
    if whole.too_large {
        return Err(vec![first]);
    }
    let entries = entries(text);
    let covered = entries.first().map_or(text.len(), |entry| entry.start);
    // Of lines without a key that follow on each other, the first is told.
    let is_first = |index: &usize| {
        let keyless = |index: usize| !has_key(&text[entries[index].clone()]);
        *index == 0 || !(keyless(*index) && keyless(*index - 1))
    };
    let indices = (0..entries.len()).filter(is_first);
    let mut faults: Vec<Diagnostic> =
        indices.filter_map(|index| alone(file, text, &entries, index)).collect();
    if faults.is_empty() || first.span.is_some_and(|span| span.range().start < covered) {
        // A name without its value is seen in the whole file alone.
        let is_sign = first.rule == &TECKEN_I_BÖRJAN;
        faults.push(if is_sign {
            cause::told(first, text, 0..text.len(), first_error)
        } else {
            first
        });
    }
    Err(faults)
}

/// A text that was read. A key that begins with a hard space is another than it looks, and so is all that stands around
/// it: then nothing else is told.
fn parsed(root: NodeId, slips: Vec<Diagnostic>, text: &str) -> Result<Parsed, Vec<Diagnostic>> {
    let slips = slips.into_iter().map(|slip| indent::mended(slip, text, 0..text.len(), said));
    let (hard, slips): (Vec<_>, Vec<_>) = slips.partition(|slip| slip.rule == &HÅRT_MELLANSLAG);
    if hard.is_empty() { Ok(Parsed { root, slips }) } else { Err(hard) }
}

/// What is wrong with an entry by itself.
fn alone(file: SourceId, text: &str, entries: &[Range<usize>], index: usize) -> Option<Diagnostic> {
    let range = entries[index].clone();
    let around = around(text, entries, index);
    let mut scratch = Tree::default();
    let mut reader = Reader::new(&mut scratch, file, &text[range.clone()], range.start);
    reader.alone = true;
    match reader.document() {
        Ok(root) if matches!(scratch.get(root).kind, Kind::Map(_)) => None,
        // It may be more of what stands above.
        Ok(_) => {
            let fault = syntax::no_key(file, &text[range.clone()], range.start);
            Some(cause::told(fault, text, around, first_error))
        }
        Err(fault) => {
            let is_wrapped = !has_key(&text[range.clone()]) && around.start < range.start;
            let wrapped = || cause::wrapped(&fault, text, around, range.start, first_error);
            if let Some(wrapped) = is_wrapped.then(wrapped).flatten() {
                return Some(wrapped);
            }
            let fault = cause::told(fault, text, range.clone(), first_error);
            Some(indent::mended(fault, text, range, said))
        }
    }
}

/// An entry together with the one above it that has a key, and all up to the next that has.
fn around(text: &str, entries: &[Range<usize>], index: usize) -> Range<usize> {
    let is_named = |entry: &&Range<usize>| {
        let entry = &text[(*entry).clone()];
        let key = entry.lines().next().unwrap_or_default().split_once(": ");
        has_key(entry) && !key.is_some_and(|(key, _)| key.contains(' '))
    };
    let range = &entries[index];
    let above = entries[..index].iter().rev().find(is_named);
    let below = entries[index + 1..].iter().find(is_named);
    let start = above.map_or(range.start, |above| above.start);
    start..below.map_or(text.len(), |below| below.start)
}

/// Whether an entry begins with a key.
fn has_key(entry: &str) -> bool {
    let line = entry.lines().next().unwrap_or_default();
    let word = line.split_whitespace().next().unwrap_or_default();
    word.contains(':') || line.contains(": ") || line.trim_end().ends_with(':')
}

/// Where the first error of an entry stands.
fn first_error(text: &str) -> Option<usize> {
    let mut tree = Tree::default();
    let mut reader = Reader::new(&mut tree, Sources::default().add("", ""), text, 0);
    reader.alone = true;
    let fault = reader.document().err()?;
    Some(fault.span.map_or(0, |span| span.range().start))
}

/// What the text of an entry says; none when it cannot be read.
fn said(text: &str) -> Option<String> {
    let mut tree = Tree::default();
    let mut reader = Reader::new(&mut tree, Sources::default().add("", ""), text, 0);
    reader.alone = true;
    let root = reader.document().ok()?;
    Some(indent::said(&tree, root))
}
