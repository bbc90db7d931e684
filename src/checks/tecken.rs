//! Characters that the fonts have no sign for.

use super::Kontext;
use crate::diag::{Diagnostic, Span};
use crate::load::{Kind, NodeId};
use crate::prose::{Block, Inline, Prosa};
use crate::typeset::lacks;

pub fn check(kontext: Kontext<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for rich in prosa.texter() {
        blocks(&rich.blocks, &mut faults);
    }
    let organisation = kontext.sammanhang.organisation.plats;
    let ärende = kontext.sammanhang.ärende.map(|ärende| ärende.plats);
    for root in [organisation].into_iter().chain(ärende) {
        keys(kontext, root, &mut faults);
    }
    faults
}

/// Words that are no prose: names, titles, numbers. Texts are looked at as they are read.
fn keys(kontext: Kontext<'_>, id: NodeId, faults: &mut Vec<Diagnostic>) {
    let tree = &kontext.workshop.repo.tree;
    match &tree.get(id).kind {
        Kind::Scalar(scalar) => {
            for (offset, character) in
                scalar.text.char_indices().filter(|(_, character)| lacks(*character))
            {
                faults.push(fault(
                    character,
                    scalar.origin.span(offset..offset + character.len_utf8()),
                ));
            }
        }
        Kind::List(items) => items.iter().for_each(|item| keys(kontext, *item, faults)),
        Kind::Map(entries) => entries.iter().for_each(|entry| keys(kontext, entry.value, faults)),
        Kind::Null | Kind::Unread => {}
    }
}

fn blocks(blocks: &[Block], faults: &mut Vec<Diagnostic>) {
    for block in blocks {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => inlines(words, faults),
            Block::Lista { items, .. } => items.iter().for_each(|item| self::blocks(item, faults)),
            Block::Citat(inner) => self::blocks(inner, faults),
            Block::Tabell(tabell) => {
                let cells = tabell.huvud.iter().chain(tabell.rader.iter().flatten());
                tabell.rubrik.iter().chain(cells).for_each(|words| inlines(words, faults));
            }
            Block::Diagram(diagram) => {
                let words =
                    diagram.kategorier.iter().chain(diagram.serier.iter().map(|serie| &serie.namn));
                words.for_each(|words| {
                    faults.extend(
                        words
                            .chars()
                            .filter(|character| lacks(*character))
                            .map(|character| fault(character, diagram.span)),
                    );
                });
                diagram.rubrik.iter().for_each(|words| inlines(words, faults));
            }
            Block::Kod(_) | Block::Streck | Block::Bild(_) => {}
        }
    }
}

fn inlines(words: &[Inline], faults: &mut Vec<Diagnostic>) {
    for inline in words {
        match inline {
            Inline::Ord { text, span } | Inline::Kod(text, span) => word(text, *span, faults),
            Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
                inlines(inner, faults);
            }
            Inline::Fotnot(crate::prose::Fotnot::Ny { text, .. }) => blocks(text, faults),
            Inline::Radslut | Inline::Bild(_) | Inline::Fotnot(_) => {}
        }
    }
}

/// Words that stand in the file as they are read point at the very character.
fn word(text: &str, span: Span, faults: &mut Vec<Diagnostic>) {
    let verbatim = (span.end - span.start) as usize == text.len();
    for (offset, character) in text.char_indices().filter(|(_, character)| lacks(*character)) {
        let start = span.start as usize + offset;
        let place =
            if verbatim { Span::new(span.file, start..start + character.len_utf8()) } else { span };
        faults.push(fault(character, place));
    }
}

/// Whether a character shows itself; those that only steer what is around them would upset the message.
fn is_seen(character: char) -> bool {
    let steers = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !(character.is_control() || character.is_whitespace() || steers || private)
}

fn fault(character: char, span: Span) -> Diagnostic {
    let shown = if is_seen(character) { format!("”{character}” ") } else { String::new() };
    Diagnostic::fel(format!("typsnitten saknar tecknet {shown}(U+{:04X})", u32::from(character)))
        .at(span)
        .hint("ta bort tecknet, eller skriv det med ord")
}
