//! What a text refers to, and what in it can be referred to.

use super::rich::{Block, Fotnot, Hänvisning, Inline};
use super::words::plain;

/// A name as names are compared: without capitals, and with single spaces.
pub fn name_key(namn: &str) -> String {
    namn.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What can be referred to in a text: its headings, and the headings and ids of its tables and figures.
pub fn names(blocks: &[Block]) -> Vec<String> {
    let heading = |words: &[Inline]| {
        let mut text = String::new();
        plain(words, &mut text);
        text
    };
    let of_block = |block: &Block| match block {
        Block::Rubrik { text, .. } => vec![heading(text)],
        Block::Tabell(one) => {
            one.id.iter().cloned().chain(one.rubrik.as_deref().map(heading)).collect()
        }
        Block::Diagram(one) => {
            one.id.iter().cloned().chain(one.rubrik.as_deref().map(heading)).collect()
        }
        Block::Bild(one) => one.rubrik.iter().cloned().collect(),
        Block::Lista { items, .. } => items.iter().flat_map(|item| names(item)).collect(),
        Block::Citat(inner) => names(inner),
        Block::Stycke(_) | Block::Kod { .. } | Block::Streck(_) => Vec::new(),
    };
    blocks.iter().flat_map(of_block).collect()
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
            let cells = tabell.huvud.iter().chain(tabell.rader.iter().flatten());
            cells.for_each(|cell| in_line(cell, found));
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
