//! The theme: keys that are known, values of the right kind, fonts that are there, and colours that can be
//! told from what they stand against.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::assets::families;
use crate::diag::{Diagnostic, hint_nearest};
use crate::layout::{Layout, is_colour, is_length};

/// The least contrast of text (WCAG 2.1, 1.4.3) and of symbols (1.4.11).
const LEAST: [(&str, f64, &str); 2] =
    [("text", 4.5, "text behöver 4,5:1"), ("symbol", 3.0, "symboler behöver 3:1")];

/// The role of what nothing is read from.
const GROUND: &str = "yta";

/// What is wrong with the theme of a layout.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    alike(layout, "", &layout.theme, &layout.plain_theme, &mut faults);
    contrasts(layout, "", &layout.theme, &mut faults);
    faults.extend(fonts(layout));
    faults.extend(looks(layout));
    faults
}

fn fault(layout: &Layout, path: &str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::fel(message).at_opt(layout.theme_place(path))
}

/// Every value is of the kind that the plain theme has at its place.
fn alike(layout: &Layout, path: &str, own: &Value, plain: &Value, faults: &mut Vec<Diagnostic>) {
    match (own, plain) {
        (Value::Object(own), Value::Object(plain)) => {
            for (key, value) in own.iter().filter(|(key, _)| !(path.is_empty() && *key == "bas")) {
                let path = format!("{path}/{key}");
                match plain.get(key) {
                    Some(plain) => alike(layout, &path, value, plain, faults),
                    None => faults.push(unknown(layout, &path, plain)),
                }
            }
        }
        (Value::Array(own), Value::Array(plain)) => {
            for (index, value) in own.iter().enumerate() {
                if let Some(plain) = plain.get(index).or(plain.last()) {
                    alike(layout, &format!("{path}/{index}"), value, plain, faults);
                }
            }
        }
        (own, plain) => {
            let wanted = kind(plain);
            if kind(own) != wanted {
                let fault = fault(layout, path, format!("här väntas {wanted}"));
                faults.push(fault.hint(example(wanted)));
            }
        }
    }
}

fn unknown(layout: &Layout, path: &str, known: &Map<String, Value>) -> Diagnostic {
    let key = path.rsplit('/').next().unwrap_or_default();
    let fault = fault(layout, path, format!("nyckeln ”{key}” finns inte i ett tema"));
    fault.hint_opt(hint_nearest(key, known.keys().map(String::as_str)))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(text) if is_colour(text) => "en färg",
        Value::String(text) if is_length(text) => "ett mått",
        Value::String(_) => "ett ord",
        Value::Number(_) => "ett tal",
        Value::Bool(_) => "true eller false",
        Value::Null => "ett värde",
        Value::Array(_) => "en lista",
        Value::Object(_) => "nycklar med värden",
    }
}

fn example(wanted: &str) -> &'static str {
    match wanted {
        "en färg" => "skriv färgen med sex siffror inom citattecken: \"#1f4e79\"",
        "ett mått" => "skriv ett tal med enhet: 11pt, 28mm eller 0.7em",
        _ => "se samma nyckel i temat bas: skrivelse mallar --kopiera bas/tema.yaml",
    }
}

/// Holds each pair of colours to the contrast that its role needs.
fn contrasts(layout: &Layout, path: &str, theme: &Value, faults: &mut Vec<Diagnostic>) {
    match theme {
        Value::Object(map) => {
            let word = |key: &str| map.get(key).and_then(Value::as_str);
            if let (Some(färg), Some(mot), Some(roll)) = (word("färg"), word("mot"), word("roll"))
            {
                faults.extend(contrast(layout, path, (färg, mot), roll));
                return;
            }
            map.iter().for_each(|(key, value)| {
                contrasts(layout, &format!("{path}/{key}"), value, faults);
            });
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, item)| {
                contrasts(layout, &format!("{path}/{index}"), item, faults);
            });
        }
        _ => {}
    }
}

fn contrast(
    layout: &Layout,
    path: &str,
    (färg, mot): (&str, &str),
    roll: &str,
) -> Option<Diagnostic> {
    if roll == GROUND {
        return None;
    }
    let Some((_, least, needs)) = LEAST.into_iter().find(|(known, ..)| *known == roll) else {
        let known = LEAST.iter().map(|(known, ..)| *known).chain([GROUND]);
        let fault =
            fault(layout, &format!("{path}/roll"), format!("en färg kan inte ha rollen ”{roll}”"));
        return Some(fault.hint_opt(hint_nearest(roll, known)));
    };
    let ratio = ratio(luminance(färg)?, luminance(mot)?);
    // Rounded down, so that a figure that is shown is never better than the true one.
    let shown = format!("{:.1}", (ratio * 10.0).floor() / 10.0).replace('.', ",");
    let fault = || {
        fault(
            layout,
            &format!("{path}/färg"),
            format!("{färg} mot {mot} har kontrasten {shown}:1, men {needs}"),
        )
    };
    let darker = luminance(färg)? < luminance(mot)?;
    let hint = if darker { "välj en mörkare färg" } else { "välj en ljusare färg" };
    (ratio < least).then(|| fault().hint(hint))
}

/// The contrast ratio of WCAG 2.1.
fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of WCAG 2.1 of a colour `#rrggbb`.
fn luminance(colour: &str) -> Option<f64> {
    let channel = |range| {
        let share = f64::from(u8::from_str_radix(colour.get(range)?, 16).ok()?) / 255.0;
        Some(if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1..3)? + 0.7152 * channel(3..5)? + 0.0722 * channel(5..7)?)
}

/// Fonts are built in; no other is ever used.
fn fonts(layout: &Layout) -> Vec<Diagnostic> {
    let known = families();
    let named = layout.theme.pointer("/typsnitt").and_then(Value::as_object);
    let named = named.into_iter().flatten().filter_map(|(key, font)| Some((key, font.as_str()?)));
    let missing = named.filter(|(_, font)| !known.contains(font));
    let told = missing.map(|(key, font)| {
        let fault = fault(
            layout,
            &format!("/typsnitt/{key}"),
            format!("det finns inget typsnitt ”{font}”"),
        );
        fault.hint_opt(hint_nearest(font, known.iter().copied()))
    });
    told.collect()
}

/// The parts of a theme that give words a tone and a symbol.
const LOOKS: [&str; 2] = ["resultat", "skaltoner"];

/// The tone and symbol of each result and of each tone of a scale are there, and no two have the same symbol:
/// in grey the symbol is all that tells them apart.
fn looks(layout: &Layout) -> Vec<Diagnostic> {
    let tones = layout.theme.pointer("/toner").and_then(Value::as_object);
    let tones: Vec<&str> = tones.into_iter().flatten().map(|(tone, _)| tone.as_str()).collect();
    let plain = LOOKS.iter().flat_map(|part| words(&layout.plain_theme, part, "symbol"));
    let symbols: BTreeSet<&str> = plain.map(|(_, symbol)| symbol).collect();
    let symbols: Vec<&str> = symbols.into_iter().collect();
    let mut faults = Vec::new();
    for part in LOOKS {
        for (key, what, known) in
            [("ton", "ingen ton", &tones), ("symbol", "ingen symbol", &symbols)]
        {
            let written = words(&layout.theme, part, key);
            for (word, look) in written.into_iter().filter(|(_, look)| !known.contains(look)) {
                let path = format!("/{part}/{word}/{key}");
                let fault = fault(layout, &path, format!("det finns {what} ”{look}”"));
                faults.push(fault.hint_opt(hint_nearest(look, known.iter().copied())));
            }
        }
        faults.extend(alike_in_grey(layout, part));
    }
    faults
}

fn alike_in_grey(layout: &Layout, part: &str) -> Vec<Diagnostic> {
    let symbols = words(&layout.theme, part, "symbol");
    let earlier = |index: usize| {
        let (_, symbol) = symbols[index];
        symbols[..index].iter().find(|(_, other)| *other == symbol)
    };
    let same = (0..symbols.len()).filter_map(|index| Some((symbols[index], earlier(index)?)));
    let told = same.map(|((word, symbol), (other, _))| {
        let path = format!("/{part}/{word}/symbol");
        let fault =
            fault(layout, &path, format!("”{word}” och ”{other}” har samma symbol, ”{symbol}”"));
        fault.hint("välj olika symboler: i svartvitt skiljer bara de")
    });
    told.collect()
}

/// What a part of a theme gives its words under `key`.
fn words<'t>(theme: &'t Value, part: &str, key: &str) -> Vec<(&'t str, &'t str)> {
    let looks = theme.get(part).and_then(Value::as_object);
    let of =
        |(word, look): (&'t String, &'t Value)| Some((word.as_str(), look.get(key)?.as_str()?));
    looks.into_iter().flatten().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diag::Sources;
    use crate::layout::Mallar;

    /// The built-in themes hold what is asked of others.
    #[test]
    fn the_built_in_themes_are_sound() {
        let layouter = Mallar::read(Path::new("")).layouter;
        assert!(layouter.len() > 1, "{layouter:?}");
        for (name, _) in &layouter {
            let layout = Layout::named(Path::new(""), name, None, &Sources::default())
                .expect("it is built in");
            assert_eq!(check(&layout), []);
        }
    }

    /// The figures of WCAG's own examples.
    #[test]
    fn contrast_is_measured_as_by_wcag() {
        let of =
            |one, other| luminance(one).zip(luminance(other)).map(|(one, other)| ratio(one, other));
        let is = |found: Option<f64>, wanted: f64| {
            found.is_some_and(|found| (found - wanted).abs() < 0.01)
        };
        assert!(is(of("#000000", "#ffffff"), 21.0));
        assert!(is(of("#777777", "#ffffff"), 4.48));
        assert!(is(of("#ffffff", "#767676"), 4.54));
    }
}
