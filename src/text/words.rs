//! The words of rich text, without its looks.

use super::rich::{Block, Fotnot, Inline, Rich};
use crate::diag::Span;

impl Rich {
    /// Whether there is anything to read in it.
    pub fn has_words(&self) -> bool {
        let mut found = false;
        for_each_word(&self.blocks, &mut |word, _| found |= !word.trim().is_empty());
        found
    }

    /// The words without their looks: for titles, bookmarks and metadata.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            if let Block::Stycke(inlines) | Block::Rubrik { text: inlines, .. } = block {
                if !out.is_empty() {
                    out.push(' ');
                }
                plain(inlines, &mut out);
            }
        }
        out
    }
}

/// The words of inline parts, footnotes and images left out.
pub fn plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Ord { text, .. } | Inline::Kod(text, _) => out.push_str(text),
            Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
                plain(inner, out);
            }
            Inline::Hänvisning(hänvisning) => out.push_str(&hänvisning.namn),
            Inline::Radslut => out.push(' '),
            Inline::Bild(_) | Inline::Fotnot(_) => {}
        }
    }
}

/// Calls `look` with all words that are printed, each with its place.
pub fn for_each_word(blocks: &[Block], look: &mut dyn FnMut(&str, Span)) {
    for block in blocks {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => each_word(words, look),
            Block::Lista { items, .. } => items.iter().for_each(|item| for_each_word(item, look)),
            Block::Citat(inner) => for_each_word(inner, look),
            Block::Kod { text, span } => look(text, *span),
            Block::Tabell(tabell) => {
                tabell
                    .rubrik
                    .iter()
                    .chain(tabell.celler())
                    .for_each(|words| each_word(words, look));
            }
            Block::Diagram(diagram) => {
                diagram.rubrik.iter().for_each(|words| each_word(words, look));
                let serier = diagram.serier.iter().map(|serie| &serie.namn);
                diagram.kategorier.iter().chain(serier).for_each(|name| look(name, diagram.span));
            }
            Block::Streck(_) | Block::Bild(_) => {}
        }
    }
}

fn each_word(words: &[Inline], look: &mut dyn FnMut(&str, Span)) {
    for inline in words {
        match inline {
            Inline::Ord { text, span, .. } | Inline::Kod(text, span) => look(text, *span),
            Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
                each_word(inner, look);
            }
            Inline::Fotnot(Fotnot::Ny { text, .. }) => for_each_word(text, look),
            Inline::Hänvisning(hänvisning) => look(&hänvisning.namn, hänvisning.span),
            Inline::Radslut | Inline::Bild(_) | Inline::Fotnot(_) => {}
        }
    }
}

/// Calls `look` with each line of words that is printed, those of footnotes too.
pub fn for_each_line(blocks: &[Block], look: &mut dyn FnMut(&[Inline])) {
    for block in blocks {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => each_line(words, look),
            Block::Lista { items, .. } => items.iter().for_each(|item| for_each_line(item, look)),
            Block::Citat(inner) => for_each_line(inner, look),
            Block::Tabell(tabell) => {
                tabell
                    .rubrik
                    .iter()
                    .chain(tabell.celler())
                    .for_each(|words| each_line(words, look));
            }
            Block::Diagram(diagram) => {
                diagram.rubrik.iter().for_each(|words| each_line(words, look));
            }
            Block::Kod { .. } | Block::Streck(_) | Block::Bild(_) => {}
        }
    }
}

fn each_line(words: &[Inline], look: &mut dyn FnMut(&[Inline])) {
    look(words);
    for inline in words {
        if let Inline::Fotnot(Fotnot::Ny { text, .. }) = inline {
            for_each_line(text, look);
        }
    }
}

/// Whether nobody sees anything of some words.
pub fn är_tomt(words: &str) -> bool {
    let is_blank = |sign: char| {
        sign.is_whitespace()
            || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    words.chars().all(is_blank)
}

/// Words → ”a, b och c”.
pub fn enumerate(words: &[String]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} och {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}
