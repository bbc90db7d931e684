//! Tabs and hard spaces at the beginning of lines: how far in these were meant to stand.

use std::fmt::Write;
use std::ops::Range;

use super::cure::Cure;
use super::signs::{HÅRT_MELLANSLAG, TABBTECKEN};
use super::tree::{Kind, NodeId, Tree};
use crate::diag::Diagnostic;

/// How wide a tab may have been where the file was written.
const WIDTHS: [usize; 3] = [2, 4, 8];

/// A fault of such a sign with spaces for those of the whole entry, which stands at `range`. `said` reads an entry. The
/// edit is given when it can be read with one width of a tab, or says the same with all that it can be read with.
pub fn mended(
    fault: Diagnostic,
    text: &str,
    range: Range<usize>,
    said: impl Fn(&str) -> Option<String>,
) -> Diagnostic {
    let ours = fault.rule == &TABBTECKEN || fault.rule == &HÅRT_MELLANSLAG;
    let Some(span) = fault.span.filter(|_| ours && fault.edit.is_none()) else { return fault };
    let entry = &text[range.clone()];
    let mut read = WIDTHS.into_iter().filter_map(|width| {
        let pieces = spaces(entry, width);
        let said = said(&with(entry, &pieces))?;
        Some((pieces, said))
    });
    let Some((pieces, first)) = read.next() else { return fault };
    if pieces.is_empty() || read.any(|(_, other)| other != first) {
        return fault;
    }
    let cure = Cure { title: "dra in raderna med mellanslag", pieces };
    fault.mended(cure.edit(span.file, range.start))
}

/// The lines that begin with such a sign, and the spaces for it.
fn spaces(entry: &str, width: usize) -> Vec<(Range<usize>, String)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for line in entry.split_inclusive('\n') {
        let lead = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len();
        // After a plain space the sign may be part of a text.
        if line.starts_with(['\t', '\u{a0}']) && lead < line.trim_end().len() {
            let column = line[..lead].chars().fold(0, |column, sign| match sign {
                '\t' => (column / width + 1) * width,
                _ => column + 1,
            });
            pieces.push((start..start + lead, " ".repeat(column)));
        }
        start += line.len();
    }
    pieces
}

/// An entry with pieces of it changed.
pub fn with(entry: &str, pieces: &[(Range<usize>, String)]) -> String {
    let (mut out, mut done) = (String::new(), 0);
    for (range, text) in pieces {
        out.push_str(&entry[done..range.start]);
        out.push_str(text);
        done = range.end;
    }
    out + &entry[done..]
}

/// What a value says, however it is written.
pub fn said(tree: &Tree, id: NodeId) -> String {
    let mut out = String::new();
    say(tree, id, &mut out);
    out
}

fn say(tree: &Tree, id: NodeId, out: &mut String) {
    match &tree.get(id).kind {
        Kind::Null | Kind::Unread => out.push('~'),
        Kind::Scalar(scalar) => {
            let _ = write!(out, "{:?}", scalar.text);
        }
        Kind::List(items) => {
            out.push('[');
            for item in items {
                say(tree, *item, out);
                out.push(',');
            }
            out.push(']');
        }
        Kind::Map(entries) => {
            out.push('{');
            for entry in entries {
                let _ = write!(out, "{:?}:", entry.key);
                say(tree, entry.value, out);
                out.push(',');
            }
            out.push('}');
        }
    }
}
