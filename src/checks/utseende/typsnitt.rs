//! Fonts are built in or lie in `mallar/typsnitt`; no other is ever used.

use serde_json::Value;

use crate::assets::okänt_typsnitt;
use crate::diag::Diagnostic;
use crate::layout::Layout;

/// A fault for each font that there is none of.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let known = layout.typsnitt.families();
    let named = layout.theme.pointer("/typsnitt").and_then(Value::as_object);
    let named = named.into_iter().flatten().filter_map(|(key, font)| Some((key, font.as_str()?)));
    let missing = named.filter(|(_, font)| !known.contains(font));
    let told = missing.map(|(key, font)| {
        let place = layout.theme_place(&format!("/typsnitt/{key}"));
        okänt_typsnitt(font, &layout.typsnitt).at_opt(place)
    });
    told.collect()
}
