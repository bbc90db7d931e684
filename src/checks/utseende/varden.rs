//! Every value of a theme is of the kind that the plain theme has at its place.

use serde_json::{Map, Value};

use super::tema::fault;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement, hint_nearest};
use crate::layout::{Layout, is_colour, is_length};
use crate::schema::meant_yes_no;

/// A key that no theme has.
pub const OKÄND_NYCKEL_I_TEMA: Regel = Regel {
    namn: "okänd-nyckel-i-tema",
    nivå: Nivå::Fast,
    hittar: "En nyckel i ett tema som inte finns.",
    varför: "Den ändrar ingenting, och det som skulle ändras blir som förut.",
    gör: "Skriv nyckeln som i temat bas: ”skrivelse mallar --visa bas/tema.yaml” visar det.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  ⟦tittel⟧: 25pt
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  titel: 25pt
",
    },
};

/// A value of another kind.
pub const FEL_VÄRDE_I_TEMA: Regel = Regel {
    namn: "fel-värde-i-tema",
    nivå: Nivå::Fast,
    hittar: "Ett värde i ett tema av ett annat slag än nyckeln ska ha, till exempel ett ord där det väntas ett mått.",
    varför: "Handlingen kan inte göras med det.",
    gör: "Skriv ett värde av samma slag som i temat bas: en färg, ett mått med enhet, ett tal eller ett ord.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  titel: ⟦stor⟧
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
storlek:
  titel: 25pt
",
    },
};

/// A fault for each that is not.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    alike(layout, "", &layout.theme, &layout.plain_theme, &mut faults);
    faults
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
            let has_places = path.ends_with("/kolumner") || path.starts_with("/rubriker/");
            if own.len() != plain.len() && has_places {
                let message =
                    format!("här väntas {} värden, men det står {}", plain.len(), own.len());
                let fault = fault(&FEL_VÄRDE_I_TEMA, layout, path, message);
                faults.push(fault.hint(example("")));
            }
            for (index, value) in own.iter().enumerate() {
                if let Some(plain) = plain.get(index).or(plain.last()) {
                    alike(layout, &format!("{path}/{index}"), value, plain, faults);
                }
            }
        }
        (own, plain) => {
            let wanted = kind(plain);
            if kind(own) != wanted {
                let message = format!("här väntas {wanted}");
                let fault = fault(&FEL_VÄRDE_I_TEMA, layout, path, message);
                let meant = own.as_str().filter(|_| plain.is_boolean()).and_then(meant_yes_no);
                faults.push(match meant {
                    Some(meant) => yes_or_no(fault, meant),
                    None => fault.hint(example(wanted)),
                });
            } else if let Some((message, hint)) = of_place(path, own, plain) {
                faults.push(fault(&FEL_VÄRDE_I_TEMA, layout, path, message.to_owned()).hint(hint));
            }
        }
    }
}

/// The words that some keys choose among, in Typst's spelling.
const FORMAT: [&str; 3] = ["a3", "a4", "a5"];
const VIKTER: [&str; 9] =
    ["thin", "extralight", "light", "regular", "medium", "semibold", "bold", "extrabold", "black"];

/// What is wrong with a value of the right kind at this place, and what to write.
fn of_place(path: &str, own: &Value, plain: &Value) -> Option<(&'static str, String)> {
    let (own, plain) = (own.as_str()?, plain.as_str()?);
    let is_share = |text: &str| text.ends_with("fr") || text.ends_with('%');
    let in_list = path.rsplit('/').next().is_some_and(|last| last.parse::<usize>().is_ok());
    let choices: &[&str] = if path.ends_with("/sida/format") {
        &FORMAT
    } else if path.ends_with("/vikt") || path.contains("/vikter/") {
        &VIKTER
    } else if is_length(own) && is_share(own) && !is_share(plain) && !in_list {
        return Some(("här väntas ett mått i pt, mm, cm eller em", example("ett mått").to_owned()));
    } else {
        return None;
    };
    let hint = || hint_nearest(own, choices.iter().copied());
    (!choices.contains(&own)).then(|| ("ordet finns inte här", hint().unwrap_or_default()))
}

/// The fault of a word that can only mean yes, or only no.
fn yes_or_no(fault: Diagnostic, meant: bool) -> Diagnostic {
    let word = if meant { "ja" } else { "nej" };
    let edit = fault.span.map(|span| vec![Replacement::new(span, word)]);
    let fault = fault.hint(format!("menade du ”{word}”?"));
    match edit {
        Some(edit) => fault.mended(Edit::new(format!("skriv {word}"), edit)),
        None => fault,
    }
}

fn unknown(layout: &Layout, path: &str, known: &Map<String, Value>) -> Diagnostic {
    let key = path.rsplit('/').next().unwrap_or_default();
    let message = format!("nyckeln ”{key}” finns inte i ett tema");
    let fault = Diagnostic::new(&OKÄND_NYCKEL_I_TEMA, message).at_opt(layout.theme_key(path));
    fault.hint_opt(hint_nearest(key, known.keys().map(String::as_str)))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(text) if is_colour(text) => "en färg",
        Value::String(text) if is_length(text) => "ett mått",
        Value::String(_) => "ett ord",
        Value::Number(_) => "ett tal",
        Value::Bool(_) => "ja eller nej",
        Value::Null => "ett värde",
        Value::Array(_) => "en lista",
        Value::Object(_) => "nycklar med värden",
    }
}

fn example(wanted: &str) -> &'static str {
    match wanted {
        "en färg" => "skriv färgen med sex siffror inom citattecken: \"#1f4e79\"",
        "ja eller nej" => "skriv ja eller nej",
        "ett mått" => "skriv ett tal med enhet: 11pt, 28mm eller 0.7em",
        _ => "se samma nyckel i temat bas: skrivelse mallar --visa bas/tema.yaml",
    }
}
