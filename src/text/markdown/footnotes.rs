//! Footnotes: their texts are moved to where they are first referred to.

use std::collections::BTreeMap;

use super::super::rich::{Block, Fotnot, Inline};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes {
    texts: BTreeMap<String, Note>,
    /// How many times each is referred to.
    references: BTreeMap<String, usize>,
}

/// The text of a footnote.
pub(super) struct Note {
    /// What it is referred to by, as written.
    pub label: String,
    /// What it says.
    pub text: Vec<Block>,
    /// Where its label stands.
    pub span: Span,
}

/// Labels differ by more than capitals.
pub(super) fn key(label: &str) -> String {
    label.to_lowercase()
}

/// The text of a footnote that nothing refers to.
pub const FOTNOT_UTAN_HÄNVISNING: Regel = Regel {
    namn: "fotnot-utan-hänvisning",
    nivå: Nivå::Varning,
    hittar: "En fotnot som ingenting i texten hänvisar till.",
    varför: "Den kommer inte med i handlingen.",
    gör: "Skriv `[^namn]` med fotnotens namn där den hör hemma, eller ta bort den.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Tiden räknas i dagar.

⟦[^tid]:⟧ Från det att ansökan är komplett.
",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.
",
    },
};

impl Footnotes {
    /// Keeps the text of a footnote; the place of the first if there is one already.
    pub fn add(&mut self, note: Note) -> Result<(), Span> {
        if let Some(first) = self.texts.get(&key(&note.label)) {
            return Err(first.span);
        }
        self.texts.insert(key(&note.label), note);
        Ok(())
    }

    /// Counts a reference, or only that one was meant.
    pub fn refer(&mut self, label: &str, counts: bool) {
        *self.references.entry(key(label)).or_default() += usize::from(counts);
    }

    /// Puts every text where it is first referred to.
    pub fn settle(self, blocks: &mut [Block], faults: &mut Vec<Diagnostic>) {
        for (key, note) in &self.texts {
            if !self.references.contains_key(key) {
                let label = &note.label;
                let message = format!("ingenting hänvisar till fotnoten ”{label}”");
                let fault = Diagnostic::new(&FOTNOT_UTAN_HÄNVISNING, message).at(note.span);
                faults.push(
                    fault.hint(format!("skriv [^{label}] där den hör hemma, eller ta bort den")),
                );
            }
        }
        if !self.references.is_empty() {
            let mut settling = Settling { texts: self.texts, references: self.references };
            for block in blocks {
                settling.block(block);
            }
        }
    }
}

struct Settling {
    /// The texts that have no place yet.
    texts: BTreeMap<String, Note>,
    references: BTreeMap<String, usize>,
}

impl Settling {
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
                    let again = self.references.get(etikett).is_some_and(|count| *count > 1);
                    if let Some(note) = self.texts.remove(etikett) {
                        let etikett = again.then(|| etikett.clone());
                        *inline = Inline::Fotnot(Fotnot::Ny { etikett, text: note.text });
                    }
                }
                _ => {}
            }
        }
    }
}
