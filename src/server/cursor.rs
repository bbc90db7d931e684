//! What is written at a place of a text that need not be whole: told by the lines alone.

use std::sync::LazyLock;

use regex::Regex;

/// What is written at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    /// A key of the mapping that stands under these keys, the innermost last.
    Key {
        /// The keys.
        under: Vec<String>,
        /// Where the word begins.
        start: usize,
    },
    /// The value of a key.
    Value {
        /// The key.
        key: String,
        /// Where the value begins.
        start: usize,
    },
    /// An expression in a text, from its braces on.
    Expression {
        /// Where it begins.
        start: usize,
    },
}

/// `key: value` as far as it is written, or `key: [value, value`.
static VALUE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?:^|[\s{,-])"?([\p{L}_]+)"?:\s+(?:\[(?:[^\]]*,)?\s*)?["']?([^,\[\]{}:"']*)$"#)
        .ok()
});

/// What is written at the byte `at`.
pub fn cursor(text: &str, at: usize) -> Option<Cursor> {
    let before = text.get(..at)?;
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    if let Some(start) = expression(before) {
        return Some(Cursor::Expression { start });
    }
    let line = &before[line_start..];
    if let Some(found) = VALUE.as_ref()?.captures(line) {
        let (key, value) = (found.get(1)?, found.get(2)?);
        return Some(Cursor::Value {
            key: key.as_str().to_owned(),
            start: line_start + value.start(),
        });
    }
    let word = line.trim_start_matches([' ', '-']);
    let start = at - word.len();
    if word.contains([':', '{', '#']) {
        return None;
    }
    let indent = line.len() - word.len();
    let under = above(&before[..line_start], indent, line.contains('-'));
    let is_item = line.trim_start().starts_with('-');
    match under.last() {
        Some(key) if is_item => Some(Cursor::Value { key: key.clone(), start }),
        _ => Some(Cursor::Key { under, start }),
    }
}

/// Where an expression begins that is not ended.
fn expression(before: &str) -> Option<usize> {
    let open = before.rfind("{{").max(before.rfind("{%"))?;
    let inner = &before[open + 2..];
    let is_open = !inner.contains("}}") && !inner.contains("%}") && !inner.contains("\n\n");
    is_open.then_some(open + 2)
}

/// The keys above that a line of so many columns stands under.
fn above(before: &str, indent: usize, is_item: bool) -> Vec<String> {
    let mut keys = Vec::new();
    let mut column = if is_item { indent.saturating_sub(1) } else { indent };
    for line in before.lines().rev() {
        let plain = line.trim_start_matches([' ', '-']);
        let own = line.len() - plain.len();
        let Some((key, _)) = plain.split_once(':') else { continue };
        if own < column && !key.is_empty() && !key.starts_with('#') {
            keys.push(key.trim_matches(['"', '\'']).to_owned());
            // An item of a list may stand as far out as the key that it is listed under.
            column = if line.trim_start().starts_with('-') {
                line.len() - line.trim_start().len() + 1
            } else {
                own
            };
        }
        if column == 0 {
            break;
        }
    }
    keys.reverse();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(marked: &str) -> Option<Cursor> {
        let at = marked.find('¦').expect("it is marked");
        cursor(&marked.replace('¦', ""), at)
    }

    fn value(key: &str, start: usize) -> Cursor {
        Cursor::Value { key: key.to_owned(), start }
    }

    #[test]
    fn a_value_knows_its_key() {
        assert_eq!(at("handläggare: e¦"), Some(value("handläggare", 14)));
        assert_eq!(at("a: 1\nnämnd: ¦\n"), Some(value("nämnd", 13)));
        assert_eq!(at("ansvarig: [ek, li¦"), Some(value("ansvarig", 15)));
        assert_eq!(at("  - {fil: risker/t¦}"), Some(value("fil", 10)));
        assert_eq!(at("ansvarig:\n  - e¦"), Some(value("ansvarig", 14)));
        assert_eq!(at("ansvarig:\n- e¦"), Some(value("ansvarig", 12)));
    }

    #[test]
    fn a_key_knows_what_it_stands_under() {
        let key = |under: &[&str], start| {
            let under = under.iter().map(|&key| key.to_owned()).collect();
            Some(Cursor::Key { under, start })
        };
        assert_eq!(at("regler:\n  d¦"), key(&["regler"], 10));
        assert_eq!(
            at("handlingar:\n  - slag: rapport\n    ord:\n      s¦"),
            key(&["handlingar", "ord"], 45)
        );
        assert_eq!(at("ru¦"), key(&[], 0));
        assert_eq!(
            at("nämnder:\n  bn:\n    regler:\n      x: fel\n      ¦"),
            key(&["nämnder", "bn", "regler"], 47)
        );
    }

    #[test]
    fn an_expression_begins_at_its_braces() {
        assert_eq!(at("text: Om {{ plan.¦"), Some(Cursor::Expression { start: 11 }));
        assert_eq!(at("text: Om {{ plan.planår }} och n¦"), None);
    }
}
