//! Places in a text as an editor counts them, and in the text as it is read.
//!
//! What is read is in composed letters, without carriage returns and without a mark of byte order; what the editor has need
//! not be. Lines are the same in both.

use super::protocol::{Position, Range};
use crate::diag::{SourceFile, Span};
use crate::load::clean;

/// The text of a file as the editor has it; none for one that is not open, and is taken to be as it is read.
pub type Raw<'t> = Option<&'t str>;

/// Where the byte `at` of a file stands.
pub fn position(file: &SourceFile, raw: Raw<'_>, at: usize) -> Position {
    let line = file.line_of(at);
    let before = file.before(at);
    let character = match raw.and_then(|raw| line_of(raw, line)) {
        Some(own) if !own.starts_with(before) => utf16(prefix(own, before.len())),
        _ => utf16(before),
    };
    Position { line, character }
}

/// The part of a file that a span marks.
pub fn range(file: &SourceFile, raw: Raw<'_>, span: Span) -> Range {
    let span = span.range();
    Range { start: position(file, raw, span.start), end: position(file, raw, span.end) }
}

/// The byte of the text as it is read that a place stands at.
pub fn byte(text: &str, raw: Raw<'_>, at: Position) -> usize {
    let start = line_start(text, at.line);
    let read = text[start..].split('\n').next().unwrap_or_default();
    let own = raw.and_then(|raw| line_of(raw, at.line)).unwrap_or(read);
    let mut left = at.character;
    let before = own.chars().take_while(|sign| {
        let fits = left >= sign.len_utf16();
        left = left.saturating_sub(sign.len_utf16());
        fits
    });
    start + clean(&before.collect::<String>()).len().min(read.len())
}

fn line_start(text: &str, line: usize) -> usize {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends).nth(line).unwrap_or(text.len())
}

fn line_of(text: &str, line: usize) -> Option<&str> {
    text.split('\n').nth(line).map(|line| line.trim_end_matches('\r'))
}

/// The beginning of a line that is read as so many bytes.
fn prefix(line: &str, bytes: usize) -> &str {
    let ends = line.char_indices().map(|(at, _)| at).chain([line.len()]);
    let mut whole = ends.filter(|end| clean(&line[..*end]).len() <= bytes);
    let end = whole.next_back().unwrap_or(0);
    &line[..end]
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    #[test]
    fn places_are_the_same_in_both_texts() {
        for (raw, character) in [("å: 🙂x", 5), ("a\u{30a}: 🙂x", 6), ("\u{feff}å: 🙂x\r", 6)]
        {
            let raw = format!("{raw}\nö");
            let text = clean(&raw);
            let sources = Sources::default();
            let file = sources.get(sources.add("a", text.as_str()));
            let at = text.find('x').expect("it is there");
            let place = position(&file, Some(&raw), at);
            assert_eq!(place, Position { line: 0, character }, "{raw:?}");
            assert_eq!(byte(&text, Some(&raw), place), at, "{raw:?}");
            let last = Position { line: 1, character: 0 };
            assert_eq!(byte(&text, Some(&raw), last), at + 2, "{raw:?}");
        }
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        for at in [Position { line: 0, character: 9 }, Position { line: 3, character: 0 }] {
            assert_eq!(byte("a: b", None, at), 4);
        }
    }
}
