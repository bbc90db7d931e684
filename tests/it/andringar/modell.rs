//! What an edit should do, said of the values that another reader sees.

use serde_yaml::{Mapping, Value};

/// What a text says. The last line of a file has an end, whether that is written or not.
pub fn read(text: &str) -> Result<Value, serde_yaml::Error> {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    serde_yaml::from_str(&format!("{text}{end}"))
}

/// One step into a value, by the index of the part.
pub type Väg = [usize];

/// The value at a place.
pub fn at<'v>(value: &'v mut Value, väg: &Väg) -> Option<&'v mut Value> {
    let Some((first, rest)) = väg.split_first() else { return Some(value) };
    match value {
        Value::Sequence(items) => at(items.get_mut(*first)?, rest),
        Value::Mapping(map) => at(map.iter_mut().nth(*first)?.1, rest),
        _ => None,
    }
}

/// How many parts the value at a place has; none when it is no list and no map.
pub fn len(value: &Value) -> Option<usize> {
    match value {
        Value::Sequence(items) => Some(items.len()),
        Value::Mapping(map) => Some(map.len()),
        _ => None,
    }
}

/// Puts something in before the part with this index.
pub fn put(value: &mut Value, index: usize, key: Option<&str>, new: Value) {
    if value.is_null() {
        *value =
            if key.is_some() { Value::Mapping(Mapping::new()) } else { Value::Sequence(vec![]) };
    }
    match (value, key) {
        (Value::Sequence(items), None) => items.insert(index, new),
        (Value::Mapping(map), Some(key)) => {
            let mut entries: Vec<(Value, Value)> = std::mem::take(map).into_iter().collect();
            entries.insert(index, (Value::String(key.to_owned()), new));
            *map = entries.into_iter().collect();
        }
        (value, key) => panic!("{key:?} in {value:?}"),
    }
}

/// Takes the part with this index out.
pub fn take(value: &mut Value, index: usize) -> Value {
    match value {
        Value::Sequence(items) => items.remove(index),
        Value::Mapping(map) => {
            let mut entries: Vec<(Value, Value)> = std::mem::take(map).into_iter().collect();
            let taken = entries.remove(index).1;
            *map = entries.into_iter().collect();
            taken
        }
        value => panic!("{index} in {value:?}"),
    }
}
