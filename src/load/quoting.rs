//! Values that YAML takes for something else by how they begin, and what they are within quotation marks.

use std::ops::Range;

use super::cure::Cure;
use super::line::Line;
use super::repair::Repair;
use super::rows::{OVÄNTAT_KOLON, RAD_PASSAR_INTE};
use super::signs::{TECKEN_I_BÖRJAN, TEXT_EFTER_CITAT};
use super::words::Words;
use super::yaml::NYCKEL_UTAN_ORD;

/// Signs that mean something to YAML where a value begins.
const SIGNS: &str = "*&!%@`[{\"'?";

/// The line at byte `at`, with where its words begin.
fn line_at(text: &str, at: usize) -> Line<'_> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let indent = line.len() - line.trim_start_matches(' ').len();
    Line { start: start + indent, indent, body: line[indent..].trim_end() }
}

/// The value of a line: what comes after its dashes and its key, a note left out.
fn value(line: Line<'_>) -> Range<usize> {
    let (dashes, body) = line.after_dashes();
    let key = body.find(": ").filter(|end| is_key(&body[..*end]));
    let after = key.map_or(0, |end| end + 2);
    let words = &body[after..];
    let start = line.start + dashes + after + (words.len() - words.trim_start().len());
    let words = words.split(" #").next().unwrap_or_default().trim();
    start..start + words.len()
}

/// Whether a word may be a key of the formats.
pub fn is_key(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|sign| sign.is_alphanumeric() || "_-".contains(sign))
}

/// A value within quotation marks that do not stand in it.
pub fn in_quotes(value: &str) -> String {
    if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}

/// The values at byte `at` that may have been meant as text: that of the line, or the one within brackets.
pub fn quoted(text: &str, at: usize) -> Vec<Repair> {
    let line = line_at(text, at);
    let whole = value(line);
    let inner = within(text, line);
    let holds_keys = |value: &Range<usize>| {
        let words = &text[value.clone()];
        words.starts_with('{') && !words.starts_with("{{") && words.contains(": ")
    };
    let values = [inner, Some(whole).filter(|value| !holds_keys(value))];
    values.into_iter().flatten().filter_map(|value| quote(text, value)).collect()
}

/// The first value within the brackets of a line that begins with such a sign: up to the comma or the bracket after it.
fn within(text: &str, line: Line<'_>) -> Option<Range<usize>> {
    let body = line.body;
    let begins = |at: usize| body[..at].ends_with(": ") || body[..at].ends_with(", ");
    let found = body.match_indices(|sign| SIGNS.contains(sign) && !"[{\"'".contains(sign));
    let (start, _) = found.into_iter().find(|(at, _)| begins(*at))?;
    body[..start].find(['{', '['])?;
    let length = body[start..].find([',', '}', ']'])?;
    let start = line.start + start;
    Some(start..start + text[start..start + length].trim_end().len())
}

fn quote(text: &str, value: Range<usize>) -> Option<Repair> {
    let words = &text[value.clone()];
    let first = words.chars().next()?;
    // What stands right after the quotation is a note that lacks its space.
    if "\"'".contains(first)
        && words[1..].split(first).nth(1).is_some_and(|rest| rest.starts_with('#'))
    {
        return None;
    }
    // Of a bracket without its end, that is what is told.
    let end = [('[', ']'), ('{', '}')].into_iter().find(|(open, _)| *open == first);
    if end.is_some_and(|(_, end)| !words.contains(end)) {
        return None;
    }
    let colon = words.find(": ").or_else(|| words.strip_suffix(':').map(str::len));
    let (rule, message) = match first {
        '"' | '\'' => (&TEXT_EFTER_CITAT, "det står något efter citattecknet".to_owned()),
        '{' if words.starts_with("{{") => {
            (&NYCKEL_UTAN_ORD, "en nyckel måste vara ett ord".to_owned())
        }
        _ if SIGNS.contains(first) => {
            (&TECKEN_I_BÖRJAN, format!("ett värde som börjar med {first} läses inte som text"))
        }
        _ => (&OVÄNTAT_KOLON, "här står ett kolon som inte väntas".to_owned()),
    };
    let quoted = in_quotes(words);
    let shown = match words.char_indices().nth(40) {
        Some((end, _)) => in_quotes(&format!("{}…", &words[..end])),
        None => quoted.clone(),
    };
    let hint = match first {
        '"' | '\'' => format!("citattecknen ska omfatta hela värdet: {shown}"),
        _ => format!("sätt hela värdet inom citattecken: {shown}"),
    };
    let word = words.find(char::is_whitespace).unwrap_or(words.len());
    let at = if rule == &OVÄNTAT_KOLON {
        value.start + colon?..value.start + colon? + 1
    } else {
        value.start..value.start + word
    };
    let certain = is_text(words);
    let cure = Cure::new("sätt värdet inom citattecken", value, &quoted);
    Some(Repair { words: Words { rule, message, hint, cure: None }, at, cure, certain })
}

/// Whether a value can only have been meant as text: what is emphasised, a link, an expression, or words after a word in
/// quotation marks.
fn is_text(words: &str) -> bool {
    let emphasis = |mark: &str| words.strip_prefix(mark).is_some_and(|rest| rest.contains(mark));
    let link = words.starts_with('[') && words.contains("](");
    emphasis("*") || link || words.starts_with("{{") || words.starts_with(['"', '`', '@', '%'])
}

/// Words after a bracket that holds keys with values, which are no text.
pub fn after_bracket(text: &str, at: usize) -> Option<Repair> {
    let line = line_at(text, at);
    let value = value(line);
    let words = &text[value.clone()];
    let close = words.find('}').filter(|_| words.starts_with('{') && !words.starts_with("{{"))?;
    let (inner, rest) = (&words[1..close], words[close + 1..].trim_start());
    if !inner.contains(": ") || rest.is_empty() || rest.starts_with([',', '}']) {
        return None;
    }
    let start = value.end - rest.len();
    let message = "det står något efter klammern".to_owned();
    let hint = "ta bort det, eller gör det till en anteckning: skriv # före".to_owned();
    let cure = Cure::new("gör det till en anteckning", start..start, "# ");
    let words = Words { rule: &RAD_PASSAR_INTE, message, hint, cure: None };
    Some(Repair { words, at: start..value.end, cure, certain: false })
}
