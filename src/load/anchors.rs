//! The values that stand in one place of a file and are named in others: `&name` and `*name`.

use super::signs::TECKEN_I_BÖRJAN;
use super::tree::NodeId;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// A value that `*name` may stand for.
pub struct Anchor {
    /// What the parser calls it.
    pub number: usize,
    /// The value.
    pub value: NodeId,
    /// How many values it holds.
    pub size: usize,
    /// Where it stands.
    pub span: Span,
    /// Whether it was named.
    pub used: bool,
}

/// A value that is named inside itself.
pub const ANKARE_I_SIG_SJÄLVT: Regel = Regel {
    namn: "ankare-i-sig-självt",
    nivå: Nivå::Fast,
    hittar: "En stjärna med ett namn, inne i det värde som har namnet.",
    varför: "Värdet skulle hämta sig självt, om och om igen.",
    gör: "Skriv ut värdet i stället för stjärnan och namnet.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\növerföring: &till\n  till: ⟦*till⟧\n",
        rätt: "-- tillsyn.yaml --\n…\növerföring:\n  till: verksamhetsplan\n",
    },
};

/// The value that the parser calls `number`, which is named at `span`.
pub fn named(anchors: &mut [Anchor], number: usize, span: Span) -> Result<&Anchor, Diagnostic> {
    let found = anchors.iter_mut().rev().find(|anchor| anchor.number == number);
    let Some(anchor) = found else {
        let message = "ett ankare får inte innehålla sig självt";
        let fault = Diagnostic::new(&ANKARE_I_SIG_SJÄLVT, message).at(span);
        return Err(fault.hint("skriv ut värdet i stället för stjärnan och namnet"));
    };
    anchor.used = true;
    Ok(anchor)
}

/// A name that no value has.
pub fn no_anchor(name: &str, place: Span) -> Diagnostic {
    let message =
        format!("”*{name}” läses inte som text, utan som något som står tidigare i filen");
    let fault = Diagnostic::new(&TECKEN_I_BÖRJAN, message).at(place);
    fault.hint("sätt hela värdet inom citattecken")
}
