//! Lines that stood for themselves where they were copied from: a heading above its text, an address, names with values.

use super::goes_on::goes_on;
use crate::diag::{Exempel, Nivå, Regel};

/// Lines that stood for themselves.
pub const RADER_FLYTER_IHOP: Regel = Regel {
    namn: "rader-flyter-ihop",
    nivå: Nivå::Varning,
    hittar: "Korta rader som ser ut att ha stått var för sig: en rubrik över sin text, en adress, uppgifter med kolon.",
    varför: "Rader utan tom rad emellan blir ett enda stycke.",
    gör: "Lägg en tom rad mellan dem, eller skriv `\\` sist på en rad som ska sluta där; är den en rubrik, skriv # och ett mellanslag först.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦Kontaktperson: enhetschefen⟧
Telefon: 010-000 00 00
",
        rätt: r"
-- föredragning.md --
Kontaktperson: enhetschefen\
Telefon: 010-000 00 00
",
    },
};

/// A line that is longer was broken because it was full.
const SHORT: usize = 40;

/// No line is broken because it was full when it is longer.
const PARAGRAPH: usize = 160;

/// A name before a value has so many characters at most.
const LABEL: usize = 31;

/// A text below a heading is longer.
const LONG: usize = 60;

/// How long the words are that tell the first of lines that stood for themselves, and what to write instead; in the point of a
/// list (`nested`) only where each has a name of its own.
pub fn rows(lines: &[&str], nested: bool) -> Option<(usize, &'static str)> {
    let (first, below) = lines.split_first()?;
    let (_, above) = lines.split_last()?;
    // Who breaks each line knows how to.
    if below.is_empty() || above.iter().all(|line| broken(line)) {
        return None;
    }
    let apart = "lägg en tom rad mellan raderna, eller skriv \\ sist på varje rad utom den sista";
    let length = first.trim_end().len();
    if labelled(first, below) || bold_labels(lines) || compared(lines) {
        return Some((length, apart));
    }
    if !nested && (short(lines) || signed(lines)) {
        return Some((length, apart));
    }
    if !nested && !broken(first) && is_heading(first, below[0]) {
        let hint = "är raden en rubrik: skriv # och ett mellanslag först, och en tom rad efter";
        return Some((length, hint));
    }
    (!nested && paragraphs(lines)).then_some((length, "lägg en tom rad mellan styckena"))
}

/// Which line of a point of a list was meant to stand below the list: it is not indented as a point is, and neither goes on with the
/// line above nor stands there for want of room.
pub fn below_list(lines: &[&str]) -> Option<usize> {
    (1..lines.len()).find(|at| {
        let (above, line) = (lines[at - 1].trim(), lines[*at]);
        let next = line.split_whitespace().next().unwrap_or_default();
        let room = above.chars().count() + 1 + next.chars().count() <= SHORT;
        let ended = above.ends_with(['.', '!', '?']) || room && is_row(above);
        line.starts_with(char::is_uppercase) && ended && !broken(lines[at - 1])
    })
}

/// Whether all lines have a name before a value, or all but one above them.
fn labelled(first: &str, below: &[&str]) -> bool {
    let names = below.iter().all(|line| is_label(line));
    names && (is_label(first) || below.len() > 1 && is_row(first.trim_end_matches(':')))
}

/// Whether a line has a break behind it that Markdown knows.
fn broken(line: &str) -> bool {
    line.ends_with(['\\', '\u{b}']) || line.ends_with("  ")
}

/// Whether several lines begin with a bold name before a value, each after a line that has no break behind it or is the first.
fn bold_labels(lines: &[&str]) -> bool {
    let labelled: Vec<usize> = (0..lines.len()).filter(|at| is_bold_label(lines[*at])).collect();
    let melts = |at: &usize| *at > 0 && !broken(lines[at - 1]);
    labelled.len() > 1 && labelled.iter().any(melts)
}

/// Whether two lines are so short that the first was not broken because it was full, and no sentence ends with the other: a closing
/// phrase and a name.
fn signed(lines: &[&str]) -> bool {
    let [one, other] = lines else { return false };
    let next = other.split_whitespace().next().unwrap_or_default();
    let room = one.chars().count() + 1 + next.chars().count() <= SHORT;
    let ends = other.trim_end().ends_with(|sign: char| sign.is_alphanumeric() || sign == ')');
    room && ends && begins(one) && is_row(one) && is_short(other) && begins(other)
}

/// Whether several lines begin with a number that something is compared with.
fn compared(lines: &[&str]) -> bool {
    let begins = |at: &usize| is_compared(lines[*at]) && (*at == 0 || !goes_on(lines[*at - 1]));
    (0..lines.len()).filter(begins).count() > 1
}

/// Whether there are several lines of which none was broken because it was full.
fn short(lines: &[&str]) -> bool {
    let Some((last, above)) = lines.split_last() else { return false };
    let (first, between) = above.split_first().unwrap_or((last, &[]));
    let rows = (is_row(first) || is_row(first.trim_end_matches(':')))
        && between.iter().all(|line| is_row(line));
    rows && is_short(last) && !between.is_empty() && lines[1..].iter().all(|line| begins(line))
}

/// Whether a line was a whole paragraph, of several sentences.
fn paragraphs(lines: &[&str]) -> bool {
    lines.windows(2).any(|pair| {
        let line = pair[0].trim_end();
        let is_long = line.chars().count() > PARAGRAPH && line.ends_with(['.', '?', '!']);
        is_long && has_sentences(line) && pair[1].starts_with(char::is_uppercase)
    })
}

/// Whether a line is a heading above a text.
fn is_heading(line: &str, text: &str) -> bool {
    let words = line.split_whitespace().count();
    let follows = text.starts_with(char::is_uppercase) && text.chars().count() > LONG;
    is_row(line)
        && words < 6
        && line.starts_with(|sign: char| sign.is_uppercase() || sign == '*')
        && follows
}

/// Whether a line is short, and neither ends a sentence nor goes on with one.
fn is_row(line: &str) -> bool {
    let line = line.trim_end().trim_end_matches(['*', '\\']);
    is_short(line)
        && !goes_on(line)
        && line.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')')
}

fn is_short(line: &str) -> bool {
    line.chars().count() <= SHORT
}

/// Whether a line begins as one that stands for itself: with a capital, or with a number and no small letter after it.
fn begins(line: &str) -> bool {
    line.starts_with(|sign: char| sign.is_uppercase() || sign.is_ascii_digit() || sign == '+')
        && line.chars().find(|sign| sign.is_alphabetic()).is_none_or(char::is_uppercase)
}

/// Whether a line begins with a number and a sign that compares it with something.
fn is_compared(line: &str) -> bool {
    line.strip_prefix(['<', '>', '≤', '≥']).is_some_and(|rest| {
        let rest = rest.strip_prefix('=').unwrap_or(rest);
        let number = rest.strip_prefix(char::is_whitespace).unwrap_or(rest);
        number.starts_with(|sign: char| sign.is_ascii_digit())
    })
}

/// Whether a sentence ends in a line and the next begins.
fn has_sentences(line: &str) -> bool {
    line.match_indices(". ").any(|(at, end)| {
        line[..at].ends_with(char::is_lowercase)
            && line[at + end.len()..].starts_with(char::is_uppercase)
    })
}

/// Whether a line begins with a name before a value: ”Telefon: ”.
fn is_label(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let in_name = |sign: char| sign.is_alphanumeric() || "/ -".contains(sign);
    name.starts_with(char::is_uppercase)
        && name.chars().all(in_name)
        && name.chars().count() <= LABEL
        && (value.is_empty() || value.starts_with(char::is_whitespace))
}

/// Whether a line begins with a bold name before a value: `**Syfte:** ` or `**Syfte**: `.
fn is_bold_label(line: &str) -> bool {
    let within = |mark: &str| {
        let (name, rest) = line.strip_prefix(mark)?.split_once(mark)?;
        let label = name.strip_suffix(':').or_else(|| rest.starts_with(':').then_some(name))?;
        (label.starts_with(char::is_uppercase) && label.chars().count() <= LABEL).then_some(())
    };
    within("**").or_else(|| within("__")).is_some()
}
