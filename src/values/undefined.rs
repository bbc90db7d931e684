//! Names that have no value.

use minijinja::Environment;
use minijinja::value::{Value, ValueKind};

use crate::diag::{Exempel, Nivå, Regel, hint_nearest, nearest};

/// A name that has no value.
pub const OKÄNT_VÄRDE: Regel = Regel {
    namn: "okänt-värde",
    nivå: Nivå::Fast,
    hittar: "Ett namn inom {{ }} eller {% %} som inte finns.",
    varför: "Det finns inget värde att sätta in.",
    gör: "Rätta namnet: i en text är namnen de som står i planen, ärendet och skrivelse.yaml.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nPlanen gäller {{ ⟦plan.planr⟧ }}.\n",
        rätt: "-- föredragning.md --\nPlanen gäller {{ plan.planår }}.\n",
    },
};

/// What was looked for and is not there: the first part of a dotted name that has no value.
pub fn undefined(
    expression: &str,
    env: &Environment<'_>,
    context: &Value,
) -> (String, Option<String>) {
    let dotted: String = expression
        .chars()
        .take_while(|character| character.is_alphanumeric() || "_.".contains(*character))
        .collect();
    let mut known = keys(context);
    known.retain(|key| !key.starts_with('@'));
    let mut so_far = String::new();
    // What is known but not written has no parts.
    let mut empty = false;
    for part in dotted.split('.').filter(|part| !part.is_empty()) {
        let whole = if so_far.is_empty() { part.to_owned() } else { format!("{so_far}.{part}") };
        let value =
            env.compile_expression_owned(whole.clone()).and_then(|compiled| compiled.eval(context));
        match value {
            Ok(value) if !value.is_undefined() => {
                known = keys(&value);
                empty = value.is_none();
            }
            _ if empty => {
                let hint = "fyll i det, eller skriv ”{% if … %}” runt meningen";
                return (format!("”{so_far}” är inte ifyllt"), Some(hint.to_owned()));
            }
            _ => {
                let names = || known.iter().map(String::as_str).take(30);
                let hint = match nearest(part, names()).filter(|_| !so_far.is_empty()) {
                    Some(near) => Some(format!("menade du ”{so_far}.{near}”?")),
                    None => hint_nearest(part, names()),
                };
                return (format!("”{whole}” finns inte"), hint);
            }
        }
        so_far = whole;
    }
    (format!("”{expression}” finns inte"), None)
}

/// The names of the parts of a value.
fn keys(value: &Value) -> Vec<String> {
    if value.kind() != ValueKind::Map {
        return Vec::new();
    }
    value
        .try_iter()
        .map(|keys| keys.filter_map(|key| key.as_str().map(str::to_owned)).collect())
        .unwrap_or_default()
}
