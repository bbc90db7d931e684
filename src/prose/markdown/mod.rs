//! Markdown → rich text.
//!
//! `CommonMark` with GFM tables, footnotes, images with alt text, and the fenced blocks `tabell` and
//! `diagram`. What Markdown would drop or change in silence is a fault or a warning here.

mod blocks;
mod body;
mod code;
mod footnotes;
mod inlines;
mod links;
mod pasted;
mod reader;
mod run;
mod table;

use std::ops::Range;
use std::sync::Arc;

use super::csv::Csv;
use super::place::Filled;
use super::rich::{Block, Inline, Rich};
use crate::diag::{Diagnostic, Span};
pub(super) use body::Body;
use reader::Reader;

/// What the Markdown of a text may refer to.
pub trait Files {
    /// The CSV file that `written` names (relative to the file that the text stands in); `at` is its place, for faults.
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic>;
    /// The image that `written` names, as a path from the folder of `skrivelse.yaml` with `/`.
    fn image(&self, written: &str, at: Span) -> Result<String, Diagnostic>;
}

/// The layout's words that a text may need.
#[derive(Debug, Clone)]
pub struct Words {
    /// What a row or column of sums is called when the block does not say.
    pub summa: String,
}

/// What all parts of a text share.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub files: &'a dyn Files,
    pub prefix: &'a str,
    pub words: &'a Words,
}

/// From a range of bytes of a text to its place in a file.
pub(super) type Place<'a> = &'a dyn Fn(Range<usize>) -> Span;

/// What stands before a rad while it is parsed, so that nothing in it can begin a block.
const GUARD: &str = "¤ ";

/// A rad: inline Markdown only, line breaks are spaces.
///
/// `prefix` is unique within the handling: it makes the labels of footnotes unique.
pub fn rad(
    filled: &Filled<'_>,
    files: &dyn Files,
    prefix: &str,
    words: &Words,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let scope = Scope { files, prefix, words };
    let inlines = line(&filled.text, &|range| filled.span(range), scope, faults);
    Rich { blocks: vec![Block::Stycke(inlines)], inline: true }
}

/// A text: block Markdown.
///
/// `prefix` is unique within the handling: it makes the labels of footnotes unique.
pub fn text(
    filled: &Filled<'_>,
    files: &dyn Files,
    prefix: &str,
    words: &Words,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let scope = Scope { files, prefix, words };
    let place = |range| filled.span(range);
    let blocks = Reader::new(&filled.text, 0, &place, scope, faults).text();
    Rich { blocks, inline: false }
}

/// The inline Markdown of `text`, whose bytes have their place by `place`.
pub(super) fn line(
    text: &str,
    place: Place<'_>,
    scope: Scope<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Inline> {
    let guarded = format!("{GUARD}{}", text.replace(['\n', '\r'], " "));
    Reader::new(&guarded, GUARD.len(), place, scope, faults).line()
}

#[cfg(test)]
mod tests;
