//! A single value, written as the program and others read it back.

use std::fmt::Write;
use std::sync::LazyLock;

use regex::Regex;

use super::value::Value;
use crate::diag::Sources;
use crate::load::{Tree, parse_yaml};

/// A text or another single value on one line; `flow`: within brackets.
pub fn scalar(value: &Value, flow: bool) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.clone(),
        Value::Text(text) => line(text, flow),
        Value::List(_) => "[]".to_owned(),
        Value::Map(_) => "{}".to_owned(),
    }
}

/// A text on one line: as it stands where it is read back as just that, else within quotation marks.
pub fn line(text: &str, flow: bool) -> String {
    if is_plain(text, flow) { text.to_owned() } else { quoted(text) }
}

/// A key.
pub fn key(key: &str, flow: bool) -> String {
    let around = if flow { ("{", ": x}") } else { ("", ": x") };
    if is_word(key, flow) && reads(around, key) { key.to_owned() } else { quoted(key) }
}

/// Whether a text that is written as it stands means just that, to this program and to others that read YAML.
fn is_plain(text: &str, flow: bool) -> bool {
    let around = if flow { [("{k: ", "}"), ("[", "]")] } else { [("k: ", ""), ("- ", "")] };
    is_word(text, flow) && around.into_iter().all(|around| reads(around, text))
}

/// Whether a text may stand without quotation marks at all. Readers differ in which signs may begin one, and in what a
/// colon means within brackets.
fn is_word(text: &str, flow: bool) -> bool {
    let begins = |sign: char| "-?:,[]{}#&*!|>'\"%@`".contains(sign);
    let unclear = text.starts_with(begins) || flow && text.contains(':');
    !(text.is_empty() || unclear || text.contains(is_odd) || means_more(text))
}

/// Signs that do not show, or end a line.
pub fn is_odd(sign: char) -> bool {
    sign.is_control() || "\u{2028}\u{2029}\u{feff}".contains(sign)
}

/// Whether a text that stands between these is read as just that, and nothing in it looks like a slip.
fn reads((before, after): (&str, &str), text: &str) -> bool {
    let yaml = format!("{before}{text}{after}");
    let mut tree = Tree::default();
    let source = Sources::default().add("", yaml.as_str());
    let Ok(parsed) = parse_yaml(&mut tree, source, &yaml) else { return false };
    let said = match Value::of(&tree, parsed.root) {
        Value::Map(entries) => match entries.as_slice() {
            [(key, Value::Text(said))] if key == "k" => said == text,
            [(key, Value::Text(said))] => key == text && said == "x",
            _ => false,
        },
        Value::List(items) => items == [Value::text(text)],
        _ => false,
    };
    said && parsed.slips.is_empty()
}

/// Words and numbers that some readers of YAML take for something else than a text.
fn means_more(text: &str) -> bool {
    let word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~", "=", "<<"];
    word.contains(&text.to_lowercase().as_str()) || NUMBER.is_match(text)
}

/// What one reader or the other takes for a number.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[-+]?(\.?[0-9][0-9_,.:]*(e[-+]?[0-9]+)?|0[xob][0-9a-f_]+|\.inf|\.nan)$")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// A text within quotation marks.
pub fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            sign if is_odd(sign) => {
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}
