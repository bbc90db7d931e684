//! Footnotes: their texts are moved to where they are first referred to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::rich::{Block, Fotnot, Inline};
use super::reader::{Inside, Reader};
use super::run::Run;
use crate::diag::{Diagnostic, Span};

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes {
    texts: BTreeMap<String, Note>,
    /// How many times each is referred to.
    references: BTreeMap<String, usize>,
}

struct Note {
    label: String,
    text: Vec<Block>,
    span: Span,
}

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
        if let Some(first) = self.footnotes.texts.get(&key(label)) {
            let fault = Diagnostic::fel(format!("fotnoten ”{label}” har två texter")).at(span);
            self.faults.push(
                fault.related(first.span, "första gången här").hint("ge den ena ett annat namn"),
            );
        } else {
            self.footnotes.texts.insert(key(label), note);
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
        *self.footnotes.references.entry(key(label)).or_default() += usize::from(refused.is_none());
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

/// Labels differ by more than capitals.
fn key(label: &str) -> String {
    label.to_lowercase()
}

impl Footnotes {
    /// Puts every text where it is first referred to.
    pub fn settle(self, blocks: &mut [Block], prefix: &str, faults: &mut Vec<Diagnostic>) {
        for (key, note) in &self.texts {
            if !self.references.contains_key(key) {
                let label = &note.label;
                let fault =
                    Diagnostic::varning(format!("ingenting hänvisar till fotnoten ”{label}”"))
                        .at(note.span);
                faults.push(
                    fault.hint(format!("skriv [^{label}] där den hör hemma, eller ta bort den")),
                );
            }
        }
        if !self.references.is_empty() {
            let mut settling = Settling { texts: self.texts, references: self.references, prefix };
            for block in blocks {
                settling.block(block);
            }
        }
    }
}

struct Settling<'a> {
    /// The texts that have no place yet.
    texts: BTreeMap<String, Note>,
    references: BTreeMap<String, usize>,
    prefix: &'a str,
}

impl Settling<'_> {
    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Stycke(inlines) => self.inlines(inlines),
            Block::Lista { items, .. } => {
                items.iter_mut().flatten().for_each(|block| self.block(block));
            }
            Block::Citat(blocks) => blocks.iter_mut().for_each(|block| self.block(block)),
            Block::Tabell(table) => {
                let cells = table.huvud.iter_mut().chain(table.rader.iter_mut().flatten());
                cells.for_each(|cell| self.inlines(cell));
            }
            Block::Rubrik { .. }
            | Block::Kod { .. }
            | Block::Streck(_)
            | Block::Bild(_)
            | Block::Diagram(_) => {}
        }
    }

    fn inlines(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Betonat(inner)
                | Inline::Starkt(inner)
                | Inline::Länk { text: inner, .. } => self.inlines(inner),
                Inline::Fotnot(Fotnot::Igen { etikett }) => {
                    let label = format!("{}-fotnot-{etikett}", self.prefix);
                    let again = self.references.get(etikett).is_some_and(|count| *count > 1);
                    *inline = Inline::Fotnot(match self.texts.remove(etikett) {
                        Some(note) => {
                            Fotnot::Ny { etikett: again.then_some(label), text: note.text }
                        }
                        None => Fotnot::Igen { etikett: label },
                    });
                }
                _ => {}
            }
        }
    }
}
