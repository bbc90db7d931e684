//! Footnotes and references to them, as they are met.

use std::ops::Range;

use super::super::rich::{Fotnot, Inline};
use super::footnotes::{Note, key};
use super::reader::{Inside, Reader};
use super::run::Run;
use crate::diag::Diagnostic;

impl Reader<'_, '_> {
    /// The text of a footnote.
    pub fn footnote(&mut self, label: &str, range: Range<usize>) {
        let marker = range.start..(range.start + label.len() + "[^]:".len()).min(range.end);
        let outer = self.inside;
        self.inside = Inside { footnote: true, ..outer };
        let text = self.blocks().blocks;
        self.inside = outer;
        let span = self.span(marker);
        if text.is_empty() {
            let fault = Diagnostic::fel(format!("fotnoten ”{label}” är tom")).at(span);
            self.faults.push(fault.hint("skriv dess text efter kolonet"));
        }
        let note = Note { label: label.to_owned(), text, span };
        if let Err(first) = self.footnotes.add(note) {
            let fault = Diagnostic::fel(format!("fotnoten ”{label}” har två texter")).at(span);
            self.faults
                .push(fault.related(first, "första gången här").hint("ge den ena ett annat namn"));
        }
    }

    /// A reference to a footnote; its text comes when all of the text is read.
    pub fn reference(&mut self, label: &str, range: Range<usize>) -> Option<Inline> {
        let refused = match self.inside {
            Inside { footnote: true, .. } => Some("en fotnot"),
            Inside { heading: true, .. } => Some("en rubrik"),
            Inside { link: true, .. } => Some("en länk"),
            _ => None,
        };
        self.footnotes.refer(label, refused.is_none());
        if let Some(place) = refused {
            let fault =
                Diagnostic::fel(format!("{place} kan inte ha fotnoter")).at(self.span(range));
            self.faults.push(fault.hint("sätt fotnoten i stycket, eller skriv uppgiften i texten"));
            return None;
        }
        Some(Inline::Fotnot(Fotnot::Igen { etikett: key(label) }))
    }

    /// References to footnotes without a text, which Markdown leaves as words.
    pub fn undefined_footnotes(&mut self, words: &Run) {
        for (at, _) in words.text.match_indices("[^") {
            let Some(length) = words.text[at..].find(']') else { continue };
            let place = words.range(at..at + length + 1);
            if length == 2 || self.escaped(place.start) || self.escaped(place.end - 1) {
                continue;
            }
            let label = &words.text[at + 2..at + length];
            let fault = match self.inside.rad {
                true => Diagnostic::fel("en rad kan inte ha fotnoter")
                    .hint("skriv uppgiften i raden, eller sätt fotnoten i ett fält som är en text"),
                false if label.contains(' ') => Diagnostic::fel(format!("fotnotens namn ”{label}” har mellanslag"))
                    .hint("skriv namnet i ett ord, både här och vid texten"),
                false => Diagnostic::fel(format!("fotnoten ”{label}” har ingen text")).hint(format!(
                    "skriv den på en egen rad efter stycket: [^{label}]: …; ska klamrarna synas, skriv \\["
                )),
            };
            self.faults.push(fault.at(self.span(place)));
        }
    }
}
