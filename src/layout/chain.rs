//! What a layout builds on.

use super::names::{BAS, STANDARD};
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest};

/// A layout that does not exist.
pub const OKÄND_LAYOUT: Regel = Regel {
    namn: "okänd-layout",
    nivå: Nivå::Fast,
    hittar: "En layout som varken är inbyggd eller finns i mallar, eller bas, som layouterna bygger på.",
    varför: "Då finns det inget utseende att göra handlingarna i.",
    gör: "Skriv namnet på en layout som ”skrivelse mallar” visar.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nlayout: ⟦upsala⟧\n",
        rätt: "-- skrivelse.yaml --\n…\nlayout: uppsala\n",
    },
};

/// A layout that builds on itself.
pub const LAYOUT_PÅ_SIG_SJÄLV: Regel = Regel {
    namn: "layout-på-sig-själv",
    nivå: Nivå::Fast,
    hittar: "En layout som bygger på sig själv, kanske genom en annan.",
    varför: "Det som den inte säger själv skulle sökas om och om igen.",
    gör: "Skriv en annan layout efter bas i tema.yaml.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: ⟦granby⟧
",
        rätt: "-- mallar/granby/tema.yaml --\nbas: uppsala\n",
    },
};

/// The layout and what it builds on, down to `bas`.
pub fn chain(
    reader: &mut Reader<'_>,
    name: &str,
    at: Option<Span>,
) -> Result<Vec<String>, Diagnostic> {
    let known = reader.layouts();
    let mut chain = Vec::new();
    let mut next = Some((name.to_owned(), at));
    while let Some((layout, at)) = next {
        let is_ground = layout == BAS;
        if is_ground && chain.is_empty() {
            return Err(ground().at_opt(at));
        }
        if !is_ground && !known.contains(&layout) {
            let message = format!("det finns ingen layout ”{layout}”");
            let fault = Diagnostic::new(&OKÄND_LAYOUT, message).at_opt(at);
            return Err(fault.hint_opt(hint_nearest(&layout, known.iter().map(String::as_str))));
        }
        if chain.contains(&layout) {
            let message = format!("layouten ”{layout}” bygger på sig själv");
            let fault = Diagnostic::new(&LAYOUT_PÅ_SIG_SJÄLV, message);
            return Err(fault.at_opt(at).hint("ändra ”bas:” i tema.yaml"));
        }
        next = reader.builds_on(&layout);
        chain.push(layout);
    }
    Ok(chain)
}

/// That what all layouts build on is none of them.
fn ground() -> Diagnostic {
    let message = format!("”{BAS}” är grunden som layouterna bygger på, och ingen layout");
    Diagnostic::new(&OKÄND_LAYOUT, message).hint(format!("skriv {STANDARD}: den ser ut som {BAS}"))
}
