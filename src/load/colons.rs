//! Keys without their colon, where a note stands after them.

use std::ops::Range;

use super::cure::Cure;
use super::line::Line;
use super::lines::NO_KEY;
use super::quoting::is_key;
use super::repair::Repair;
use super::words::Words;

/// How many lines above an error such a key is looked for.
const REACH: usize = 3;

/// The nearest line at byte `at` or above it that is a word with a note after it, and has its values below, as a key.
pub fn before_note(text: &str, at: usize) -> Option<Repair> {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let mut start = end + 1;
    let mut lines = text[..end].rsplit('\n').take(REACH).map(|line| {
        start = start.saturating_sub(line.len() + 1);
        (start, line)
    });
    let word = lines.find_map(|(start, line)| word_before_note(line, start, text))?;
    let cure = Cure::new("sätt ett kolon efter ordet", word.end..word.end, ":");
    Some(Repair { words: Words::from(NO_KEY), at: word, cure, certain: false })
}

/// The word of a line that has only it and a note, if what is below stands further in.
fn word_before_note(line: &str, start: usize, text: &str) -> Option<Range<usize>> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let body = line[indent..].trim_end();
    let (dashes, body) = Line { start, indent, body }.after_dashes();
    let word = body.split_once(" #")?.0.trim_end();
    let column = indent + dashes;
    let mut below = text[start + line.len()..].lines().map(|line| {
        let words = line.trim_start_matches(' ');
        (line.len() - words.len(), words)
    });
    let (below, words) =
        below.find(|(_, words)| !words.trim().is_empty() && !words.starts_with('#'))?;
    let has_values = below > column || below == column && words.starts_with("- ");
    let start = start + column;
    (is_key(word) && has_values).then(|| start..start + word.len())
}
