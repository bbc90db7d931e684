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
            Form::Text => word(&scalar.text),
        },
        Kind::List(items) => Value::Array(items.iter().map(|item| json(tree, *item)).collect()),
        Kind::Map(entries) => {
            let entries = entries.iter().map(|entry| (entry.key.clone(), json(tree, entry.value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

/// A word: yes and no may be written in Swedish, a colour with three digits.
fn word(text: &str) -> Value {
    match text {
        "ja" => Value::Bool(true),
        "nej" => Value::Bool(false),
        text => Value::String(six_digits(text).unwrap_or_else(|| text.to_owned())),
    }
}

/// `#c40` as the colour that it is short for.
fn six_digits(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 3)?;
    let twice = digits.chars().flat_map(|digit| [digit, digit]);
    Some(std::iter::once('#').chain(twice).collect()).filter(|colour: &String| is_colour(colour))
}

fn number(text: &str) -> Value {
    let whole = text.parse::<i64>().ok().map(Number::from);
    let number = whole.or_else(|| text.parse().ok().and_then(Number::from_f64));
    number.map_or(Value::Null, Value::Number)
}

/// Lays `over` over `under`: mappings key by key, all else whole. A key with nothing after it is as if it were not there.
pub fn merge(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                merge(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (_, Value::Null) => {}
        (under, over) => *under = over,
    }
}

/// Where a value of a theme was written.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its key; none in a list.
    pub key: Option<Span>,
    /// The value itself, or its key where the value is more than a word.
    pub value: Span,
    /// Whether the repository says it.
    pub own: bool,
}

/// Where each value stands, by its path: `/färger/accent/färg`. A later layer comes before an earlier. `own`: whether it is
/// the repository's.
pub fn places(
    tree: &Tree,
    (id, own): (NodeId, bool),
    path: &str,
    found: &mut BTreeMap<String, Place>,
) {
    match &tree.get(id).kind {
        Kind::Map(entries) => {
            for entry in entries {
                let path = format!("{path}/{}", entry.key);
                let is_word = matches!(tree.get(entry.value).kind, Kind::Scalar(_));
                let value = if is_word { tree.span(entry.value) } else { entry.key_span };
                found.insert(path.clone(), Place { key: Some(entry.key_span), value, own });
                places(tree, (entry.value, own), &path, found);
            }
        }
        Kind::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = format!("{path}/{index}");
                found.insert(path.clone(), Place { key: None, value: tree.span(*item), own });
                places(tree, (*item, own), &path, found);
            }
        }
        Kind::Null | Kind::Unread | Kind::Scalar(_) => {}
    }
}

/// Whether a text is a colour with all its digits, `#1f4e79`.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether a text is a length of Typst, `11pt`.
pub fn is_length(text: &str) -> bool {
    let unit =
        ["pt", "mm", "cm", "em", "fr", "%"].into_iter().find_map(|unit| text.strip_suffix(unit));
    let plain = |number: &&str| number.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
    unit.filter(plain).is_some_and(|number| number.parse::<f64>().is_ok())
}
