//! Lines that begin with numbers which count on from each other, as those of points and of headings do.

use super::goes_on::goes_on;

/// No heading is longer.
const HEADING: usize = 60;

/// A number as its parts: `1.2` → 1, 2.
type Number = Vec<u32>;

/// How long the number is that the line at `at` begins with as the first of several points: `3.`, `4.`, or with a space that
/// does not break.
pub fn points(lines: &[&str], at: usize) -> Option<usize> {
    let point = |line: &str| {
        let (number, words) = numbered(line)?;
        let mark = line[..line.len() - words.len()].trim_end();
        let is_point = mark.ends_with(['.', ')']) && !words.is_empty() && !words.contains('\t');
        (number.len() == 1 && is_point).then_some(number)
    };
    let first = point(lines[at]).filter(|_| begins(lines, at))?;
    let follows = |(index, line): (usize, &&str)| {
        point(line).is_some_and(|next| next[0] == first[0] + 1) && begins(lines, index)
    };
    lines.iter().enumerate().skip(at + 1).any(follows).then(|| mark(lines[at]))
}

/// Whether the number that the line at `at` begins with has another below or above it that counts on to it or from it: ”1.1
/// Syfte⏎1.2 Mål”, or in the point of a list stands below its first line: ”1. Ett⏎1.1 Under”.
pub fn under(lines: &[&str], at: usize, nested: bool) -> bool {
    let capital = |at: usize| {
        let (number, words) = numbered(lines[at]).filter(|(number, _)| number.len() > 1)?;
        (words.starts_with(char::is_uppercase) && begins(lines, at)).then_some(number)
    };
    let Some(own) = capital(at) else { return false };
    let others = (0..lines.len()).filter(|other| *other != at).filter_map(capital);
    let mut beside = others.filter(|other| follows(&own, other) || follows(other, &own));
    nested && at > 0 || beside.next().is_some()
}

/// How long the number is that the line at `at` begins with, if it is the first of several headings among the lines: ”1
/// Bakgrund⏎Text.⏎1.1 Syfte⏎Text.”
pub fn heads(lines: &[&str], at: usize) -> Option<usize> {
    let head = |at: usize| {
        let line = lines[at].trim_end();
        let (number, words) = numbered(line).filter(|_| line.chars().count() < HEADING)?;
        let ended = at == 0 || lines[at - 1].trim_end().ends_with(['.', ':', '!', '?']);
        let is_head =
            words.starts_with(char::is_uppercase) && !words.ends_with(['.', ',', ';', ':']);
        (is_head && ended && !words.contains('\t')).then_some(number)
    };
    let first = head(at)?;
    let mut later = (at + 1..lines.len()).filter_map(head);
    later.any(|next| follows(&first, &next)).then(|| mark(lines[at]))
}

/// Whether a number is the next one, or the first below: 1 → 2, 1.1; 1.1 → 1.2, 2.
fn follows(number: &[u32], next: &[u32]) -> bool {
    let Some((last, above)) = next.split_last() else { return false };
    let beside = number.get(above.len()).is_some_and(|own| own + 1 == *last);
    number.starts_with(above) && (beside || number == above && *last == 1)
}

/// Whether the line at `at` goes on with no sentence.
fn begins(lines: &[&str], at: usize) -> bool {
    at == 0 || !goes_on(lines[at - 1])
}

/// The number that a line begins with, and its words after it.
fn numbered(line: &str) -> Option<(Number, &str)> {
    let (number, words) = line.split_once([' ', '\t', '\u{a0}'])?;
    let digits = number.strip_suffix(['.', ')']).unwrap_or(number);
    let is_number = |part: &str| part.len() < 3 && part.bytes().all(|one| one.is_ascii_digit());
    let part = |part: &str| part.parse().ok().filter(|_| is_number(part));
    let number = digits.split('.').map(part).collect::<Option<Number>>()?;
    Some((number, words.trim_start()))
}

fn mark(line: &str) -> usize {
    line.find([' ', '\t', '\u{a0}']).unwrap_or_default()
}

fn leads(line: &str) -> bool {
    line.trim_end().ends_with(':')
}

/// How long the number is that the line at `at` begins with, if it is the first of lines that count on from each other: each
/// with a capital after the number, ”1 Bakgrund⏎2 Syfte”, or from 1 on and in no sentence, ”1 avser 2025⏎2 avser 2024”.
pub fn counted(lines: &[&str], at: usize) -> Option<usize> {
    let (first, length) = headed(lines[at])?;
    let counts = |(index, line): (usize, &&str)| {
        headed(line).is_some_and(|(number, _)| Some(number) == first.checked_add(index))
    };
    let all = lines[at..].iter().enumerate().all(counts) && lines.len() > at + 1;
    let capital = |line: &&str| {
        line.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase)
    };
    let open = |line: &&str| goes_on(line) || line.trim_end().ends_with(',');
    let apart = lines[at..].iter().all(capital) || first == 1 && !lines.iter().any(open);
    (all && apart && (at == 0 || leads(lines[at - 1]))).then_some(length)
}

/// A number before words, and how long it is.
fn headed(line: &str) -> Option<(usize, usize)> {
    let (number, words) = line.split_once(['\u{20}', '\t', '\u{a0}'])?;
    let is_number = number.len() < 3 && number.bytes().all(|one| one.is_ascii_digit());
    let value = number.parse().ok().filter(|_| is_number && !words.contains('\t'))?;
    words.trim_start().starts_with(char::is_alphabetic).then_some((value, number.len()))
}
