//! Lines that were the points of a list where they were copied from.

use std::sync::LazyLock;

use regex::Regex;

use super::alike::{alike, counting};
use super::bullets::{ARROWS, BULLETS, WORD_DASHES, is_marked, mark};
use super::dashed::{dashed, is_dashed};
use super::frame::Pasted;
use super::goes_on::{breaks_sentence, goes_on};
use super::pasted_numbers::{counted, heads, points, under};

/// How long the mark is that the line at `at` of a paragraph begins with as the point of a list, what to write instead, and what
/// it was. What also begins a line by chance counts only if another line of the paragraph has it, and neither goes on with a
/// sentence. In the point of a list (`nested`) a number that counts below that of the point is enough.
pub(super) fn list(
    lines: &[&str],
    at: usize,
    nested: bool,
) -> Option<(usize, &'static str, Pasted)> {
    let line = lines[at];
    if begins_with_words(line) {
        return None;
    }
    let length = line.chars().next()?.len_utf8();
    if is_dashed(lines, at) && is_amount(line) {
        Some((length, "lägg en tom rad mellan raderna", Pasted::Other))
    } else if boxed(line) && again(lines, boxed) {
        let hint = "skriv - och ett mellanslag i stället, och med ord om det är klart";
        Some((line.find(']')? + 1, hint, Pasted::Other))
    } else if is_bullet(lines, at) || is_hollow(line) && listed(lines, is_hollow) {
        Some((length, "skriv - och ett mellanslag i stället", Pasted::Points))
    } else if is_unspaced(line) && listed(lines, is_unspaced) {
        let hint = "sätt ett mellanslag efter tecknet som raden börjar med";
        Some((length, hint, Pasted::Spaces))
    } else if unspaced_number(line) > 0 && listed(lines, |line| unspaced_number(line) > 0) {
        Some((unspaced_number(line), "sätt ett mellanslag efter punkten", Pasted::Spaces))
    } else {
        let (length, hint) = counts(lines, at, nested)?;
        Some((length, hint, Pasted::Other))
    }
}

/// The same of lines that count on from each other, or begin alike.
fn counts(lines: &[&str], at: usize, nested: bool) -> Option<(usize, &'static str)> {
    let line = lines[at];
    let is_numbered = |line: &str| numbered(line) > 0;
    if is_numbered(line) && (listed_apart(lines, is_numbered) || under(lines, at, nested)) {
        let hint = "lägg en tom rad mellan dem, eller skriv 1., 2. och så vidare";
        Some((numbered(line), hint))
    } else if lettered(line) > 0 && lettered_again(lines) {
        let hint =
            "skriv a), b) och så vidare från den första, eller 1. eller - och ett mellanslag";
        Some((lettered(line), hint))
    } else if let Some(length) = points(lines, at) {
        let hint = "lägg en tom rad före listan, och ett vanligt mellanslag efter varje nummer";
        Some((length, hint))
    } else if let Some(length) = counted(lines, at) {
        Some((length, "skriv en punkt efter numret, så blir raderna en lista"))
    } else if let Some(length) = heads(lines, at) {
        let hint =
            "är det en rubrik: skriv # och ett mellanslag först på raden, och en tom rad efter";
        Some((length, hint))
    } else if let Some(length) = counting(lines, at) {
        Some((length, "lägg en tom rad mellan raderna, eller skriv 1. och ett mellanslag först"))
    } else {
        Some((alike(lines, at)?, "skriv - och ett mellanslag i stället"))
    }
}

/// Whether a line begins as the points of a list of Word do that stand further in than others.
fn is_hollow(line: &str) -> bool {
    line.starts_with("o ") || line.starts_with("§ ") && mark(line, false).is_some()
}

/// Whether a line begins with two words, and with no mark of a point: most lines do, and need not be looked at closer.
fn begins_with_words(line: &str) -> bool {
    let mut words = line.split([' ', '\t', '\u{a0}']);
    let is_word = |word: &str| {
        let mut letters = word.chars().take(2);
        letters.all(char::is_alphabetic) && word.chars().nth(1).is_some()
    };
    let is_first = |word: &str| is_word(word) && !word.ends_with([')', '.', ':', ']']);
    words.next().is_some_and(is_first) && words.next().is_some_and(is_word)
}

/// Whether a line is an amount with its sign.
fn is_amount(line: &str) -> bool {
    let words = line.strip_prefix('−').unwrap_or_default().trim_start();
    words.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether several lines are alike.
pub fn again(lines: &[&str], like: fn(&str) -> bool) -> bool {
    lines.iter().filter(|line| like(line)).count() > 1
}

/// The same, from the first line on, or below one that leads up to them.
fn listed(lines: &[&str], like: fn(&str) -> bool) -> bool {
    let first = lines.iter().position(|line| like(line));
    again(lines, like) && first.is_some_and(|first| is_led(lines, first))
}

fn is_led(lines: &[&str], at: usize) -> bool {
    at == 0 || lines[at - 1].trim_end().ends_with(':')
}

/// The same, and the sentence of the line before does not go on with the mark: ”3 § lagen och⏎2 § förordningen”.
fn listed_apart(lines: &[&str], like: fn(&str) -> bool) -> bool {
    let apart =
        |at: &usize| like(lines[*at]) && (*at == 0 || !breaks_sentence(lines[*at - 1], lines[*at]));
    listed(lines, like) && (0..lines.len()).filter(apart).count() > 1
}

/// Whether several lines begin with letters as the points of a list do, and the letters count on: those of parties do not.
fn lettered_again(lines: &[&str]) -> bool {
    let apart = |at: &usize| lettered(lines[*at]) > 0 && (*at == 0 || !goes_on(lines[*at - 1]));
    let marks: Vec<&str> =
        (0..lines.len()).filter(apart).map(|at| &lines[at][..lettered(lines[at])]).collect();
    marks.windows(2).any(|pair| leads_to(pair[0], pair[1]))
}

/// Whether one mark is followed by the other: by a later letter or number, capitals in brackets by the next, or by another roman
/// one.
fn leads_to(one: &str, other: &str) -> bool {
    let count = |mark: &str| mark.trim_matches(['(', ')', '.']).to_owned();
    let party = one.starts_with('(') && one.contains(char::is_uppercase);
    let (one, other) = (count(one), count(other));
    let numbers = one.parse().ok().zip(other.parse().ok());
    let next = |one: u32, other: u32| if party { one + 1 == other } else { one < other };
    let letters = || {
        let alone = |mark: &str| mark.chars().next().filter(|_| mark.chars().count() == 1);
        alone(&one).zip(alone(&other)).map(|(one, other)| (u32::from(one), u32::from(other)))
    };
    let is_roman = |mark: &str| mark.chars().all(|sign| "ivxIVX".contains(sign));
    numbers.or_else(letters).is_some_and(|(one, other)| next(one, other))
        || (is_roman(&one) && is_roman(&other) && one != other)
}

/// Whether a line begins with a mark that some program puts before the points of a list.
fn is_bullet(lines: &[&str], at: usize) -> bool {
    let line = lines[at];
    let arrowed = |line: &str| line.starts_with(|mark| ARROWS.contains(mark));
    line.starts_with(|mark| BULLETS.contains(mark)) && !separates(lines, at)
        || is_marked(line)
        || dashed(line) && line.contains('\t')
        || is_dashed(lines, at)
        || at == 0 && line.starts_with(|sign| WORD_DASHES.contains(sign)) && dashed(line)
        || arrowed(line) && (at == 0 || again(lines, arrowed)) && !separates(lines, at)
}

/// Whether a line begins with a box to tick.
fn boxed(line: &str) -> bool {
    ["[ ] ", "[] ", "[x] ", "[X] "].iter().any(|tick| line.starts_with(tick))
}

/// Whether the mark that a line begins with stands between words of the first line, as in an address: ”Torget 1 • Granby”.
fn separates(lines: &[&str], at: usize) -> bool {
    let Some(mark) = lines[at].chars().next() else { return false };
    let within = lines[0].find(mark).is_some_and(|found| found > 0);
    at > 0 && within && !lines[0].starts_with(mark)
}

/// Whether a line begins as the point of a list, but for the space after its mark: `-ett`, `a)ett`.
pub fn is_unspaced(line: &str) -> bool {
    let after_dash = line.strip_prefix(['-', '–', '—']);
    let after_letter = || {
        let mut signs = line.chars();
        let letter = signs.next().filter(char::is_ascii_alphanumeric);
        letter.filter(|_| signs.next() == Some(')')).map(|_| signs.as_str())
    };
    after_dash.or_else(after_letter).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// How long the number is that a line begins with as a point, but for the space after it: `1.Ett`; none is 0.
pub fn unspaced_number(line: &str) -> usize {
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    let words = line[number..].strip_prefix('.').unwrap_or_default();
    let is_word = words.chars().take_while(|sign| sign.is_alphabetic()).count() > 1;
    if (1..3).contains(&number) && is_word { number + 1 } else { 0 }
}

/// What a line begins with as a point or a section does, in group 1: `1.1`, `2b.`, `3 §`, `1 kap. 3 §`.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    let section = r"(?:[0-9]{1,2}[ \u{a0}]kap\.[ \u{a0}])?[0-9]{1,3}[ \u{a0}]§";
    let point = r"[0-9]{1,3}(?:(?:\.[0-9]{1,2}){1,3}[.)]?|[a-z][.)])";
    Regex::new(&format!(r"^({section}|{point})[ \t\u{{a0}}]"))
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// How long that is; nothing is 0.
pub fn numbered(line: &str) -> usize {
    if !line.starts_with(|sign: char| sign.is_ascii_digit()) {
        return 0;
    }
    let found = NUMBERED.captures(line).and_then(|found| found.get(1));
    // More than the tab after the mark parts the cells of a table.
    let found = found.filter(|mark| !line[mark.end()..].chars().skip(1).any(|sign| sign == '\t'));
    found.map_or(0, |mark| mark.len())
}

/// How long the letters are that a line begins with as a point of a list does: `a)`, `(a)`, `(1)`, `ii)`; none is 0, and so
/// is the first letter of a name (”B. Berg”) and what is counted up in a sentence (”(a) och (b)”).
fn lettered(line: &str) -> usize {
    let found = LETTERED.captures(line).and_then(|found| Some((found.get(1)?, found.get(2)?)));
    let next = |after: &str| after.split_whitespace().next().unwrap_or_default().to_owned();
    let is_point = |after: &str| !["och", "eller", "samt"].contains(&next(after).as_str());
    found.filter(|(_, after)| is_point(after.as_str())).map_or(0, |(mark, _)| mark.len())
}

/// Such a mark in group 1, and what stands after it in group 2.
static LETTERED: LazyLock<Regex> = LazyLock::new(|| {
    let counts = "[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5}";
    Regex::new(&format!(
        r"^(\((?:{counts}|[0-9]{{1,2}})\)|(?:{counts})\)|(?:[a-z]|[ivx]{{2,5}})\.)(\s.*)$"
    ))
    .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});
