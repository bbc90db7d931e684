//! A value written as YAML, a line for each key and each item, so that a line tells which of them it is.

use serde_json::Value;

/// A step from a value to one within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Key(String),
    Item(usize),
}

/// The way from a whole document to a value in it.
pub type Path = Vec<Step>;

/// A document as it is written.
#[derive(Default)]
pub struct Written {
    pub text: String,
    /// What begins on each line.
    pub lines: Vec<Path>,
}

/// Writes a document.
pub fn written(value: &Value) -> Written {
    let mut written = Written::default();
    written.value(value, &[]);
    written
}

impl Written {
    fn value(&mut self, value: &Value, path: &[Step]) {
        match value {
            Value::Object(map) if !map.is_empty() => {
                for (key, value) in map {
                    let step = Step::Key(key.clone());
                    self.entry(&format!("{key}:"), value, path, step);
                }
            }
            Value::Array(items) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    self.entry("-", item, path, Step::Item(index));
                }
            }
            _ => {}
        }
    }

    fn entry(&mut self, sign: &str, value: &Value, path: &[Step], step: Step) {
        let below = [path, &[step]].concat();
        let indent = "  ".repeat(path.len());
        let is_open = match value {
            Value::Object(map) => !map.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => false,
        };
        let scalar = if is_open { String::new() } else { format!(" {value}") };
        self.text += &[&indent, sign, &scalar, "\n"].concat();
        self.lines.push(below.clone());
        if is_open {
            self.value(value, &below);
        }
    }
}

/// Takes out what a path leads to; whether it was there.
pub fn remove(value: &mut Value, path: &[Step]) -> bool {
    match (path, value) {
        ([Step::Key(key)], Value::Object(map)) => map.shift_remove(key).is_some(),
        ([Step::Item(index)], Value::Array(items)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        ([Step::Key(key), rest @ ..], Value::Object(map)) => {
            map.get_mut(key).is_some_and(|value| remove(value, rest))
        }
        ([Step::Item(index), rest @ ..], Value::Array(items)) => {
            items.get_mut(*index).is_some_and(|value| remove(value, rest))
        }
        _ => false,
    }
}

/// Calls `change` with each string within a value, in the order in which they are written.
pub fn each_string(value: &mut Value, change: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_string(item, change)),
        Value::Object(map) => map.values_mut().for_each(|item| each_string(item, change)),
        _ => {}
    }
}
