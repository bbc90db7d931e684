//! Diagrams of more than anybody can see.

use super::super::csv::Csv;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// The most series of a diagram: beyond these no two can be told apart.
const MAX_SERIER: usize = 50;
/// The most categories along its axis.
const MAX_KATEGORIER: usize = 500;

/// A diagram that is too big to be drawn.
pub const FÖR_STORT_DIAGRAM: Regel = Regel {
    namn: "för-stort-diagram",
    nivå: Nivå::Fast,
    hittar: "Ett diagram med fler än 50 serier eller 500 rader.",
    varför: "Så många staplar eller linjer går inte att skilja åt, och inte att läsa upp för den som lyssnar.",
    gör: "Välj ut de viktigaste uppgifterna, eller visa dem som en tabell.",
    exempel: Exempel::Ingen("ett så stort diagram får inte plats här"),
};

/// The fault, at the first column or row too many.
pub fn check(csv: &Csv) -> Option<Diagnostic> {
    let many = |count: usize, what: &str, most: usize, at: Option<Span>| {
        let message = format!("diagrammet har {count} {what}, fler än {most}");
        let hint = "välj ut de viktigaste uppgifterna, eller visa dem i ett ```tabell-block";
        Diagnostic::new(&FÖR_STORT_DIAGRAM, message).at_opt(at).hint(hint)
    };
    let serier = csv.huvud.len().saturating_sub(1);
    if serier > MAX_SERIER {
        let at = csv.huvud.get(MAX_SERIER + 1).map(|head| head.span);
        return Some(many(serier, "serier", MAX_SERIER, at));
    }
    let row = csv.rader.get(MAX_KATEGORIER)?;
    let at = row.first().map(|cell| cell.span);
    Some(many(csv.rader.len(), "rader", MAX_KATEGORIER, at))
}
