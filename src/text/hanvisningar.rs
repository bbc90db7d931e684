//! What a text refers to, and what in it can be referred to.

use super::rich::{Block, Fotnot, Hänvisning, Inline};
use super::words::plain;
use crate::diag::Span;

/// A name as names are compared: without capitals, and with single spaces.
pub fn name_key(namn: &str) -> String {
    namn.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What can be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Målslag {
    /// A heading.
    Rubrik,
    /// A table.
    Tabell,
    /// A diagram or an image.
    Figur,
}

/// A place that can be referred to.
#[derive(Debug, Clone)]
pub struct Mål {
    /// What it is.
    pub slag: Målslag,
    /// Its id, and the words of its heading.
    pub namn: Vec<String>,
    /// The words of its heading.
    pub rubrik: Option<String>,
    /// Where it stands.
    pub span: Span,
}

impl Mål {
    fn new(slag: Målslag, id: Option<&String>, rubrik: Option<String>, span: Span) -> Self {
        let namn = id.into_iter().chain(&rubrik).cloned().collect();
        Self { slag, namn, rubrik, span }
    }

    /// Whether a name is its name, number and label of its heading left out or not.
    pub fn heter(&self, namn: &str) -> bool {
        self.namn.iter().any(|own| is_name_of(namn, own))
    }
}

/// Whether a name is a heading, but for a number or a label before the one or the other: ”2. Metod”, ”Risk: Jäv”.
pub fn is_name_of(namn: &str, rubrik: &str) -> bool {
    let (namn, rubrik) = (name_key(namn), name_key(rubrik));
    let after_mark = |long: &str, short: &str| long.strip_suffix(short).is_some_and(is_mark);
    namn == rubrik || !namn.is_empty() && (after_mark(&namn, &rubrik) || after_mark(&rubrik, &namn))
}

/// Whether words are a number or a label of a heading: ”2.”, ”risk 3:”.
fn is_mark(words: &str) -> bool {
    let mark = words.trim_end();
    let closes = mark.ends_with([':', '.']) || mark.ends_with(|sign: char| sign.is_ascii_digit());
    mark.len() < words.len() && closes && mark.split_whitespace().count() <= 2
}

/// What can be referred to in a text: its headings, tables and figures.
pub fn targets(blocks: &[Block]) -> Vec<Mål> {
    let heading = |words: &[Inline]| {
        let mut text = String::new();
        plain(words, &mut text);
        text
    };
    let of_block = |block: &Block| match block {
        Block::Rubrik { text, span, .. } => {
            vec![Mål::new(Målslag::Rubrik, None, Some(heading(text)), *span)]
        }
        Block::Tabell(one) => {
            let rubrik = one.rubrik.as_deref().map(heading);
            vec![Mål::new(Målslag::Tabell, one.id.as_ref(), rubrik, one.span)]
        }
        Block::Diagram(one) => {
            let rubrik = one.rubrik.as_deref().map(heading);
            vec![Mål::new(Målslag::Figur, one.id.as_ref(), rubrik, one.span)]
        }
        Block::Bild(one) => vec![Mål::new(Målslag::Figur, None, one.rubrik.clone(), one.span)],
        Block::Lista { items, .. } => items.iter().flat_map(|item| targets(item)).collect(),
        Block::Citat(inner) => targets(inner),
        Block::Stycke(_) | Block::Kod { .. } | Block::Streck(_) => Vec::new(),
    };
    blocks.iter().flat_map(of_block).filter(|one| !one.namn.is_empty()).collect()
}

/// What a text refers to.
pub fn references(blocks: &[Block]) -> Vec<&Hänvisning> {
    let mut found = Vec::new();
    for block in blocks {
        in_block(block, &mut found);
    }
    found
}

fn in_block<'t>(block: &'t Block, found: &mut Vec<&'t Hänvisning>) {
    match block {
        Block::Stycke(words) => in_line(words, found),
        Block::Lista { items, .. } => items.iter().flatten().for_each(|one| in_block(one, found)),
        Block::Citat(inner) => inner.iter().for_each(|one| in_block(one, found)),
        Block::Tabell(tabell) => {
            tabell.celler().for_each(|cell| in_line(cell, found));
        }
        Block::Rubrik { .. }
        | Block::Kod { .. }
        | Block::Streck(_)
        | Block::Bild(_)
        | Block::Diagram(_) => {}
    }
}

fn in_line<'t>(words: &'t [Inline], found: &mut Vec<&'t Hänvisning>) {
    for word in words {
        match word {
            Inline::Hänvisning(hänvisning) => found.push(hänvisning),
            Inline::Betonat(inner) | Inline::Starkt(inner) => in_line(inner, found),
            Inline::Fotnot(Fotnot::Ny { text, .. }) => {
                for one in text {
                    in_block(one, found);
                }
            }
            Inline::Ord { .. }
            | Inline::Kod(..)
            | Inline::Länk { .. }
            | Inline::Bild(_)
            | Inline::Radslut
            | Inline::Fotnot(_) => {}
        }
    }
}
