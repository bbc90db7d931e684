//! No measure of a theme is so small that nobody reads it, or so large that it has no room.

use serde_json::Value;

use super::tema::fault;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::layout::{Layout, is_length};
use crate::schema::{gränsen, points};

/// A measure beyond its limits.
pub const ORIMLIGT_MÅTT: Regel = Regel {
    namn: "orimligt-mått",
    nivå: Nivå::Fast,
    hittar: "Ett mått i ett tema som är för litet eller för stort.",
    varför: "Text som är för liten går inte att läsa, och det som är för stort får inte rum på sidan.",
    gör: "Skriv ett mått inom gränserna. Beskrivningen av formatet har gränserna för varje nyckel.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  titel: ⟦250pt⟧
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  titel: 25pt
",
    },
};

/// A fault for each.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let text = layout.theme.pointer("/storlek/text").and_then(Value::as_str);
    // A size of the type that is told itself has no others told by it.
    let em = text.and_then(|text| points(text, 1.0)).map_or(11.0, |em| em.clamp(8.0, 20.0));
    let mut told = Vec::new();
    measures("", &layout.theme, &mut |path, mått| {
        let gräns = gränsen(path, mått);
        let wrong = gräns.and_then(|gräns| Some((gräns, gräns.fel(mått, em)?)));
        told.extend(wrong.map(|(gräns, message)| {
            let hint = format!("skriv ett mått från {} till {}", gräns.minst, gräns.störst);
            fault(&ORIMLIGT_MÅTT, layout, path, message).hint(hint)
        }));
    });
    told
}

/// All measures of a theme, each with where it stands.
pub fn measures<'t>(path: &str, theme: &'t Value, found: &mut impl FnMut(&str, &'t str)) {
    match theme {
        Value::String(text) if is_length(text) => found(path, text),
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| measures(&format!("{path}/{key}"), value, found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, item)| measures(&format!("{path}/{index}"), item, found));
        }
        _ => {}
    }
}
