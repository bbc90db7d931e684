//! The roles, tones and symbols that a theme names are there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::tema::{GROUND, LEAST, LOOKS, fault, färger, words};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::layout::Layout;

/// A role, a tone or a symbol that is not there.
pub const OKÄNT_ORD_I_TEMA: Regel = Regel {
    namn: "okänt-ord-i-tema",
    nivå: Nivå::Fast,
    hittar: "En roll, en ton eller en symbol i ett tema som inte finns.",
    varför: "Ordet väljer bland det som är inbyggt, och ett annat ord väljer ingenting.",
    gör: "Skriv ett ord som finns. De står i temat bas: ”skrivelse mallar --visa bas/tema.yaml” visar det.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
resultat:
  pågår: {ton: ⟦blå⟧}
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
resultat:
  pågår: {ton: pågående}
",
    },
};

/// A fault for each word that is not there.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let mut faults = roles(layout);
    let tones = layout.theme.pointer("/toner").and_then(Value::as_object);
    let tones: Vec<&str> = tones.into_iter().flatten().map(|(tone, _)| tone.as_str()).collect();
    let plain = LOOKS.iter().flat_map(|part| words(&layout.plain_theme, part, "symbol"));
    let symbols: BTreeSet<&str> = plain.map(|(_, symbol)| symbol).collect();
    let symbols: Vec<&str> = symbols.into_iter().collect();
    for part in LOOKS {
        faults.extend(unknown(layout, part, ("ton", "ingen ton"), &tones));
        faults.extend(unknown(layout, part, ("symbol", "ingen symbol"), &symbols));
    }
    faults
}

fn roles(layout: &Layout) -> Vec<Diagnostic> {
    let known = || LEAST.iter().map(|(known, ..)| *known).chain([GROUND]);
    let colours = färger(&layout.theme);
    let odd = colours.iter().filter(|one| known().all(|known| known != one.roll));
    let told = odd.map(|one| {
        let message = format!("en färg kan inte ha rollen ”{}”", one.roll);
        let fault = fault(&OKÄNT_ORD_I_TEMA, layout, &format!("{}/roll", one.path), message);
        fault.hint_opt(hint_nearest(one.roll, known()))
    });
    told.collect()
}

/// What a part of the theme has under `key` that is not known; `none` says that there is no such.
fn unknown(
    layout: &Layout,
    part: &str,
    (key, none): (&str, &str),
    known: &[&str],
) -> Vec<Diagnostic> {
    let written = words(&layout.theme, part, key).into_iter();
    let told = written.filter(|(_, look)| !known.contains(look)).map(|(word, look)| {
        let message = format!("det finns {none} ”{look}”");
        let fault = fault(&OKÄNT_ORD_I_TEMA, layout, &format!("/{part}/{word}/{key}"), message);
        fault.hint_opt(hint_nearest(look, known.iter().copied()))
    });
    told.collect()
}
