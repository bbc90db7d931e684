//! Themes laid over each other.

use serde_json::{Map, Number, Value};

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
