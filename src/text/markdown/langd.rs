//! Tables that are too long to be read on paper.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// The most rows of a table in a text: some sixty pages.
const FLEST_RADER: usize = 2000;

/// A table of very many rows.
pub const FÖR_MÅNGA_RADER: Regel = Regel {
    namn: "för-många-rader",
    nivå: Nivå::Varning,
    hittar: "En tabell i en text som har fler än 2 000 rader.",
    varför: "Den fyller många sidor som ingen läser, och tar lång tid att sätta.",
    gör: "Ta med de rader som nämnden behöver, eller summorna; lägg hela listan som en egen fil bland ärendets handlingar, med `slag: fil`.",
    exempel: Exempel::Ingen("en tabell med så många rader är för lång för ett exempel"),
};

/// What is said of a table with so many rows, at this place, if it is too long.
pub fn too_long(rows: usize, at: Span) -> Option<Diagnostic> {
    let message = format!("tabellen har {rows} rader, och det är för många i en text");
    let fault = Diagnostic::new(&FÖR_MÅNGA_RADER, message).at(at).hint(
        "korta den, eller lägg hela listan som en egen fil bland ärendets handlingar, med slag: fil",
    );
    (rows > FLEST_RADER).then_some(fault)
}
