//! Themes laid over each other.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use crate::diag::Span;
use crate::load::{Form, Kind, NodeId, Tree};

/// A YAML value as plain JSON.
pub fn json(tree: &Tree, id: NodeId) -> Value {
    match &tree.get(id).kind {
        Kind::Null | Kind::Unread => Value::Null,
        Kind::Scalar(scalar) => match scalar.form {
            Form::Bool => Value::Bool(scalar.text == "true"),
            Form::Number => number(&scalar.text),
            Form::Text => Value::String(scalar.text.clone()),
        },
        Kind::List(items) => Value::Array(items.iter().map(|item| json(tree, *item)).collect()),
        Kind::Map(entries) => {
            let entries = entries.iter().map(|entry| (entry.key.clone(), json(tree, entry.value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

fn number(text: &str) -> Value {
    let whole = text.parse::<i64>().ok().map(Number::from);
    let number = whole.or_else(|| text.parse().ok().and_then(Number::from_f64));
    number.map_or(Value::Null, Value::Number)
}

/// Lays `over` over `under`: mappings key by key, all else whole.
pub fn merge(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                merge(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over,
    }
}

/// What the place of a key is found by, from the path of its value.
pub fn of_key(path: &str) -> String {
    format!("{path}:")
}

/// Where each value stands, by its path: `/färger/accent/färg`. A later layer comes before an earlier.
pub fn places(tree: &Tree, id: NodeId, path: &str, found: &mut BTreeMap<String, Span>) {
    found.insert(path.to_owned(), tree.span(id));
    match &tree.get(id).kind {
        Kind::Map(entries) => {
            for entry in entries {
                let path = format!("{path}/{}", entry.key);
                found.insert(of_key(&path), entry.key_span);
                places(tree, entry.value, &path, found);
                if !matches!(tree.get(entry.value).kind, Kind::Scalar(_)) {
                    found.insert(path, entry.key_span);
                }
            }
        }
        Kind::List(items) => {
            for (index, item) in items.iter().enumerate() {
                places(tree, *item, &format!("{path}/{index}"), found);
            }
        }
        Kind::Null | Kind::Unread | Kind::Scalar(_) => {}
    }
}

/// Whether a text is a colour, `#1f4e79`.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether a text is a length of Typst, `11pt`.
pub fn is_length(text: &str) -> bool {
    let unit =
        ["pt", "mm", "cm", "em", "fr", "%"].into_iter().find_map(|unit| text.strip_suffix(unit));
    unit.is_some_and(|number| !number.is_empty() && number.parse::<f64>().is_ok())
}
