//! Fonts that are named but that there are none of.

use super::typsnitt::Typsnitt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};

/// A font that there is none of.
pub const OKÄNT_TYPSNITT: Regel = Regel {
    namn: "okänt-typsnitt",
    nivå: Nivå::Fast,
    hittar: "Ett typsnitt i ett tema eller en egen mall som varken är inbyggt eller ligger i mallar/typsnitt.",
    varför: "Datorns egna typsnitt används aldrig, så att samma fil ger samma sidor på varje dator.",
    gör: "Välj Source Sans 3 eller Source Serif 4, eller lägg typsnittets fil i mallar/typsnitt.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
typsnitt:
  rubrik: ⟦Arial⟧
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
typsnitt:
  rubrik: Source Serif 4
",
    },
};

/// That there is no font of this name.
pub fn okänt_typsnitt(name: &str, typsnitt: &Typsnitt) -> Diagnostic {
    let fault = Diagnostic::new(&OKÄNT_TYPSNITT, format!("det finns inget typsnitt ”{name}”"));
    fault.hint_opt(hint_nearest(name, typsnitt.families()))
}
