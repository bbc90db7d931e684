//! The fonts of the theme have cuts for what papers set in bold and in italics.

use serde_json::Value;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::layout::Layout;

/// A font in which some words look like others that should not.
pub const TYPSNITT_UTAN_SNITT: Regel = Regel {
    namn: "typsnitt-utan-snitt",
    nivå: Nivå::Råd,
    hittar: "Ett typsnitt i temat som saknar fett eller kursivt snitt.",
    varför: "Rubriker, kolumnhuvuden och ord som någon har gjort feta eller kursiva ser då ut som all annan text.",
    gör: "Lägg de snitten av typsnittet i mallar/typsnitt också, eller välj ett annat typsnitt.",
    exempel: Exempel::Ingen("ett typsnitt är ingen text"),
};

/// An advice for each font that is known, once.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let known = layout.typsnitt.families();
    let named = layout.theme.pointer("/typsnitt").and_then(Value::as_object);
    let named = named.into_iter().flatten().filter_map(|(key, font)| Some((key, font.as_str()?)));
    let mut told: Vec<&str> = Vec::new();
    let mut out = Vec::new();
    for (key, font) in named.filter(|(_, font)| known.contains(font)) {
        if let Some(lika) = lika(layout.typsnitt.skiljer(font)).filter(|_| !told.contains(&font)) {
            told.push(font);
            let message = format!("i typsnittet ”{font}” ser {lika} text ut som annan text");
            let fault = Diagnostic::new(&TYPSNITT_UTAN_SNITT, message);
            let fault = fault.at_opt(layout.theme_place(&format!("/typsnitt/{key}")));
            out.push(fault.hint("lägg de snitten av typsnittet i mallar/typsnitt också, eller välj ett annat typsnitt"));
        }
    }
    out
}

/// What looks like other text.
fn lika((fet, kursiv): (bool, bool)) -> Option<&'static str> {
    match (fet, kursiv) {
        (true, true) => None,
        (false, true) => Some("fet"),
        (true, false) => Some("kursiv"),
        (false, false) => Some("fet och kursiv"),
    }
}
