//! The marks that number the points of a list: `1.`, `1)`, `a)`, `A.`, `i)`, `(a)`. Markdown knows only those with digits and
//! no bracket before them, so the others are given to it so.

use std::borrow::Cow;
use std::ops::Range;

use super::super::numrering::{Numrering, from_letter, from_roman};
use super::goes_on::{goes_on, refers};

/// A mark at the beginning of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// How it counts, as its first would be written: `1`, `a`, `A`, `i`, `I`.
    pub tecken: char,
    /// Which it is, from 1 on.
    pub value: u64,
    /// Whether it begins with a bracket.
    pub inom: bool,
    /// What it ends with.
    pub slut: char,
    /// How many bytes it takes.
    pub len: usize,
}

/// How marks with letters count, those that could be read as others last.
const LETTERED: [char; 4] = ['a', 'A', 'i', 'I'];

/// No mark is longer, with what it ends with.
const LONGEST: usize = 12;

/// How long a line's first word is before what a mark ends with; none where there is none near.
fn end(line: &str) -> Option<usize> {
    line.bytes().take(LONGEST).position(|byte| byte == b'.' || byte == b')')
}

impl Mark {
    /// The mark that a line begins with, if it counts so.
    pub fn of(line: &str, tecken: char) -> Option<Self> {
        let len = end(line)?;
        let slut = line[len..].chars().next()?;
        let inom = line.starts_with('(');
        let word = &line[usize::from(inom)..len];
        let spaced =
            line[len + 1..].chars().next().is_none_or(|next| [' ', '\t', '\n'].contains(&next));
        let value = match tecken {
            '1' => word.parse().ok(),
            'a' | 'A' => letter(word, tecken),
            _ => roman(word, tecken == 'i'),
        }?;
        let closed = !inom || slut == ')';
        (spaced && closed).then_some(Self { tecken, value, inom, slut, len: len + 1 })
    }

    /// Whether a letter that could stand at this point of the list begins one with roman numbers instead: `a)`, `i)`, `ii)`.
    fn begins_inner(self, letter: Self, points: usize) -> bool {
        letter.value == 9 && ['a', 'A'].contains(&letter.tecken) && self.value + points as u64 != 9
    }

    /// The numbering of the list that it begins.
    pub fn numrering(self) -> Numrering {
        let Self { tecken, value, inom, slut, .. } = self;
        Numrering { start: value, tecken, inom, slut }
    }

    /// The mark that a later point of its list begins with.
    pub fn next(self, line: &str) -> Option<Self> {
        Self::of(line, self.tecken).filter(|next| (next.slut, next.inom) == (self.slut, self.inom))
    }

    /// The mark that the point of a list begins with.
    pub fn first(point: &str) -> Option<Self> {
        Self::from(point, 1)
    }

    /// The same, where Markdown counts from this number: of one with letters it knows the last digits.
    pub fn from(point: &str, start: u64) -> Option<Self> {
        let known = |mark: &Self| mark.digits().trim().parse() == Ok(start);
        let lettered = || LETTERED.into_iter().filter_map(|tecken| Self::of(point, tecken));
        Self::of(point, '1').or_else(|| lettered().find(known))
    }

    /// Whether the sentence of the line above goes on with the mark that a line begins with: ”punkterna⏎a) och b)”, or with
    /// the first letter of a name.
    fn in_sentence(self, line: &str, above: Option<&str>) -> bool {
        let is_name = self.slut == '.' && self.tecken.is_uppercase();
        let words = &line[self.len..];
        let leads = |above: &str| {
            above.split_whitespace().next_back() == Some("att")
                && !goes_on(line)
                && !line.ends_with(',')
        };
        let names = |above: &str| is_name && goes_on(above) && !leads(above);
        above.is_some_and(|above| refers(above, words) || names(above))
    }

    /// What Markdown reads in the place of the mark, but for what it ends with.
    fn digits(self) -> String {
        let before = usize::from(self.inom);
        let width = self.len - 1 - before;
        let digits = format!("{:0width$}", self.value);
        format!("{:before$}{}", "", &digits[digits.len() - width..])
    }
}

fn letter(word: &str, first: char) -> Option<u64> {
    let mut letters = word.chars();
    let only = letters.next().filter(|_| letters.next().is_none())?;
    let same = only.is_lowercase() == first.is_lowercase();
    from_letter(only).filter(|_| same)
}

fn roman(word: &str, small: bool) -> Option<u64> {
    let same = word.chars().all(|letter| letter.is_lowercase() == small);
    from_roman(word).filter(|_| same)
}

/// A text with digits in the place of letters, where these number the points of a list: the first of them begins
/// it, and the second follows. Each byte stands where it stood.
pub fn as_numbers(source: &str) -> Cow<'_, str> {
    let lines = Line::all(source);
    let mut found: Vec<(usize, Mark)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let known = |at: usize| found.iter().any(|(start, _)| *start == at);
        if line.fenced || known(line.words.start) || end(line.text(source)).is_none() {
            continue;
        }
        let above = index.checked_sub(1).map(|above| lines[above].text(source));
        let leads = above.is_none_or(leads);
        for tecken in LETTERED.into_iter().chain(['1']) {
            let first = Mark::of(line.text(source), tecken).filter(|mark| {
                let begins = mark.value == 1 || leads && mark.slut == ')';
                (mark.inom || tecken != '1')
                    && begins
                    && !mark.in_sentence(line.text(source), above)
            });
            let Some(first) = first else { continue };
            let points = points(source, &lines[index..], first);
            if points.get(1).is_some_and(|(_, two)| two.value == first.value + 1) {
                found.extend(points);
                break;
            }
        }
    }
    if found.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut out = source.to_owned();
    for (start, mark) in found {
        out.replace_range(start..start + mark.len - 1, &mark.digits());
    }
    Cow::Owned(out)
}

/// Whether a list that goes on from another may begin below a line: one that is empty, or ends with a colon.
fn leads(line: &str) -> bool {
    line.is_empty() || line.ends_with(':')
}

/// Where the points of the list that begins with the first line stand, each with its mark. All of them stand in
/// the same point of any list around it.
fn points(source: &str, lines: &[Line], first: Mark) -> Vec<(usize, Mark)> {
    let mut found = Vec::new();
    let column = lines[0].column;
    let (mut parted, mut inner) = (false, false);
    for (index, line) in lines.iter().enumerate() {
        if index > 0 && line.marked.is_some_and(|at| at < column) {
            break;
        }
        let mark = first.next(line.text(source)).filter(|_| line.column == column && !line.fenced);
        let mark = mark.filter(|mark| {
            inner |= first.begins_inner(*mark, found.len());
            !inner || mark.value == first.value + found.len() as u64
        });
        match mark {
            Some(mark) => {
                found.push((line.words.start, mark));
            }
            None if line.words.is_empty() => parted = true,
            // What belongs to a point stands in as far as its words do.
            None if line.column <= column + first.len
                && (parted || line.text(source).starts_with('#')) =>
            {
                break;
            }
            None => {}
        }
        parted &= line.words.is_empty();
    }
    found
}

/// A line of a text.
struct Line {
    /// Its words, behind what it is indented with and the marks of what it stands in.
    words: Range<usize>,
    /// How many bytes stand before them.
    column: usize,
    /// Where the mark of a point around them stands, before how many bytes.
    marked: Option<usize>,
    /// Whether it stands in a block of its own, as a table or a code.
    fenced: bool,
}

impl Line {
    fn all(source: &str) -> Vec<Self> {
        let (mut start, mut open): (usize, Option<&str>) = (0, None);
        let mut lines = Vec::new();
        for line in source.split_inclusive('\n') {
            let body = line.trim_end();
            let column = lead(body);
            let fence = body[column..].get(..3).filter(|fence| ["```", "~~~"].contains(fence));
            let fenced = open.is_some() || fence.is_some();
            open = if open == fence { None } else { open.or(fence) };
            let marked = body[..column].find(|sign| ![' ', '\t', '>'].contains(&sign));
            let words = start + column..start + body.len();
            lines.push(Self { words, column, marked, fenced });
            start += line.len();
        }
        lines
    }

    fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.words.clone()]
    }
}

/// How many bytes a line begins with that are white space, or the marks of quotes and of points around it.
fn lead(line: &str) -> usize {
    let rest = line.trim_start_matches([' ', '\t']);
    let inner = ["> ", "- ", "* ", "+ "].into_iter().find_map(|mark| rest.strip_prefix(mark));
    let number = || Mark::of(rest, '1').filter(|mark| !mark.inom);
    let numbered = || number().map(|mark| &rest[mark.len..]);
    match inner.or_else(numbered) {
        Some(inner) => line.len() - inner.len() + lead(inner),
        None => line.len() - rest.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_number_points_are_digits() {
        for (source, expected) in [
            ("a) ett\nb) två", "1) ett\n2) två"),
            ("1. Ett\n   a) del\n   b) del\n2. Två", "1. Ett\n   1) del\n   2) del\n2. Två"),
            ("A. ett\n\nB. två", "1. ett\n\n2. två"),
            ("i) ett\nii) två\niii) tre", "1) ett\n02) två\n003) tre"),
            ("a) ett\n   - del\n   mer\nb) två", "1) ett\n   - del\n   mer\n2) två"),
            ("- a) ett\n  b) två", "- 1) ett\n  2) två"),
            ("- a) ett\n  b) två\n- a) tre\n  b) fyra", "- 1) ett\n  2) två\n- 1) tre\n  2) fyra"),
            ("> a) ett\n>\n> b) två", "> 1) ett\n>\n> 2) två"),
            ("a) ett\n\n   mer\n\nb) två", "1) ett\n\n   mer\n\n2) två"),
            ("c) ett\nd) två", "3) ett\n4) två"),
            ("Dessa:\nj) ett\nk) två", "Dessa:\n0) ett\n1) två"),
            ("(a) ett\n(b) två", " 1) ett\n 2) två"),
            ("(1) ett\n(2) två", " 1) ett\n 2) två"),
            ("(ii) ett\n(iii) två", " 02) ett\n 003) två"),
            ("a) Ett\ni) del\nii) bit\nb) Två", "1) Ett\n1) del\n02) bit\n2) Två"),
            (
                "besluta att\nA. Anta planen\nB. Sända den",
                "besluta att\n1. Anta planen\n2. Sända den",
            ),
            ("1.\tEtt\n\ta)\tdel\n\tb)\tbit", "1.\tEtt\n\t1)\tdel\n\t2)\tbit"),
            ("besluta att\na) anta den\nb) sända den", "besluta att\n1) anta den\n2) sända den"),
            (":\n\nz) ett\nå) två", ":\n\n6) ett\n27) två"),
        ] {
            assert_eq!(as_numbers(source), expected, "{source}");
        }
        for chance in [
            "i) är den första",
            "a) ett\n\nStycke.\n\nb) två",
            "enligt punkt\nb) ovan",
            "enligt punkterna\na) och\nb) ovan",
            "enligt punkterna\na) i avtalet och\nb) i lagen",
            "tillsammans med\nA. Alm och\nB. Berg",
            "```\na) ett\nb) två\n```",
            "a) ett\nc) tre",
            "Enligt\nc) ett\nd) två",
            "c. ett\nd. två",
            "(a) och (b) gäller",
            "bl. a. ett\nb. två",
            "- A. Andersson\n- B. Berg",
            "1. a) ett\n2. b) två",
            "- i) ett\n- ii) två",
            "a) Ett\n  fortsätter\n\n  nytt stycke\n\nb) Två",
        ] {
            assert_eq!(as_numbers(chance), chance, "{chance}");
        }
    }
}
