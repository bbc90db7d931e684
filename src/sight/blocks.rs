//! Rich text as passages.

use super::passage::{Cells, Passage, Section, Slag};
use super::seen::Sight;
use super::words::Words;
use crate::text::{Block, Diagram, Fotnot, Inline, Rich, Tabell};

/// Puts passages into a sight.
pub struct Builder<'b, 'm> {
    /// What is built.
    pub sight: &'b mut Sight<'m>,
    /// The section that passages go to.
    pub section: usize,
    /// The key that they were written under.
    pub nyckel: &'b str,
    /// Whether something that is no text stands right after them.
    pub följs: bool,
    /// Whether all of it was read: of what was not, nobody knows what stands under its headings.
    pub hel: bool,
}

impl Builder<'_, '_> {
    /// Begins a section within another; gives its index.
    pub fn open(&mut self, rubrik: Option<Words>, over: usize) -> usize {
        self.sight.sections.push(Section { rubrik, over: Some(over), är_tom: false });
        self.sight.sections.len() - 1
    }

    /// Adds a text; its headings open sections within the one that it stands in.
    pub fn rich(&mut self, rich: &Rich) {
        let mut open: Vec<(u8, usize)> = vec![(0, self.section)];
        let mut blocks = rich.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let Block::Rubrik { depth, text, .. } = block else {
                self.block(block, &Slag::Stycke);
                continue;
            };
            open.retain(|(level, _)| level < depth);
            let over = open.last().map_or(self.section, |(_, section)| *section);
            self.section = self.open(Some(Words::of(text)), over);
            self.sight.sections[self.section].är_tom = self.hel
                && match blocks.peek() {
                    Some(Block::Rubrik { depth: next, .. }) => next <= depth,
                    Some(_) => false,
                    None => !self.följs,
                };
            open.push((*depth, self.section));
            self.notes(text);
        }
    }

    /// Adds a block; a paragraph is of this `slag`.
    fn block(&mut self, block: &Block, slag: &Slag) {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => {
                self.push(slag.clone(), Words::of(words));
                self.notes(words);
            }
            Block::Lista { items, .. } => self.blocks(items.iter().flatten(), &Slag::Punkt),
            Block::Citat(inner) => self.blocks(inner.iter(), &Slag::Citat),
            Block::Kod { text, span } => self.push(Slag::Kod, Words::at(text, *span)),
            Block::Tabell(tabell) => self.tabell(tabell),
            Block::Diagram(one) => {
                let rubrik = one.rubrik.as_deref().unwrap_or_default();
                self.push(Slag::Diagram(cells_of(one)), Words::of(rubrik));
            }
            Block::Streck(_) | Block::Bild(_) => {}
        }
    }

    fn blocks<'t>(&mut self, blocks: impl Iterator<Item = &'t Block>, slag: &Slag) {
        blocks.for_each(|block| self.block(block, slag));
    }

    fn tabell(&mut self, tabell: &Tabell) {
        let line = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| Words::of(cell)).collect();
        let cells = Cells {
            huvud: heads(tabell),
            rader: tabell.rader.iter().map(line).collect(),
            summarad: tabell.summarad,
            summakolumn: tabell.summakolumn,
        };
        let rubrik = tabell.rubrik.as_deref().unwrap_or_default();
        self.push(Slag::Tabell(cells), Words::of(rubrik));
        tabell.celler().for_each(|cell| self.notes(cell));
    }

    /// Adds the footnotes of a line after it.
    fn notes(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Fotnot(Fotnot::Ny { text, .. }) => self.blocks(text.iter(), &Slag::Fotnot),
                Inline::Betonat(inner)
                | Inline::Starkt(inner)
                | Inline::Länk { text: inner, .. } => self.notes(inner),
                _ => {}
            }
        }
    }

    fn push(&mut self, slag: Slag, words: Words) {
        let (section, nyckel) = (self.section, self.nyckel.to_owned());
        self.sight.passages.push(Passage { section, nyckel, slag, words });
    }
}

/// The heads of the columns, each first of a group after the head above it.
fn heads(tabell: &Tabell) -> Vec<Words> {
    let mut above = vec![None; tabell.huvud.len()];
    let mut column = 0;
    for group in &tabell.överhuvud {
        above[column] = group.text.as_ref();
        column += group.kolumner;
    }
    let head = |(above, head): (Option<&Vec<Inline>>, &Vec<Inline>)| {
        let space = above.map(|_| Inline::Radslut);
        Words::of(
            &above
                .into_iter()
                .flatten()
                .cloned()
                .chain(space)
                .chain(head.iter().cloned())
                .collect::<Vec<_>>(),
        )
    };
    above.into_iter().zip(&tabell.huvud).map(head).collect()
}

/// A column of names, and one for each row of values.
fn cells_of(diagram: &Diagram) -> Cells {
    let at = |text: &str| Words::at(text, diagram.span);
    let number = |värde: Option<f64>| värde.map(|värde| värde.to_string()).unwrap_or_default();
    let names = diagram.serier.iter().map(|serie| at(&serie.namn));
    let row = |(index, namn): (usize, &String)| {
        let values = diagram.serier.iter().map(|serie| serie.värden.get(index).copied().flatten());
        std::iter::once(at(namn)).chain(values.map(|värde| at(&number(värde)))).collect()
    };
    Cells {
        huvud: std::iter::once(at("")).chain(names).collect(),
        rader: diagram.kategorier.iter().enumerate().map(row).collect(),
        ..Cells::default()
    }
}
