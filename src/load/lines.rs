//! What the lines around a syntax error show: a parser tells where it gave up, which is often below
//! the slip.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind as E;

use super::brackets::{UNCLOSED, hidden_end};
use super::cure::Cure;
use super::line::{Line, own_slip};
use super::rows::{RAD_PASSAR_INTE, UNEVEN};
use super::words::{Fixed, Words};
use crate::diag::{Exempel, Nivå, Regel};

/// The slip behind an error at byte `at` of `text`, if the lines show one, and where it stands.
pub fn slip(kind: &E, text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let lines = Lines::to(text, at)?;
    let structural = matches!(
        kind,
        E::SimpleKeyExpected
            | E::InvalidSimpleKey
            | E::ExpectedBlockMappingKey
            | E::InvalidIndentation
            | E::MappingValueNotAllowed
            | E::BlockSequenceEntryNotAllowed
            | E::ExpectedBlockSequenceEntry
            | E::UnexpectedCharacter { .. }
    );
    let own = || [Some(lines.here), lines.above].into_iter().flatten().find_map(own_slip);
    structural.then(own).flatten().or_else(|| match kind {
        E::SimpleKeyExpected | E::ExpectedBlockMappingKey if lines.here.body.starts_with("- ") => {
            Some((UNEVEN.into(), lines.here.start..lines.here.start + 1))
        }
        E::MappingValueNotAllowed if lines.curly(at).is_some() => lines.curly(at),
        E::MappingValueNotAllowed => lines.indentation(at),
        E::BlockSequenceEntryNotAllowed => lines.list_after_key(at),
        E::ExpectedDocumentStart => lines.indented_start(),
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::FlowMappingValueAdjacentCollection => {
            hidden_end(text, at).or_else(|| lines.open_bracket(text, at))
        }
        _ => text_after_bar(text, at),
    })
}

/// The lines that tell about an error.
struct Lines<'a> {
    first: Line<'a>,
    above: Option<Line<'a>>,
    here: Line<'a>,
}

/// A line that stands further in than it should.
pub const FEL_INDRAG: Regel = Regel {
    namn: "fel-indrag",
    nivå: Nivå::Fast,
    hittar: "En rad som är längre indragen än de som den hör ihop med.",
    varför: "Det är indraget som säger vad som hör ihop i filen.",
    gör: "Börja nycklar som hör ihop rakt under varandra, och skriv en lång text med | på egna rader.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n  ⟦kortnamn:⟧ tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\nkortnamn: tillsyn\n",
    },
};

/// The words for a line that keys follow, and that has none.
pub const NO_KEY: Fixed = (
    &RAD_PASSAR_INTE,
    "raden har ingen nyckel, fast raderna under har det",
    "är ordet en nyckel: sätt ett kolon efter det; är det text: skriv en nyckel och ett kolon före den",
);

const INDENTED_START: Fixed = (
    &FEL_INDRAG,
    "den första raden är indragen, men inte de andra",
    "ta bort mellanslagen före det första ordet",
);

/// Quotation marks of Word's around a value that needs straight ones.
pub const CITATTECKEN_INTE_RAKA: Regel = Regel {
    namn: "citattecken-inte-raka",
    nivå: Nivå::Fast,
    hittar: "Ett värde med ett kolon i, inom citattecken som inte är raka.",
    varför: "Bara raka citattecken håller ihop ett värde. De böjda är text, som kolonet avbryter.",
    gör: "Byt citattecknen mot raka, eller skriv värdet med | på egna rader.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: ⟦”⟧Tillsyn: utebliven”\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"Tillsyn: utebliven\"\n",
    },
};

/// What Word makes of straight quotation marks.
const MARKS: &str = "”“„’‘»«";

/// Straight marks for those around a whole value, if no other stands in it.
fn straight(text: &str, at: &Range<usize>) -> Option<Cure> {
    let value = text[at.start..].lines().next()?.trim_end();
    let inner = value[at.len()..].strip_suffix(|mark| MARKS.contains(mark))?;
    let end = at.end + inner.len();
    let plain = !inner.contains(|sign| MARKS.contains(sign) || "\"\\".contains(sign));
    let pieces = [at.clone(), end..at.start + value.len()].map(|mark| (mark, "\"".to_owned()));
    plain.then(|| Cure { title: "byt citattecknen mot raka", pieces: pieces.into() })
}

const CURLY: Fixed = (
    &CITATTECKEN_INTE_RAKA,
    "citattecknen är inte raka",
    "byt dem mot raka: \"…\"; ska de synas i texten: skriv värdet med | på egna rader",
);

/// A list that begins on the line of its key.
pub const LISTA_EFTER_NYCKEL: Regel = Regel {
    namn: "lista-efter-nyckel",
    nivå: Nivå::Fast,
    hittar: "Ett streck på samma rad som nyckeln.",
    varför: "En lista börjar på raden under sin nyckel.",
    gör: "Flytta ner strecket till en egen rad. Ska det synas i texten: sätt värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nkontroller: ⟦-⟧ kontrollmoment: Läs anmälningarna.\n",
        rätt: "-- tillsyn.yaml --\n…\nkontroller:\n  - kontrollmoment: Läs anmälningarna.\n    granskningar: {resultat: utan_anmärkning}\n",
    },
};

const LIST_AFTER_KEY: Fixed = (
    &LISTA_EFTER_NYCKEL,
    "en lista börjar på raden under nyckeln",
    "flytta ner strecket till en egen rad; ska det synas i texten: sätt värdet inom citattecken",
);

impl<'a> Lines<'a> {
    /// The lines of `text` up to that of byte `at`, comments and empty lines left out.
    fn to(text: &'a str, at: usize) -> Option<Self> {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            if start > at {
                break;
            }
            let body = line.trim();
            let indent = line.len() - line.trim_start().len();
            if !body.is_empty() && !body.starts_with('#') {
                lines.push(Line { start: start + indent, indent, body });
            }
            start += line.len();
        }
        let here = *lines.last()?;
        let above = lines.len().checked_sub(2).map(|above| lines[above]);
        Some(Self { first: lines[0], above, here })
    }

    /// A key that is indented more than the one above, or has a line above it that is no key.
    fn indentation(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let colon = self.here.start + self.here.body.find(':')?;
        let above = self.above.filter(|_| colon == at)?;
        let Some(key) = above.key() else {
            let (skipped, body) = above.after_dashes();
            let words = Line { start: above.start + skipped, body, ..above };
            return Some((NO_KEY.into(), words.first_word()));
        };
        if self.here.indent <= above.indent + above.after_dashes().0 {
            return None;
        }
        let hint = format!(
            "är det en nyckel: börja den rakt under ”{key}”; är det text: skriv texten med | på egna rader"
        );
        let message = "raden är längre indragen än den ovanför".to_owned();
        Some((Words { rule: &FEL_INDRAG, message, hint, cure: None }, self.here.first_word()))
    }

    /// `nyckel: ”värde: med kolon”`: quotation marks that YAML takes for letters.
    fn curly(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let (key, value) = self.here.body.split_once(": ")?;
        let start = self.here.start + key.len() + 2;
        let mark = value.chars().next().filter(|mark| "”“„’‘»".contains(*mark))?;
        (at > start).then(|| (Words::from(CURLY).cured(straight), start..start + mark.len_utf8()))
    }

    /// `nyckel: - värde`.
    fn list_after_key(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let before = self.here.body.get(..at.checked_sub(self.here.start)?)?;
        before.trim_end().ends_with(':').then(|| (LIST_AFTER_KEY.into(), at..at + 1))
    }

    /// The first line is indented, and the next is not.
    fn indented_start(&self) -> Option<(Words, Range<usize>)> {
        let is_more = self.first.indent > self.here.indent;
        is_more.then(|| (INDENTED_START.into(), self.first.first_word()))
    }

    /// The last bracket before `at` that a value begins with and that is never closed.
    fn open_bracket(&self, text: &str, at: usize) -> Option<(Words, Range<usize>)> {
        let before = &text[..at.min(self.here.start + self.here.body.len())];
        let opens = |&(place, _): &(usize, &str)| {
            let lead = before[..place].trim_end_matches(' ');
            let value = lead.ends_with([':', '-', '[', '{', ',', '\n']) || lead.is_empty();
            value && is_open(&before[place..])
        };
        let (place, _) = before.rmatch_indices(['{', '[']).find(opens)?;
        let end = text[place..].find('\n').map_or(text.len(), |end| place + end);
        Some((UNCLOSED.into(), place..place + text[place..end].trim_end().len()))
    }
}

/// Text on the line of the bar.
pub const TEXT_EFTER_LODSTRECK: Regel = Regel {
    namn: "text-efter-lodstreck",
    nivå: Nivå::Fast,
    hittar: "En text som börjar på samma rad som | eller >.",
    varför: "Tecknet säger att texten står på raderna under.",
    gör: "Flytta ner texten och dra in den. Ska tecknet synas: sätt värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: ⟦| Anmälningar blir liggande.⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: |\n  Anmälningar blir liggande.\n",
    },
};

const TEXT_AFTER_BAR: Fixed = (
    &TEXT_EFTER_LODSTRECK,
    "efter | och > ska texten börja på nästa rad",
    "flytta ner texten och dra in den; ska tecknet synas: sätt värdet inom citattecken",
);

/// `nyckel: > text`.
fn text_after_bar(text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let rest = text.get(at..)?.lines().next()?;
    let marked = rest.starts_with(['|', '>']) && rest.len() > 1;
    marked.then(|| (TEXT_AFTER_BAR.into(), at..at + rest.trim_end().len()))
}

/// Whether the bracket that `text` begins with is not closed in it, brackets in quotes left out.
fn is_open(text: &str) -> bool {
    let (mut depth, mut quote) = (0, None);
    for character in text.chars() {
        match (quote, character) {
            (Some(open), _) => quote = quote.filter(|_| open != character),
            (None, '"' | '\'') => quote = Some(character),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return false;
        }
    }
    true
}
