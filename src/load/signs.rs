//! Characters that stand where they mean something to YAML, or where a quotation ends.

use serde_saphyr::granit_parser::ErrorKind as E;

use super::words::Fixed;
use crate::diag::{Exempel, Nivå, Regel};

/// A tab where YAML wants spaces.
pub const TABBTECKEN: Regel = Regel {
    namn: "tabbtecken",
    nivå: Nivå::Fast,
    hittar: "Ett tabbtecken där det ska stå mellanslag.",
    varför: "Ett tabbtecken är olika brett i olika program, så indraget går inte att läsa.",
    gör: "Skriv mellanslag i stället, två för varje nivå av indrag.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\növerföring:\n⟦\t⟧till: verksamhetsplan\n",
        rätt: "-- tillsyn.yaml --\n…\növerföring:\n  till: verksamhetsplan\n",
    },
};

/// The words for a tab.
pub const TAB: Fixed = (
    &TABBTECKEN,
    "här står ett tabbtecken",
    "dra in raden med mellanslag i stället, två för varje nivå",
);

/// A hard space where YAML wants a plain one.
pub const HÅRT_MELLANSLAG: Regel = Regel {
    namn: "hårt-mellanslag",
    nivå: Nivå::Fast,
    hittar: "Ett hårt mellanslag i början av en rad eller efter ett kolon eller ett streck.",
    varför: "Det ser ut som ett vanligt mellanslag men läses som en bokstav. Det följer ofta med från Word.",
    gör: "Ta bort det och skriv ett vanligt mellanslag.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn:⟦\u{a0}⟧Utebliven tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n",
    },
};

/// The words for a hard space.
pub const HARD_SPACE: Fixed = (
    &HÅRT_MELLANSLAG,
    "här står ett hårt mellanslag, som ser ut som ett vanligt",
    "ta bort det och skriv ett vanligt mellanslag; det följer ofta med från Word",
);

/// A quotation that does not end.
pub const CITATTECKEN_UTAN_SLUT: Regel = Regel {
    namn: "citattecken-utan-slut",
    nivå: Nivå::Fast,
    hittar: "Ett värde som börjar med ett citattecken men inte slutar med ett likadant.",
    varför: "Resten av filen hör då till värdet.",
    gör: "Sätt ett likadant citattecken där texten slutar.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: ⟦\"Utebliven⟧ tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"Utebliven tillsyn\"\n",
    },
};

/// Text after the end of a quotation.
pub const TEXT_EFTER_CITAT: Regel = Regel {
    namn: "text-efter-citat",
    nivå: Nivå::Fast,
    hittar: "Ett värde som börjar med ett ord inom citattecken och sedan fortsätter.",
    varför: "Citattecken i början av ett värde säger var värdet slutar.",
    gör: "Sätt citattecken om hela värdet, eller skriv det med | på flera rader.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: ⟦\"Utebliven\"⟧ tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: '\"Utebliven\" tillsyn'\n",
    },
};

/// An escape that YAML does not know.
pub const OMVÄNT_SNEDSTRECK: Regel = Regel {
    namn: "omvänt-snedstreck",
    nivå: Nivå::Fast,
    hittar: "Ett omvänt snedstreck inom \"…\".",
    varför: "Tillsammans med nästa tecken betyder det något särskilt, som en ny rad.",
    gör: "Använd '…' i stället, eller skriv två omvända snedstreck.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: ⟦\"Listan⟧ ligger i G:\\Kontroller.\"\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: 'Listan ligger i G:\\Kontroller.'\n",
    },
};

/// A value that begins with a character that means something to YAML.
pub const TECKEN_I_BÖRJAN: Regel = Regel {
    namn: "tecken-i-början",
    nivå: Nivå::Fast,
    hittar: "Ett värde eller en rad som börjar med ett tecken som betyder något särskilt, som *, &, @ eller %.",
    varför: "En stjärna hämtar till exempel ett värde som står längre upp i filen.",
    gör: "Sätt värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: ⟦*tillsyn⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"*tillsyn\"\n",
    },
};

/// The words for an error that a character made.
pub fn of_sign(kind: &E) -> Option<Fixed> {
    Some(match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => TAB,
        E::UnclosedQuotedScalar => (
            &CITATTECKEN_UTAN_SLUT,
            "ett citattecken saknar sitt slut",
            "sätt ett likadant citattecken där texten slutar",
        ),
        E::InvalidTrailingDoubleQuotedScalar | E::InvalidTrailingSingleQuotedScalar => (
            &TEXT_EFTER_CITAT,
            "det står något efter citattecknet",
            "citattecknen ska omfatta hela värdet; skriv hellre värdet med | på flera rader",
        ),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape => (
            &OMVÄNT_SNEDSTRECK,
            "ett omvänt snedstreck inom \"…\" betyder något särskilt",
            "använd '…' i stället, eller skriv två omvända snedstreck",
        ),
        _ => return of_first(kind),
    })
}

/// The same for one that a value begins with.
fn of_first(kind: &E) -> Option<Fixed> {
    let message = match kind {
        E::UnexpectedCharacter { .. } => "det här tecknet får ett värde inte börja med",
        E::MissingAnchorOrAliasName | E::UnknownAnchor => {
            "& och * i början av ett värde betyder något särskilt"
        }
        E::DirectiveDisallowed => "en rad får inte börja med %",
        _ => return None,
    };
    Some((&TECKEN_I_BÖRJAN, message, "sätt värdet inom citattecken"))
}
