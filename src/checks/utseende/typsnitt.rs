//! Fonts are built in; no other is ever used.

use serde_json::Value;

use super::tema::fault;
use crate::assets::families;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::layout::Layout;

/// A font that is not built in.
pub const OKÄNT_TYPSNITT: Regel = Regel {
    namn: "okänt-typsnitt",
    nivå: Nivå::Fast,
    hittar: "Ett typsnitt i ett tema som inte är inbyggt.",
    varför: "Typsnitten är inbyggda, så att samma fil ger samma sidor på varje dator.",
    gör: "Välj Source Sans 3 eller Source Serif 4.",
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

/// A fault for each such font.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let known = families();
    let named = layout.theme.pointer("/typsnitt").and_then(Value::as_object);
    let named = named.into_iter().flatten().filter_map(|(key, font)| Some((key, font.as_str()?)));
    let missing = named.filter(|(_, font)| !known.contains(font));
    let told = missing.map(|(key, font)| {
        let message = format!("det finns inget typsnitt ”{font}”");
        let fault = fault(&OKÄNT_TYPSNITT, layout, &format!("/typsnitt/{key}"), message);
        fault.hint_opt(hint_nearest(font, known.iter().copied()))
    });
    told.collect()
}
