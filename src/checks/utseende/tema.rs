//! What several rules ask of a theme.

use serde_json::Value;

use crate::diag::{Diagnostic, Regel};
use crate::layout::Layout;

/// The roles of colours that something is read from, each with the least contrast that it needs (WCAG 2.1, 1.4.3 and
/// 1.4.11) and how that is said.
pub const LEAST: [(&str, f64, &str); 2] =
    [("text", 4.5, "text behöver 4,5:1"), ("symbol", 3.0, "symboler behöver 3:1")];

/// The role of what nothing is read from.
pub const GROUND: &str = "yta";

/// The parts of a theme that give words a tone and a symbol.
pub const LOOKS: [&str; 2] = ["resultat", "skaltoner"];

/// A fault of a value of the theme.
pub fn fault(
    rule: &'static Regel,
    layout: &Layout,
    path: &str,
    message: impl Into<String>,
) -> Diagnostic {
    Diagnostic::new(rule, message).at_opt(layout.theme_place(path))
}

/// What a part of a theme gives its words under `key`.
pub fn words<'t>(theme: &'t Value, part: &str, key: &str) -> Vec<(&'t str, &'t str)> {
    let looks = theme.get(part).and_then(Value::as_object);
    let of =
        |(word, look): (&'t String, &'t Value)| Some((word.as_str(), look.get(key)?.as_str()?));
    looks.into_iter().flatten().filter_map(of).collect()
}

/// A colour of a theme, with what it stands against.
pub struct Färg<'t> {
    /// Where it stands in the theme.
    pub path: String,
    /// The colour.
    pub färg: &'t str,
    /// What it stands against.
    pub mot: &'t str,
    /// What is read from it.
    pub roll: &'t str,
}

/// All colours of a theme.
pub fn färger(theme: &Value) -> Vec<Färg<'_>> {
    let mut found = Vec::new();
    below("", theme, &mut found);
    found
}

fn below<'t>(path: &str, theme: &'t Value, found: &mut Vec<Färg<'t>>) {
    match theme {
        Value::Object(map) => {
            let word = |key: &str| map.get(key).and_then(Value::as_str);
            if let (Some(färg), Some(mot), Some(roll)) = (word("färg"), word("mot"), word("roll"))
            {
                found.push(Färg { path: path.to_owned(), färg, mot, roll });
                return;
            }
            map.iter().for_each(|(key, value)| below(&format!("{path}/{key}"), value, found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, item)| below(&format!("{path}/{index}"), item, found));
        }
        _ => {}
    }
}
