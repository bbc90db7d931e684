//! The two kinds of text, each read as it is meant.

use super::super::filled::Filled;
use super::super::rich::{Block, Rich};
use super::line::line;
use super::literal::as_signs;
use super::marked::marked;
use super::marks::as_numbers;
use super::reader::Reader;
use super::scope::{Files, Scope, Words};
use crate::diag::Diagnostic;

/// A rad: inline Markdown only, line breaks are spaces.
pub fn rad(
    filled: &Filled<'_>,
    files: &dyn Files,
    words: &Words,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let scope = Scope { files, words };
    faults.extend(marked(filled));
    let inlines = line(&filled.text, filled, scope, faults);
    Rich { blocks: vec![Block::Stycke(inlines)], inline: true }
}

/// A text: block Markdown.
pub fn text(
    filled: &Filled<'_>,
    files: &dyn Files,
    words: &Words,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let scope = Scope { files, words };
    let signs = as_signs(&filled.text);
    let markdown = as_numbers(&signs);
    let blocks = Reader::new((&filled.text, &markdown), 0, filled, scope, faults).text();
    Rich { blocks, inline: false }
}
