//! Lines of a paragraph that each stand for themselves, as they are written: sections, and notes below a table.

use std::ops::Range;

use super::reader::Reader;
use super::sections::{follows_section, is_section};

/// The small numbers that notes are counted with.
const SMALL: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// How many stars a line begins with that are the mark of a note, in the text whose line it is, from `start` on: what is
/// marked with them stands above, or a table does, and they are no points of a list.
pub fn starred(source: &str, start: usize, line: &str) -> Option<usize> {
    let stars = stars(line)?;
    let above = &source[..start];
    // Two points with the same mark are a list.
    let alike = |other: &&str| self::stars(other) == Some(stars);
    let around = around(above).chain([line]).chain(below(&source[start + line.len()..]));
    let alone = around.filter(alike).count() == 1;
    let under_table = || above.trim_end().lines().next_back().is_some_and(ends_table);
    let leads =
        || below(&source[start + line.len()..]).any(|next| self::stars(next) == Some(stars + 1));
    let noted = || is_marked(above, stars) || under_table() || follows_note(above) || leads();
    (alone && (stars > 1 || noted())).then_some(stars)
}

/// How many stars a line begins with, before a space.
fn stars(line: &str) -> Option<usize> {
    let line = line.trim_start_matches(' ');
    let rest = line.trim_start_matches('*');
    let stars = line.len() - rest.len();
    let words = rest.strip_prefix([' ', '\t', '\u{a0}'])?.trim();
    // Stars alone are a line across the page, and such as close are an emphasis.
    ((1..4).contains(&stars) && words.trim_matches(['*', ' ']) == words && !words.is_empty())
        .then_some(stars)
}

/// The lines above that hang together with the next, nearest first, with empty lines between stars.
fn around(above: &str) -> impl Iterator<Item = &str> {
    above.lines().rev().take_while(|line| line.trim().is_empty() || stars(line).is_some())
}

/// The same below, nearest first.
fn below(below: &str) -> impl Iterator<Item = &str> {
    below.lines().take_while(|line| line.trim().is_empty() || stars(line).is_some())
}

/// Whether a word, a number or an empty cell above bears so many stars as its mark.
fn is_marked(above: &str, stars: usize) -> bool {
    let mark = "*".repeat(stars);
    above.match_indices(&mark).any(|(at, _)| {
        let before = above[..at].chars().next_back();
        let after = above[at + stars..].chars().next();
        let opens = |sign: char| sign.is_alphanumeric() || "%)”\"|".contains(sign) || sign == ' ';
        let in_cell = before == Some(' ') && above[..at].trim_end().ends_with('|');
        let ends = after.is_none_or(|sign| sign.is_whitespace() || ".,;:|)".contains(sign));
        let word = before.is_some_and(|sign| sign != ' ' && opens(sign));
        ends && (word || in_cell) && !is_emphasis(above, at)
    })
}

/// Whether the star at `at` closes one that stands before a word of its line or cell.
fn is_emphasis(above: &str, at: usize) -> bool {
    let line = &above[above[..at].rfind(['\n', '|']).map_or(0, |end| end + 1)..at];
    let opens = |(at, _): &(usize, &str)| {
        let before = line[..*at].chars().next_back();
        before.is_none_or(|sign| !sign.is_alphanumeric() && !"\\%*".contains(sign))
            && line[at + 1..].starts_with(|sign: char| sign != ' ')
    };
    let closes = |(at, _): &(usize, &str)| !line[..*at].ends_with(['*', ' ', '\\']) && *at > 0;
    let (open, others): (Vec<_>, Vec<_>) = line.match_indices('*').partition(opens);
    open.len() > others.into_iter().filter(closes).count()
}

/// Whether a line ends a table: a row with bars, or a fence.
fn ends_table(line: &str) -> bool {
    line.trim_start().starts_with('|') || line.trim() == "```"
}

/// Whether the line above is a note with other stars.
fn follows_note(above: &str) -> bool {
    let Some(line) = above.trim_end().lines().next_back() else { return false };
    let start = above.trim_end().len() - line.len();
    stars(line).is_some() && starred(above, start, line).is_some()
}

/// Whether a line begins with the mark of a note.
pub fn is_note(line: &str) -> bool {
    let line = line.trim_start();
    let rest = line.trim_start_matches('*');
    let bracket = rest.len() < line.len() && rest.starts_with(')');
    stars(line).is_some() || bracket || line.starts_with(SMALL)
}

/// Whether a line stands for itself, as it is written.
pub fn is_own(line: &str) -> bool {
    is_section(line) || is_note(line)
}

impl Reader<'_, '_> {
    /// Whether the line that begins at `next` stands for itself after what stands in `before`.
    pub fn parts_lines(&self, before: Range<usize>, next: usize) -> bool {
        let (before, next) = (&self.source[before], &self.source[next..]);
        let line = next.lines().next().unwrap_or_default();
        !self.inside.rad && (is_note(line) || follows_section(before, line))
    }
}
