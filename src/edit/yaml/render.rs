//! A value as a person would write it.

use super::scalar::{is_odd, key, scalar};
use super::steps::Steps;
use super::value::Value;

/// What is written at a place: on the line that is there, and on lines of its own below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// On the line itself; may be empty.
    pub head: String,
    /// Lines below, with their indentation.
    pub below: Vec<String>,
}

/// A value after its key, which stands in this column.
pub fn after_key(value: &Value, column: usize, steps: Steps) -> Written {
    match value {
        Value::Text(text) => block_text(text, column + steps.map).unwrap_or_else(|| on_line(value)),
        Value::Map(_) if value.is_filled() => below(lines(value, column + steps.map, steps)),
        Value::List(_) if value.is_filled() => below(lines(value, column + steps.list, steps)),
        _ => on_line(value),
    }
}

/// A value after the dash of an item, which stands in this column.
pub fn after_dash(value: &Value, column: usize, steps: Steps) -> Written {
    match value {
        Value::Text(text) => block_text(text, column + 2).unwrap_or_else(|| on_line(value)),
        _ if value.is_filled() => first_on_line(lines(value, column + 2, steps)),
        _ => on_line(value),
    }
}

/// The value of a whole file.
pub fn whole(value: &Value, steps: Steps) -> Written {
    match value {
        Value::Text(text) => block_text(text, steps.map).unwrap_or_else(|| on_line(value)),
        _ if value.is_filled() => first_on_line(lines(value, 0, steps)),
        _ => Written { head: scalar(value, false), below: Vec::new() },
    }
}

/// A key with its value, or the dash of an item with it, in this column.
pub fn part(name: Option<&str>, value: &Value, column: usize, steps: Steps) -> Vec<String> {
    let (mark, written) = match name {
        Some(name) => (format!("{}:", key(name, false)), after_key(value, column, steps)),
        None => ("-".to_owned(), after_dash(value, column, steps)),
    };
    let space = if written.head.is_empty() { "" } else { " " };
    let first = format!("{:column$}{mark}{space}{}", "", written.head);
    std::iter::once(first).chain(written.below).collect()
}

/// A value within brackets.
pub fn flow(value: &Value) -> String {
    match value {
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(name, value)| flow_part(Some(name), value)).collect();
            format!("{{{}}}", entries.join(", "))
        }
        value => scalar(value, true),
    }
}

/// A key with its value, or an item, within brackets.
pub fn flow_part(name: Option<&str>, value: &Value) -> String {
    match name {
        Some(name) => format!("{}: {}", key(name, true), flow(value)),
        None => flow(value),
    }
}

/// The lines of a list or map with something in it; an include stands on one line.
fn lines(value: &Value, column: usize, steps: Steps) -> Vec<String> {
    match value {
        Value::List(items) => {
            items.iter().flat_map(|item| part(None, item, column, steps)).collect()
        }
        Value::Map(entries) if is_include(entries) => {
            vec![format!("{:column$}{}", "", flow(value))]
        }
        Value::Map(entries) => entries
            .iter()
            .flat_map(|(name, value)| part(Some(name), value, column, steps))
            .collect(),
        _ => Vec::new(),
    }
}

/// `{fil: …}` is written so wherever it stands.
fn is_include(entries: &[(String, Value)]) -> bool {
    matches!(entries, [(name, Value::Text(_))] if name == "fil")
}

/// On the line itself, where nothing is written as nothing.
fn on_line(value: &Value) -> Written {
    let head = if *value == Value::Null { String::new() } else { scalar(value, false) };
    Written { head, below: Vec::new() }
}

fn below(lines: Vec<String>) -> Written {
    if let [only] = lines.as_slice()
        && only.trim_start().starts_with('{')
    {
        return Written { head: only.trim_start().to_owned(), below: Vec::new() };
    }
    Written { head: String::new(), below: lines }
}

fn first_on_line(lines: Vec<String>) -> Written {
    let mut lines = lines.into_iter();
    let head = lines.next().unwrap_or_default().trim_start().to_owned();
    Written { head, below: lines.collect() }
}

/// A text of several lines below `|`; none when it is better written on one.
fn block_text(text: &str, column: usize) -> Option<Written> {
    let body = text.trim_end_matches('\n');
    let odd = |sign: char| sign != '\n' && is_odd(sign);
    let several = text.contains('\n') && !body.is_empty();
    if !several || body.starts_with([' ', '\n']) || body.contains(odd) {
        return None;
    }
    let ends = text.len() - body.len();
    let head = ["|-", "|", "|+"][ends.min(2)].to_owned();
    let indented = |line: &str| match line {
        "" => String::new(),
        line => format!("{:column$}{line}", ""),
    };
    let kept = std::iter::repeat_n(String::new(), ends.saturating_sub(1));
    Some(Written { head, below: body.split('\n').map(indented).chain(kept).collect() })
}
