//! Brackets that do not match.

use serde_saphyr::granit_parser::ErrorKind as E;

use super::words::Fixed;
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
