//! Headings: where they may stand, and at which level.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::super::rich::{Block, Inline};
use super::reader::{Inside, Reader};
use crate::diag::Diagnostic;

/// The deepest heading of a text.
const MAX_LEVEL: u8 = 4;

impl Reader<'_, '_> {
    /// A heading.
    pub fn heading(&mut self, level: HeadingLevel, range: Range<usize>) -> Option<Block> {
        let outer = self.inside;
        self.inside = Inside { heading: true, ..outer };
        let text = self.inlines();
        self.end();
        self.inside = outer;
        let (depth, span) = (level as u8, self.span(range));
        let fault = self.refused(&text, depth);
        if self.nested == 0 && !self.inside.footnote {
            self.level = depth;
        }
        if let Some((message, hint)) = fault {
            self.faults.push(Diagnostic::fel(message).at(span).hint(hint));
            return None;
        }
        Some(Block::Rubrik { depth, text, span })
    }

    /// Why a heading cannot stand where it does: a message and a hint.
    fn refused(&self, text: &[Inline], depth: u8) -> Option<(String, &'static str)> {
        let note = matches!(text.first(), Some(Inline::Ord { text, .. }) if text.starts_with("skrivelse: av"));
        if note {
            let hint = "i en text skrivs den {# skrivelse: av … #}";
            return Some(("anteckningen blir en rubrik i texten".to_owned(), hint));
        }
        if self.nested > 0 || self.inside.footnote {
            let message = "en rubrik kan inte stå i en lista, ett citat eller en fotnot";
            let hint = "sätt den på en egen rad utan indrag; ska # synas, skriv \\#";
            return Some((message.to_owned(), hint));
        }
        if text.is_empty() {
            let hint = "skriv rubriken efter #, eller ta bort raden";
            return Some(("rubriken är tom".to_owned(), hint));
        }
        if depth > MAX_LEVEL {
            let message = format!("rubriken är på nivå {depth}, och texten har högst {MAX_LEVEL}");
            return Some((message, "använd färre #"));
        }
        (depth > self.level + 1).then(|| match self.level {
            0 => (format!("textens första rubrik är på nivå {depth}"), "skriv ett enda #"),
            level => (
                format!("rubriknivån hoppar från {level} till {depth}"),
                "skriv ett # mer än i rubriken ovanför",
            ),
        })
    }
}
