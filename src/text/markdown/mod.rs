//! Markdown → rich text.
//!
//! `CommonMark` with GFM tables, footnotes, images with alt text, and the fenced blocks `tabell` and
//! `diagram`. What Markdown would drop or change in silence is a fault or a warning here.

mod blocks;
mod body;
mod code;
mod diagram;
mod escape;
mod footnotes;
mod heading;
mod inlines;
mod line;
mod links;
mod lists;
mod notes;
mod pasted;
mod reader;
mod run;
mod scope;
mod tabell;
mod table;

pub use escape::escape;
pub use scope::{Files, Words};

use super::filled::Filled;
use super::rich::{Block, Rich};
use crate::diag::Diagnostic;
use line::line;
use reader::Reader;
use scope::Scope;

/// A rad: inline Markdown only, line breaks are spaces.
pub fn rad(
    filled: &Filled<'_>,
    files: &dyn Files,
    words: &Words,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let scope = Scope { files, words };
    let inlines = line(&filled.text, &|range| filled.span(range), scope, faults);
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
    let place = |range| filled.span(range);
    let blocks = Reader::new(&filled.text, 0, &place, scope, faults).text();
    Rich { blocks, inline: false }
}

#[cfg(test)]
mod tests;
