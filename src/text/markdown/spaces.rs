//! Spaces that a list, a heading or a table needs plain, and that are hard, or missing, where they were copied from.

use super::bullets::{DASHES, is_hard, named};
use super::frame::{Frame, Pieces, Row, parting};
use super::goes_on::goes_on;
use super::pasted_lists::{is_unspaced, unspaced_number};
use super::pasted_numbers::points;

/// What a line would begin, were its spaces plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// The point of a list.
    Point,
    /// A heading.
    Heading,
    /// A table, or a block between fences.
    Table,
}

/// What the line at `at` would begin, were its hard spaces plain, with the length of its mark and what is in the way.
pub fn hidden(rows: &[Row<'_>], at: usize, nested: bool) -> Option<(Block, usize, &'static str)> {
    let row = &rows[at];
    if let Some(sign) = row.lead.chars().find(|sign| is_hard(*sign))
        && let Some((block, len)) = begins(row.words)
    {
        return Some((block, len, named(sign)));
    }
    let (len, gap) = gap_of(row.words)?;
    let (mark, rest) = (&row.words[..len], &row.words[len + gap..]);
    let sign = row.words[len..].chars().next()?;
    let is_word = rest.starts_with(char::is_alphabetic);
    let lines: Vec<&str> = rows.iter().map(|row| row.words).collect();
    let (block, counts) = match mark.chars().next()? {
        '#' => (Block::Heading, rest.starts_with(char::is_alphanumeric)),
        '-' | '*' | '+' => (Block::Point, true),
        _ => {
            let first = at == 0 && !nested || at > 0 && gap_of(rows[at - 1].words).is_some();
            (Block::Point, is_word && first || points(&lines, at).is_some())
        }
    };
    counts.then_some((block, len, named(sign)))
}

/// What some words begin, with the length of their mark.
fn begins(words: &str) -> Option<(Block, usize)> {
    let len = mark(words);
    let spaced = words[len..].starts_with(|sign| [' ', '\t'].contains(&sign) || is_hard(sign));
    if words.starts_with("```") || words.starts_with('|') && words[1..].contains('|') {
        Some((Block::Table, 1))
    } else if len > 0 && spaced {
        Some((if words.starts_with('#') { Block::Heading } else { Block::Point }, len))
    } else {
        None
    }
}

/// How long the mark of a point or a heading is that some words begin with; none is 0.
fn mark(words: &str) -> usize {
    let count = |is: fn(&u8) -> bool| words.bytes().take_while(is).count();
    let (signs, digits) = (count(|byte| *byte == b'#'), count(u8::is_ascii_digit));
    let letters = usize::from(words.starts_with(|sign: char| sign.is_ascii_alphabetic()));
    let closed = |at: usize, ends: &[char]| words[at..].starts_with(ends);
    if (1..7).contains(&signs) {
        signs
    } else if words.starts_with(['-', '*', '+']) {
        1
    } else if (1..3).contains(&digits) && closed(digits, &['.', ')']) {
        digits + 1
    } else if letters == 1 && closed(1, &[')']) {
        2
    } else {
        0
    }
}

/// The length of the mark that some words begin with, and of the white space after it if that begins with a hard space.
fn gap_of(words: &str) -> Option<(usize, usize)> {
    let len = mark(words);
    let after = &words[len..];
    let rest = after.trim_start_matches(|sign| [' ', '\t'].contains(&sign) || is_hard(sign));
    let hard = len > 0 && after.starts_with(is_hard) && !rest.is_empty();
    hard.then_some((len, after.len() - rest.len()))
}

/// How long the mark is of the line at `at` within the first paragraph of a point, if it is the next point of the same list but
/// for its space: `2.Två` below `1. Ett`, `-två` below `- ett`, or a dash that is none to Markdown.
pub fn next_point(rows: &[Row<'_>], frame: Frame, at: usize) -> Option<usize> {
    let Frame::Point { mark: column, bullet, .. } = frame else { return None };
    let (row, above) = (rows.get(at)?, rows.get(at.checked_sub(1)?)?);
    if row.width() > column || goes_on(above.words) || above.words.ends_with(',') {
        return None;
    }
    if bullet.is_some() {
        let sign = row.words.chars().next()?;
        let rest = &row.words[sign.len_utf8()..];
        let dash = DASHES.contains(sign) && rest.starts_with([' ', '\t']) || sign == '-';
        let fellow =
            rest.split_whitespace().any(|word| word.chars().all(|one| DASHES.contains(one)));
        let word = rest.trim_start().starts_with(char::is_alphabetic);
        return (dash && word && !fellow).then_some(sign.len_utf8());
    }
    let number = rows[0].lead.trim_end().trim_end_matches(['.', ')']);
    let start = number.rfind(|sign: char| !sign.is_ascii_digit()).map_or(0, |end| end + 1);
    let first: usize = number[start..].parse().ok()?;
    let len = unspaced_number(row.words).max(gap_of(row.words).map_or(0, |(len, _)| len));
    let own: usize = row.words.get(..len.checked_sub(1)?)?.parse().ok()?;
    (first + 1..=first + at).contains(&own).then_some(len)
}

/// Plain spaces where they are hard or missing. None where a number would lose its sign, or some line of a point stands neither
/// with its mark nor with its words.
pub fn as_spaced(rows: &[Row<'_>], frame: Frame) -> Option<Pieces> {
    let nested = frame != Frame::Plain;
    let mut pieces = Pieces::new();
    for (at, row) in rows.iter().enumerate() {
        let hidden = hidden(rows, at, nested).map(|(block, ..)| block);
        let next = next_point(rows, frame, at).is_some();
        let missing = hidden.is_none() && (next || missing(row.words));
        if hidden.is_none() && !missing {
            continue;
        }
        if nested && at > 0 && hidden == Some(Block::Heading) || is_amount(row.words) {
            return None;
        }
        let is_point = hidden != Some(Block::Heading) && hidden != Some(Block::Table);
        let parted = is_point && is_below_words(rows, at, frame);
        let lead = lead(rows, at, frame);
        if parted || lead != row.lead {
            let before = if parted { parting(row, frame) } else { String::new() };
            pieces.push((row.start..row.at(), format!("{before}{lead}")));
        }
        pieces.extend(spaced(row));
    }
    Some(pieces)
}

/// Whether a line begins with a mark and a word beside it.
fn missing(words: &str) -> bool {
    is_unspaced(words) || unspaced_number(words) > 0
}

/// Whether a line begins with a sign before an amount.
fn is_amount(words: &str) -> bool {
    let rest = words.strip_prefix(['-', '+']).unwrap_or_default();
    rest.trim_start_matches(is_hard).starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether the line above is neither a point nor leads up to one.
fn is_below_words(rows: &[Row<'_>], at: usize, frame: Frame) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| rows[above].words) else { return false };
    let is_point = mark(above) > 0 || missing(above);
    let in_point = matches!(frame, Frame::Point { .. });
    !in_point && !is_point && !above.ends_with(':')
}

/// What stands before the words, with plain spaces, and not so many that they would make a code of them.
fn lead(rows: &[Row<'_>], at: usize, frame: Frame) -> String {
    let row = &rows[at];
    if !row.lead.contains(is_hard) {
        return row.lead.to_owned();
    }
    let plain = |sign: char| match sign {
        '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        sign if is_hard(sign) => Some(' '),
        sign => Some(sign),
    };
    let below_point = at > 0 && mark(rows[at - 1].words) > 0;
    match frame {
        Frame::Plain if !below_point => String::new(),
        Frame::Point { words, .. } if row.width() > words + 3 => " ".repeat(words),
        _ => row.lead.chars().filter_map(plain).collect(),
    }
}

/// The space after the mark of a line.
fn spaced(row: &Row<'_>) -> Option<(std::ops::Range<usize>, String)> {
    let at = row.at();
    if let Some((len, gap)) = gap_of(row.words) {
        return Some((at + len..at + len + gap, " ".to_owned()));
    }
    let sign = row.words.chars().next().filter(|sign| DASHES.contains(*sign) || *sign == '-');
    if let Some(sign) = sign {
        let words = row.words[sign.len_utf8()..].trim_start();
        return Some((at..row.end() - words.len(), "- ".to_owned()));
    }
    let len = unspaced_number(row.words).max(if is_unspaced(row.words) { 2 } else { 0 });
    (len > 0).then(|| (at + len..at + len, " ".to_owned()))
}
