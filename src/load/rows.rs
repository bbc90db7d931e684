//! Keys, colons and dashes that do not fit in with the lines around them.

use serde_saphyr::granit_parser::ErrorKind as E;

use super::text::FÖR_STOR_FIL;
use super::words::Fixed;
use crate::diag::{Exempel, Nivå, Regel};

/// A line that is neither a key nor part of the text above it.
pub const RAD_PASSAR_INTE: Regel = Regel {
    namn: "rad-passar-inte",
    nivå: Nivå::Fast,
    hittar: "En rad som varken är en nyckel eller hör till texten ovanför.",
    varför: "Det är indraget som säger vad som hör ihop i filen.",
    gör: "Sätt ett kolon efter en nyckel, och dra in en text längre än sin nyckel, lika långt på alla rader.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: |
  Anmälningar blir liggande.
⟦Det⟧ gäller olovligt byggande.
",
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: |
  Anmälningar blir liggande.
  Det gäller olovligt byggande.
",
    },
};

/// The words for a line that does not fit in.
pub const MISPLACED: Fixed = (
    &RAD_PASSAR_INTE,
    "raden passar inte in här",
    "är det en nyckel: sätt ett kolon efter den; är det text: skriv den med | på egna rader, alla lika långt indragna",
);

/// An item of a list that does not stand under the one above.
pub const OJÄMN_LISTA: Regel = Regel {
    namn: "ojämn-lista",
    nivå: Nivå::Fast,
    hittar: "En lista vars streck inte står rakt under varandra.",
    varför: "Det är strecken som säger var en post i listan börjar.",
    gör: "Sätt alla streck i en lista rakt under varandra, och det som hör till en post rakt under postens första ord.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
 ⟦-⟧ kontrollmoment: Varje beslut ska följas upp.
   granskningar: {resultat: utan_anmärkning}
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska bedömas.
    granskningar: {resultat: utan_anmärkning}
  - kontrollmoment: Varje beslut ska följas upp.
    granskningar: {resultat: utan_anmärkning}
",
    },
};

/// The words for a list with an uneven edge.
pub const UNEVEN: Fixed = (
    &OJÄMN_LISTA,
    "listan är inte jämn",
    "alla streck i en lista ska stå rakt under varandra, och det som hör till en post rakt under postens första ord",
);

/// A colon in a text that has no mark around it.
pub const OVÄNTAT_KOLON: Regel = Regel {
    namn: "oväntat-kolon",
    nivå: Nivå::Fast,
    hittar: "Ett kolon i ett värde där det inte väntas.",
    varför: "Ett kolon med mellanslag efter sig är slutet på en nyckel.",
    gör: "Sätt hela värdet inom citattecken, eller skriv det med | på egna rader.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Tillsyn⟦:⟧ utebliven\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"Tillsyn: utebliven\"\n",
    },
};

/// The words for an error that the lines around make.
pub fn of_row(kind: &E) -> Option<Fixed> {
    Some(match kind {
        E::SimpleKeyExpected
        | E::InvalidSimpleKey
        | E::ExpectedBlockMappingKey
        | E::UnexpectedEofBlockMapping
        | E::InvalidIndentation => MISPLACED,
        E::MappingValueNotAllowed
        | E::InvalidColonPlacement
        | E::InvalidMappingValueWhitespace
        | E::FlowMappingValueAdjacentCollection => (
            &OVÄNTAT_KOLON,
            "här står ett kolon som inte väntas",
            "innehåller texten ett kolon: sätt den inom citattecken eller skriv den med | på egna rader",
        ),
        E::BlockSequenceEntryNotAllowed
        | E::ExpectedBlockSequenceEntry
        | E::UnexpectedEofBlockSequence
        | E::BlockEntryInFlowCollection => UNEVEN,
        E::RecursionLimitExceeded => {
            (&FÖR_STOR_FIL, "filen är för stor eller för djupt nästlad", "dela upp den med ”fil:”")
        }
        _ => return None,
    })
}
