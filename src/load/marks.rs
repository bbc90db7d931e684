//! The marks that items of a list begin with where somebody writes as in Word.

use std::ops::Range;

use super::cure::{Cure, items};
use super::words::Fixed;
use crate::diag::{Exempel, Nivå, Regel};

/// Marks that Word and others put before the items of a list.
const BULLETS: [char; 6] = ['•', '·', '–', '—', '*', '\u{f0b7}'];

/// An item of a list with the mark that Word puts before it.
pub const PUNKTTECKEN: Regel = Regel {
    namn: "punkttecken",
    nivå: Nivå::Fast,
    hittar: "En lista som är skriven med Words punkter i stället för vanliga streck.",
    varför: "Bara ett vanligt streck börjar en post i en lista: punkterna blir text, och raderna flyter ihop.",
    gör: "Byt varje punkt mot ett streck och ett mellanslag.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  ⟦•⟧ kontrollmoment: Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
",
    },
};

/// The words for such an item.
pub const BULLET: Fixed = (
    &PUNKTTECKEN,
    "en lista skrivs med vanliga streck",
    "byt tecknet mot ett streck och ett mellanslag: ”- ”",
);

/// Whether a line begins as an item of a list does in Word.
pub fn is_bullet(line: &str) -> bool {
    bullet(line).is_some()
}

/// The mark that a line begins with, and how long it is with the white space after it.
fn bullet(line: &str) -> Option<(char, usize)> {
    let mark = line.chars().next()?;
    let space = line[mark.len_utf8()..].chars().next()?;
    // A lone o is a mark only as Word writes it.
    let is_mark =
        BULLETS.contains(&mark) && " \t\u{a0}".contains(space) || mark == 'o' && space == '\t';
    is_mark.then(|| (mark, mark.len_utf8() + space.len_utf8()))
}

/// Plain dashes for the marks of a list. A single line with a long dash may be what somebody says.
pub fn plain_dashes(text: &str, at: &Range<usize>) -> Option<Cure> {
    let (mark, _) = bullet(&text[at.start..])?;
    let items = items(text, at.start)?.into_iter();
    let alike = items.filter_map(|(start, line)| {
        bullet(line).filter(|(other, _)| *other == mark).map(|(_, length)| start..start + length)
    });
    let pieces: Vec<_> = alike.map(|range| (range, "- ".to_owned())).collect();
    let sure = pieces.len() > 1 || !['–', '—'].contains(&mark);
    sure.then_some(Cure { title: "byt listans tecken mot vanliga streck", pieces })
}

/// An item of a list whose dash touches its first word.
pub const TÄTT_STRECK: Regel = Regel {
    namn: "tätt-streck",
    nivå: Nivå::Fast,
    hittar: "Ett streck i en lista utan mellanslag efter sig.",
    varför: "Utan mellanslag hör strecket till texten, och raden börjar ingen ny post.",
    gör: "Skriv ett streck, ett mellanslag och sedan texten. Ska strecket synas: sätt värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  ⟦-kontrollmoment:⟧ Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
",
    },
};

/// Whether a line begins with a dash that has no space after it, and is no number.
pub fn is_tight_dash(line: &str) -> bool {
    let after = line.strip_prefix('-').and_then(|rest| rest.chars().next());
    after.is_some_and(|first| first.is_alphabetic() || "{[\"'\u{a0}".contains(first))
}

/// A space after each dash of a list that has none.
pub fn spaced_dashes(text: &str, at: &Range<usize>) -> Option<Cure> {
    let items = items(text, at.start)?.into_iter().filter(|(_, line)| is_tight_dash(line));
    let space = |line: &str| if line[1..].starts_with('\u{a0}') { '\u{a0}'.len_utf8() } else { 0 };
    let piece = |(start, line): (usize, &str)| (start + 1..start + 1 + space(line), " ".to_owned());
    let pieces = items.map(piece).collect();
    Some(Cure { title: "sätt ett mellanslag efter strecket", pieces })
}
