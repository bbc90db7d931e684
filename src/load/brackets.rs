//! Brackets that do not match.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind as E;

use super::words::{Fixed, Words};
use crate::diag::{Exempel, Nivå, Regel};

/// A bracket without its end.
pub const KLAMMER_UTAN_SLUT: Regel = Regel {
    namn: "klammer-utan-slut",
    nivå: Nivå::Fast,
    hittar: "En klammer som saknar sitt slut eller slutar med fel tecken, eller ett komma som saknas i den.",
    varför: "Då går det inte att veta vad som står i klammern och vad som kommer efter.",
    gör: "Låt varje { ha sin } och varje [ sin ], med komma mellan delarna.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\növerföring: ⟦{till:⟧ verksamhetsplan\n",
        rätt: "-- tillsyn.yaml --\n…\növerföring: {till: verksamhetsplan}\n",
    },
};

/// The words for a bracket without its end.
pub const UNCLOSED: Fixed = (
    &KLAMMER_UTAN_SLUT,
    "en klammer saknar sitt slut, eller ett komma saknas",
    "varje { ska ha sin } och varje [ sin ], med komma mellan delarna",
);

/// A `#` that hides the end of its line's bracket, in the line of byte `at` or one above it: what stands after it, and
/// what the whole value would be.
pub fn hidden_end(text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let before = &text[..at.min(text.len())];
    let end = text[before.len()..].find('\n').map_or(text.len(), |end| before.len() + end);
    let mut start = end;
    for line in text[..end].rsplit('\n').take(REACH) {
        start -= line.len();
        if let Some((words, range)) = hidden_in(line) {
            return Some((words, start + range.start..start + range.end));
        }
        start = start.saturating_sub(1);
    }
    None
}

/// How many lines above an error a bracket is looked for.
const REACH: usize = 20;

fn hidden_in(line: &str) -> Option<(Words, Range<usize>)> {
    let (opened, note) = line.split_once(" #").filter(|(_, note)| !note.starts_with([' ', '#']))?;
    let is_quoted = ['"', '\''].iter().any(|mark| opened.matches(*mark).count() % 2 == 1);
    if is_quoted || !opened.contains(['{', '[']) {
        return None;
    }
    let length = note.find([',', '}', ']']).filter(|_| note.contains(['}', ']']))?;
    let from = opened.len() + 1;
    let end = from + 1 + length;
    let begins = [": ", ", ", "{", "["].iter();
    let begins = begins.filter_map(|mark| Some(line[..from].rfind(mark)? + mark.len()));
    let whole = line[begins.max()?..end].trim();
    let words = Words {
        rule: &KLAMMER_UTAN_SLUT,
        message: "klammerns slut kommer inte med, för det står efter #".to_owned(),
        hint: format!("sätt värdet inom citattecken: \"{whole}\""),
        cure: None,
    };
    Some((words, from..end))
}

/// The end of a bracket that has not begun.
pub const KLAMMER_UTAN_BÖRJAN: Regel = Regel {
    namn: "klammer-utan-början",
    nivå: Nivå::Fast,
    hittar: "En klammer som slutar utan att ha börjat.",
    varför: "Då saknas antingen början på en lista, eller så ska tecknet synas i texten.",
    gör: "Sätt [ eller { där klammern ska börja, eller sätt hela värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn [bygglov⟦}⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn [bygglov]\n",
    },
};

/// The words for an error that a bracket made.
pub fn of_bracket(kind: &E) -> Option<Fixed> {
    Some(match kind {
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => UNCLOSED,
        E::MismatchedFlowCollectionEnd { .. } => (
            &KLAMMER_UTAN_SLUT,
            "klammern slutar med fel tecken",
            "en lista som börjar med [ slutar med ], och nycklar som börjar med { slutar med }",
        ),
        E::MisplacedFlowCollectionEnd => (
            &KLAMMER_UTAN_BÖRJAN,
            "här slutar en klammer som inte har börjat",
            "ta bort den, eller sätt hela texten inom citattecken",
        ),
        _ => return None,
    })
}
