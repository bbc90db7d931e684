//! Syntax errors, each at the words that it is about.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind as E;

use super::brackets::of_bracket;
use super::cure::Cure;
use super::lines;
use super::rows::of_row;
use super::signs::{HARD_SPACE, TAB, of_sign};
use super::words::Words;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};

/// A syntax error at byte `at` of `text`, which begins at byte `base` of the file.
pub fn syntax_error(kind: &E, file: SourceId, text: &str, at: usize, base: usize) -> Diagnostic {
    let (words, range) = unseen(text, at)
        .or_else(|| lines::slip(kind, text, at))
        .unwrap_or_else(|| (words(kind), mark(text, at)));
    let cure = words.cure.and_then(|cure| cure(text, &range));
    let fault = Diagnostic::from(words).at(Span::new(file, base + range.start..base + range.end));
    match cure {
        Some(cure) => fault.mended(cure.edit(file, base)),
        None => fault,
    }
}

/// A line that YAML cannot read, without a cause that has words.
pub const OLÄSLIG_RAD: Regel = Regel {
    namn: "oläslig-rad",
    nivå: Nivå::Fast,
    hittar: "En rad som filen inte går att läsa från och med.",
    varför: "Var en nyckel och ett värde börjar och slutar går då inte att veta.",
    gör: "Jämför med en rad som fungerar: indrag med mellanslag, kolon efter nyckeln, citattecken parvis.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: \"Utebliven tillsyn\"⟦#viktigt⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"Utebliven tillsyn\"  # viktigt\n",
    },
};

/// The words for an error that nothing around it explains.
fn words(kind: &E) -> Words {
    let told = of_sign(kind).or_else(|| of_bracket(kind)).or_else(|| of_row(kind));
    let unreadable = (
        &OLÄSLIG_RAD,
        "filen går inte att läsa från och med här",
        "jämför med en rad som fungerar: indrag med mellanslag, kolon efter nyckeln, citattecken parvis",
    );
    told.unwrap_or(unreadable).into()
}

/// An entry of a file, which begins at byte `base` of it, that has no key.
pub fn no_key(file: SourceId, text: &str, base: usize) -> Diagnostic {
    syntax_error(&E::SimpleKeyExpected, file, text, 0, base)
}

/// A tab or a hard space where YAML wants plain spaces, in the line of the error or the one after it:
/// nobody sees them, so that the error would seem to be about something else.
fn unseen(text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let mut start = line;
    for line in text.get(line..)?.split_inclusive('\n').take(2) {
        let lead = line.len() - line.trim_start().len();
        let after = line.find([':', '-']).map(|mark| mark + 1);
        let found = line[..lead].find(['\t', '\u{a0}']).or_else(|| {
            let after = after.filter(|after| line[*after..].starts_with(['\t', '\u{a0}']));
            after.filter(|after| *after <= lead + 60)
        });
        if let Some(found) = found {
            let tab = line[found..].starts_with('\t');
            let length = if tab { 1 } else { '\u{a0}'.len_utf8() };
            let words = Words::from(if tab { TAB } else { HARD_SPACE });
            // How far in a line should stand is seen from the lines around it.
            let words = if found < lead { words } else { words.cured(plain_space) };
            return Some((words, start + found..start + found + length));
        }
        start += line.len();
    }
    None
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "others have no cure for what could be meant otherwise"
)]
fn plain_space(_: &str, at: &Range<usize>) -> Option<Cure> {
    Some(Cure::new("skriv ett vanligt mellanslag", at.clone(), " "))
}

/// The word at `at`, or the last word before it when there is only white space.
fn mark(text: &str, at: usize) -> Range<usize> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if text[at..].trim_start().is_empty() {
        at = text[..at].trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    let rest = &text[at..];
    let end = rest.find(char::is_whitespace).filter(|end| *end > 0);
    at..at + end.unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8))
}
