//! Lines that were the points of a list where they were copied from.

use std::sync::LazyLock;

use regex::Regex;

use super::cured::BULLETS;

/// How long the mark is that a line of a paragraph begins with as the point of a list, and what to write instead. What also
/// begins a line by chance counts only if another line of the paragraph has it.
pub fn list(line: &str, lines: &[&str]) -> Option<(usize, &'static str)> {
    let length = line.chars().next()?.len_utf8();
    if is_bullet(line, lines) {
        Some((length, "skriv - och ett mellanslag i stället"))
    } else if is_unspaced(line) && listed(lines, is_unspaced) {
        Some((length, "sätt ett mellanslag efter tecknet som raden börjar med"))
    } else if lines.len() > 1 && numbered(line) > 0 && listed(lines, |line| numbered(line) > 0) {
        let hint = "lägg en tom rad mellan dem, eller skriv 1., 2. och så vidare";
        Some((numbered(line), hint))
    } else if lettered(line) > 0 && again(lines, |line| lettered(line) > 0) {
        let hint =
            "skriv a), b) och så vidare från den första, eller 1. eller - och ett mellanslag";
        Some((lettered(line), hint))
    } else {
        None
    }
}

/// Whether several lines are alike.
pub fn again(lines: &[&str], like: fn(&str) -> bool) -> bool {
    lines.iter().filter(|line| like(line)).count() > 1
}

/// The same, from the first line on, or below one that leads up to them.
fn listed(lines: &[&str], like: fn(&str) -> bool) -> bool {
    let first = lines.iter().position(|line| like(line));
    let led = |at: usize| at == 0 || lines[at - 1].trim_end().ends_with(':');
    again(lines, like) && first.is_some_and(led)
}

/// Whether a line begins with a mark that some program puts before the points of a list.
fn is_bullet(line: &str, lines: &[&str]) -> bool {
    let dashed = |line: &str| line.starts_with("– ") || line.starts_with("— ");
    let after = |mark: &str| line.strip_prefix(mark).is_some_and(|rest| rest.starts_with('\t'));
    line.starts_with(|mark| BULLETS.contains(mark))
        || ["–", "—", "o"].into_iter().any(after)
        || line.starts_with("-\u{a0}")
        || dashed(line) && again(lines, dashed)
}

/// Whether a line begins as the point of a list, but for the space after its mark: `-ett`, `a)ett`.
fn is_unspaced(line: &str) -> bool {
    let after_dash = line.strip_prefix(['-', '–', '—']);
    let after_letter = || {
        let mut signs = line.chars();
        let letter = signs.next().filter(char::is_ascii_alphanumeric);
        letter.filter(|_| signs.next() == Some(')')).map(|_| signs.as_str())
    };
    after_dash.or_else(after_letter).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// What a line begins with as a point or a section does, in group 1: `1.1`, `2b.`, `3 §`, `1 kap. 3 §`.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    let section = r"(?:[0-9]{1,2}[ \u{a0}]kap\.[ \u{a0}])?[0-9]{1,3}[ \u{a0}]§";
    let point = r"[0-9]{1,3}(?:\.[0-9]{1,2}\.?|[a-z]\.)";
    Regex::new(&format!(r"^({section}|{point})[ \t\u{{a0}}]"))
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// How long that is; nothing is 0.
fn numbered(line: &str) -> usize {
    if !line.starts_with(|sign: char| sign.is_ascii_digit()) {
        return 0;
    }
    let found = NUMBERED.captures(line).and_then(|found| found.get(1));
    found.map_or(0, |mark| mark.len())
}

/// How long the letters are that a line begins with as a point of a list does: `a)`, `A.`, `(a)`, `ii)`; none is 0.
fn lettered(line: &str) -> usize {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let letters =
        inner.len() - inner.trim_start_matches(|sign: char| sign.is_ascii_alphabetic()).len();
    let roman = inner[..letters].chars().all(|sign| "ivxIVX".contains(sign));
    let mut rest = inner[letters..].chars();
    let ends = match rest.next() {
        Some(')') => true,
        Some('.') => inner.len() == line.len(),
        _ => false,
    };
    let spaced = rest.next().is_some_and(char::is_whitespace);
    let is_mark = ends && spaced && (letters == 1 || roman && (2..=5).contains(&letters));
    if is_mark { line.len() - inner.len() + letters + 1 } else { 0 }
}
