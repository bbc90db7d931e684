//! Rich text as Typst code: calls of element functions around literals.

use std::fmt::Write;

use super::calls::{array, call, option};
use super::code::Code;
use super::kolumnmatt::{Kolumnmått, is_number, kolumnmått, unbroken};
use super::literal::literal;
use crate::text::{
    Bild, Block, Diagram, Diagramslag, Fotnot, Grupphuvud, Hänvisning, Inline, Läge, Numrering,
    Rich, Serie, Tabell, plain,
};

/// The longest word that has room on any line, in characters.
const LONGEST_WORD: usize = 50;

/// The longest paragraph that is kept together with what it introduces, in characters: two lines.
const LONGEST_INTRODUCTION: usize = 160;

/// Rich text as one expression of content.
pub fn rich(rich: &Rich, out: &mut Code) {
    out.push_str("[#{");
    match rich.blocks.as_slice() {
        [Block::Stycke(only)] if rich.inline => inlines(only, out),
        blocks => self::blocks(blocks, true, out),
    }
    out.push_str("}]");
}

/// Blocks one after the other; `paragraphs` says whether plain words become paragraphs.
fn blocks(blocks: &[Block], paragraphs: bool, out: &mut Code) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        out.from(block.place());
        match block {
            Block::Stycke(words) if paragraphs && introduces(words, blocks.get(index + 1)) => {
                call("inledande", out, |out| {
                    let first = index == 0 || matches!(blocks[index - 1], Block::Rubrik { .. });
                    let _ = write!(out, "först: {first}, ");
                    group(words, out);
                });
            }
            block => self::block(block, paragraphs, out),
        }
    }
}

/// Whether a paragraph leads up to the block after it, and should not be parted from it. A long one
/// would take half a page along, and one with a footnote would leave the note on the page before.
fn introduces(words: &[Inline], next: Option<&Block>) -> bool {
    if words.iter().any(Inline::has_footnotes) {
        return false;
    }
    let mut text = String::new();
    plain(words, &mut text);
    let led_up_to = matches!(
        next,
        Some(Block::Lista { .. } | Block::Tabell(_) | Block::Citat(_) | Block::Kod { .. })
    );
    led_up_to && text.chars().count() <= LONGEST_INTRODUCTION
}

fn block(block: &Block, paragraphs: bool, out: &mut Code) {
    match block {
        Block::Stycke(words) if paragraphs => call("par", out, |out| group(words, out)),
        Block::Stycke(words) => group(words, out),
        Block::Rubrik { depth, text, .. } => call("heading", out, |out| {
            let _ = write!(out, "depth: {depth}, ");
            group(text, out);
        }),
        Block::Lista { numrering, tight, items } => lista(*numrering, *tight, items, out),
        Block::Citat(inner) => call("quote", out, |out| {
            out.push_str("block: true, ");
            block_group(inner, true, out);
        }),
        Block::Kod { text, .. } => call("raw", out, |out| {
            out.push_str("block: true, ");
            literal(text, out);
        }),
        Block::Streck(_) => out.push_str("streck()"),
        Block::Bild(bild) => self::bild(bild, out),
        Block::Tabell(tabell) => self::tabell(tabell, out),
        Block::Diagram(diagram) => self::diagram(diagram, out),
    }
}

fn block_group(inner: &[Block], paragraphs: bool, out: &mut Code) {
    out.push('{');
    blocks(inner, paragraphs, out);
    out.push('}');
}

fn lista(numrering: Option<Numrering>, tight: bool, items: &[Vec<Block>], out: &mut Code) {
    let name = if numrering.is_some() { "enum" } else { "list" };
    call(name, out, |out| {
        if let Some(Numrering { start, tecken, inom, slut }) = numrering {
            let _ = write!(out, "start: {start}, ");
            let före = if inom { "(" } else { "" };
            if (tecken, slut) != ('1', '.') || inom {
                let _ = write!(out, "numbering: numrering(\"{före}{tecken}{slut}\"), ");
            }
        }
        let _ = write!(out, "tight: {tight}");
        for item in items {
            let _ = write!(out, ", {name}.item(");
            block_group(item, !tight, out);
            out.push(')');
        }
    });
}

/// Words as one expression.
fn group(words: &[Inline], out: &mut Code) {
    out.push('{');
    inlines(words, out);
    out.push('}');
}

fn inlines(words: &[Inline], out: &mut Code) {
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        inline(word, out);
    }
}

fn inline(inline: &Inline, out: &mut Code) {
    out.from(inline.place());
    match inline {
        Inline::Ord { text, .. } => words(text, out),
        Inline::Betonat(inner) => call("emph", out, |out| group(inner, out)),
        Inline::Starkt(inner) => call("strong", out, |out| group(inner, out)),
        Inline::Kod(text, _) => call("raw", out, |out| literal(text, out)),
        Inline::Länk { mål, text } => call("link", out, |out| {
            literal(mål, out);
            out.push_str(", ");
            group(text, out);
        }),
        Inline::Bild(bild) => self::bild(bild, out),
        Inline::Hänvisning(hänvisning) => self::hänvisning(hänvisning, out),
        Inline::Radslut if out.flat => words(" ", out),
        Inline::Radslut => out.push_str("linebreak()"),
        Inline::Fotnot(_) if out.without_notes => out.push_str("none"),
        Inline::Fotnot(Fotnot::Ny { etikett: None, text }) => footnote(text, out),
        Inline::Fotnot(Fotnot::Ny { etikett: Some(etikett), text }) => {
            out.push_str("[#");
            footnote(text, out);
            out.push_str("#label(");
            label(etikett, out);
            out.push_str(")]");
        }
        Inline::Fotnot(Fotnot::Igen { etikett }) => {
            out.push_str("footnote(label(");
            label(etikett, out);
            out.push_str("))");
        }
    }
}

fn hänvisning(hänvisning: &Hänvisning, out: &mut Code) {
    call("hänvisning", out, |out| {
        words(&hänvisning.namn, out);
        let _ = write!(out, ", gemen: {}", hänvisning.gemen);
    });
}

/// The label of a footnote, which no other text of the handling has.
fn label(etikett: &str, out: &mut Code) {
    literal(&format!("not-{}-fotnot-{etikett}", out.nr), out);
}

/// Words as content: Typst then knows of each glyph which literal it comes from, which it does not of a string.
fn words(text: &str, out: &mut Code) {
    let is_long = text.split(char::is_whitespace).any(|word| word.chars().count() > LONGEST_WORD);
    out.push_str(if is_long { "långa_ord([#" } else { "[#" });
    if out.unbroken {
        literal(&unbroken(text), out);
    } else {
        literal(text, out);
    }
    out.push_str(if is_long { "])" } else { "]" });
}

fn footnote(text: &[Block], out: &mut Code) {
    call("footnote", out, |out| block_group(text, text.len() > 1, out));
}

fn bild(bild: &Bild, out: &mut Code) {
    call("bild", out, |out| {
        literal(&format!("/repo/{}", bild.fil), out);
        out.push_str(", alt: ");
        literal(&bild.alt, out);
        out.push_str(", ");
        option("rubrik", bild.rubrik.as_deref(), out, words);
    });
}

fn cell(words: &[Inline], out: &mut Code) {
    out.push_str("[#");
    group(words, out);
    out.push(']');
}

/// A cell below the heads.
fn value(words: &[Inline], out: &mut Code) {
    out.unbroken = is_number(words);
    cell(words, out);
    out.unbroken = false;
}

/// What a table or a diagram is called.
fn name(id: Option<&str>, rubrik: Option<&[Inline]>, out: &mut Code) {
    option("id", id, out, literal);
    out.push_str(", ");
    option("rubrik", rubrik, out, cell);
}

fn tabell(tabell: &Tabell, out: &mut Code) {
    call("tabell", out, |out| {
        name(tabell.id.as_deref(), tabell.rubrik.as_deref(), out);
        out.push_str(", huvud: ");
        array(&tabell.huvud, out, |words, out| cell(words, out));
        huvud_igen(&tabell.huvud, out);
        överhuvud(&tabell.överhuvud, out);
        out.push_str(", rader: ");
        array(&tabell.rader, out, |row, out| array(row, out, |words, out| value(words, out)));
        out.push_str(", mått: ");
        array(kolumnmått(tabell), out, mått);
        out.push_str(", lägen: ");
        array(&tabell.lägen, out, |läge, out| {
            out.push_str(match läge {
                Läge::Auto => "none",
                Läge::Vänster => "\"vänster\"",
                Läge::Mitten => "\"mitten\"",
                Läge::Höger => "\"höger\"",
            });
        });
        out.push_str(", talkolumner: ");
        array(&tabell.talkolumner, out, |numbers, out| {
            let _ = write!(out, "{numbers}");
        });
        let Tabell { radhuvud, summarad, summakolumn, liggande, .. } = tabell;
        let _ = write!(
            out,
            ", radhuvud: {radhuvud}, summarad: {summarad}, summakolumn: {summakolumn}, liggande: {liggande}"
        );
    });
}

/// What decides how wide a column is.
fn mått(mått: Kolumnmått, out: &mut Code) {
    out.push_str("(rader: ");
    array(mått.rader, out, |row, out| out.push_str(&row.to_string()));
    out.push_str(", ord: ");
    array(mått.ord, out, |word, out| literal(&word, out));
    out.push_str(", huvudord: ");
    array(mått.huvudord, out, |word, out| literal(&word, out));
    out.push_str(", hela: ");
    array(mått.hela, out, |word, out| literal(&word, out));
    if let Some(längder) = mått.längder {
        out.push_str(", längder: ");
        array(längder, out, |length, out| out.push_str(&length.to_string()));
    }
    out.push(')');
}

/// The heads above those of the columns.
fn överhuvud(groups: &[Grupphuvud], out: &mut Code) {
    if !groups.is_empty() {
        out.push_str(", överhuvud: ");
        array(groups, out, |group, out| {
            let _ = write!(out, "(kolumner: {}, ", group.kolumner);
            option("text", group.text.as_deref(), out, cell);
            out.push(')');
        });
    }
}

/// The heads as they stand on the pages that the table goes on over, where that differs.
fn huvud_igen(huvud: &[Vec<Inline>], out: &mut Code) {
    if huvud.iter().flatten().any(Inline::has_footnotes) {
        out.push_str(", huvud_igen: ");
        out.without_notes = true;
        array(huvud, out, |words, out| cell(words, out));
        out.without_notes = false;
    }
}

fn diagram(diagram: &Diagram, out: &mut Code) {
    call("diagram", out, |out| {
        out.push_str(match diagram.slag {
            Diagramslag::Staplar => "slag: \"staplar\", ",
            Diagramslag::LiggandeStaplar => "slag: \"liggande_staplar\", ",
            Diagramslag::Linje => "slag: \"linje\", ",
        });
        name(diagram.id.as_deref(), diagram.rubrik.as_deref(), out);
        out.push_str(", kategorier: ");
        array(&diagram.kategorier, out, |name, out| literal(name, out));
        out.push_str(", serier: ");
        array(&diagram.serier, out, serie);
        if !diagram.enhet.is_empty() {
            out.push_str(", enhet: ");
            literal(&diagram.enhet, out);
        }
        out.push_str(", alt: ");
        literal(&diagram.alt, out);
    });
}

fn serie(serie: &Serie, out: &mut Code) {
    out.push_str("(namn: ");
    literal(&serie.namn, out);
    out.push_str(", värden: ");
    array(&serie.värden, out, |value, out| {
        let _ = match value {
            Some(number) => write!(out, "{number}"),
            None => write!(out, "none"),
        };
    });
    out.push(')');
}
