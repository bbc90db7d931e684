//! Syntax errors, each at the words that it is about.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind as E;

use super::lines;
use super::words::{HARD_SPACE, TAB, Words};
use crate::diag::{Diagnostic, SourceId, Span};

/// A syntax error at byte `at` of `text`, which begins at byte `base` of the file.
pub fn syntax_error(kind: &E, file: SourceId, text: &str, at: usize, base: usize) -> Diagnostic {
    let (Words { message, hint }, range) = unseen(text, at)
        .or_else(|| lines::slip(kind, text, at))
        .unwrap_or_else(|| (Words::of(kind), mark(text, at)));
    let span = Span::new(file, base + range.start..base + range.end);
    Diagnostic::fel(message).at(span).hint(hint)
}

/// An entry of a file, which begins at byte `base` of it, that has no key.
pub fn no_key(file: SourceId, text: &str, base: usize) -> Diagnostic {
    syntax_error(&E::SimpleKeyExpected, file, text, 0, base)
}

/// A tab or a hard space where YAML wants plain spaces, in the line of the error or the one after it:
/// nobody sees them, so that the error would seem to be about something else.
fn unseen(text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let mut start = line;
    for line in text.get(line..)?.split_inclusive('\n').take(2) {
        let lead = line.len() - line.trim_start().len();
        let after = line.find([':', '-']).map(|mark| mark + 1);
        let found = line[..lead].find(['\t', '\u{a0}']).or_else(|| {
            let after = after.filter(|after| line[*after..].starts_with(['\t', '\u{a0}']));
            after.filter(|after| *after <= lead + 60)
        });
        if let Some(found) = found {
            let tab = line[found..].starts_with('\t');
            let length = if tab { 1 } else { '\u{a0}'.len_utf8() };
            let words = if tab { TAB } else { HARD_SPACE };
            return Some((words.into(), start + found..start + found + length));
        }
        start += line.len();
    }
    None
}

/// The word at `at`, or the last word before it when there is only white space.
fn mark(text: &str, at: usize) -> Range<usize> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if text[at..].trim_start().is_empty() {
        at = text[..at].trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    let rest = &text[at..];
    let end = rest.find(char::is_whitespace).filter(|end| *end > 0);
    at..at + end.unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8))
}
