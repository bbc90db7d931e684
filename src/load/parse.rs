//! The text of a YAML file as a tree, or with all that is wrong with how it is written.

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
        Ok(root) => {
            let slips = whole.slips().into_iter();
            let slips: Vec<Diagnostic> =
                slips.map(|slip| indent::mended(slip, text, 0..text.len(), said)).collect();
            // A key that begins with a hard space is another than it looks, and so is all that stands around it.
            let (hard, others): (Vec<_>, Vec<_>) =
                slips.into_iter().partition(|slip| slip.rule == &HÅRT_MELLANSLAG);
            return if hard.is_empty() { Ok(Parsed { root, slips: others }) } else { Err(hard) };
        }
        Err(fault) => fault,
    };
    if whole.too_large {
        return Err(vec![first]);
    }
    let entries = entries(text);
    let alone = |index: usize| {
        let range = entries[index].clone();
        let mut scratch = Tree::default();
        let mut reader = Reader::new(&mut scratch, file, &text[range.clone()], range.start);
        reader.alone = true;
        match reader.document() {
            Ok(root) => match scratch.get(root).kind {
                Kind::Map(_) => None,
                // It may be more of what stands above.
                _ => {
                    let fault = syntax::no_key(file, &text[range.clone()], range.start);
                    let above = entries[..index]
                        .iter()
                        .rev()
                        .find(|above| has_key(&text[(*above).clone()]));
                    let start = above.map_or(range.start, |above| above.start);
                    let next =
                        entries[index..].iter().find(|below| has_key(&text[(*below).clone()]));
                    let end = next.map_or(text.len(), |next| next.start);
                    Some(cause::told(fault, text, start..end, first_error))
                }
            },
            Err(fault) => {
                let fault = cause::told(fault, text, range.clone(), first_error);
                Some(indent::mended(fault, text, range, said))
            }
        }
    };
    let covered = entries.first().map_or(text.len(), |entry| entry.start);
    // Of lines without a key that follow on each other, the first is told.
    let is_first = |index: &usize| {
        let keyless = |index: usize| !has_key(&text[entries[index].clone()]);
        *index == 0 || !(keyless(*index) && keyless(*index - 1))
    };
    let mut faults: Vec<Diagnostic> =
        (0..entries.len()).filter(is_first).filter_map(alone).collect();
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

/// Whether an entry begins with a key.
fn has_key(entry: &str) -> bool {
    let line = entry.lines().next().unwrap_or_default();
    line.contains(": ") || line.trim_end().ends_with(':')
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
