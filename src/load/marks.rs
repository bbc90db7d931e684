//! The marks that items of a list begin with where somebody writes as in Word.

use std::ops::Range;

use super::cure::{Cure, items};
use super::words::Fixed;
use crate::diag::{Exempel, Nivå, Regel};

/// Marks that Word and others put before the items of a list.
const BULLETS: [&str; 6] = ["• ", "· ", "– ", "— ", "* ", "\u{f0b7} "];

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
    metod: Läs anmälningarna.
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    metod: Läs anmälningarna.
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
    BULLETS.iter().any(|mark| line.starts_with(mark))
}

/// Plain dashes for the marks of a list. A single line with a long dash may be what somebody says.
pub fn plain_dashes(text: &str, at: &Range<usize>) -> Option<Cure> {
    let mark = BULLETS.iter().find(|mark| text[at.start..].starts_with(**mark))?;
    let items = items(text, at.start)?.into_iter().filter(|(_, line)| line.starts_with(*mark));
    let length = mark.len() - 1;
    let pieces: Vec<_> = items.map(|(start, _)| (start..start + length, "-".to_owned())).collect();
    let sure = pieces.len() > 1 || !["– ", "— "].contains(mark);
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
    metod: Läs anmälningarna.
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    metod: Läs anmälningarna.
",
    },
};

/// Whether a line begins with a dash that has no space after it, and is no number.
pub fn is_tight_dash(line: &str) -> bool {
    let after = line.strip_prefix('-').and_then(|rest| rest.chars().next());
    after.is_some_and(|first| first.is_alphabetic() || "{[\"'".contains(first))
}

/// A space after each dash of a list that has none.
pub fn spaced_dashes(text: &str, at: &Range<usize>) -> Option<Cure> {
    let items = items(text, at.start)?.into_iter().filter(|(_, line)| is_tight_dash(line));
    let pieces = items.map(|(start, _)| (start + 1..start + 1, " ".to_owned())).collect();
    Some(Cure { title: "sätt ett mellanslag efter strecket", pieces })
}
