//! From a value that was read back to the words that it was read from.

use crate::diag::{SourceId, Span};

/// From offsets in a value to bytes in its file: pieces that were copied as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    file: SourceId,
    /// Start in the value and start in the file, of each piece; ascending.
    pieces: Vec<(u32, u32)>,
    /// The byte after the last one of the value.
    end: u32,
}

impl Origin {
    /// A value that is copied as it stands from byte `start` of `file`.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn verbatim(file: SourceId, start: usize, len: usize) -> Self {
        Self { file, pieces: vec![(0, start as u32)], end: (start + len) as u32 }
    }

    /// Finds each character of `value` in `raw`, the text that it was read from (at byte `start` of
    /// `file`), past indentation, folding and escapes.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn align(file: SourceId, value: &str, raw: &str, start: usize) -> Self {
        let mut pieces: Vec<(u32, u32)> = Vec::new();
        let (mut offset, mut at) = (0, 0);
        while let Some(character) = value[offset..].chars().next() {
            at = next_match(raw, at, character);
            let place = (offset as u32, (start + at) as u32);
            let continues =
                pieces.last().is_some_and(|(from, to)| place.0 - from == place.1.wrapping_sub(*to));
            if !continues {
                pieces.push(place);
            }
            let same = alike(&value[offset..], &raw[at..]);
            let next = |text: &str| text.chars().next().map_or(0, char::len_utf8);
            at += if same > 0 { same } else { next(&raw[at..]) };
            offset += same.max(character.len_utf8());
        }
        if pieces.is_empty() {
            pieces.push((0, start as u32));
        }
        Self { file, pieces, end: (start + at) as u32 }
    }

    /// The file that the value was read from.
    pub fn file(&self) -> SourceId {
        self.file
    }

    /// The place of a range of bytes of the value.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.byte(range.start);
        let end = if range.is_empty() { start } else { self.byte(range.end - 1) + 1 };
        Span { file: self.file, start, end: end.max(start) }
    }

    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    fn byte(&self, offset: usize) -> u32 {
        let offset = offset as u32;
        let piece = self.pieces.partition_point(|(from, _)| *from <= offset).saturating_sub(1);
        let (from, to) = self.pieces[piece];
        (to + (offset - from)).min(self.end)
    }
}

/// How many bytes two texts have in common from their beginnings, in whole characters.
fn alike(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    one.floor_char_boundary(same)
}

/// Where `character` of a value stands in `raw` at or after `at`: white space of the value stands
/// for any white space, and an escape for what it means.
fn next_match(raw: &str, at: usize, character: char) -> usize {
    let rest = &raw[at..];
    if character.is_whitespace() {
        return if rest.starts_with(char::is_whitespace) {
            skip_fold(rest, at, character)
        } else {
            at
        };
    }
    let skipped = rest.len() - rest.trim_start().len();
    if rest[skipped..].starts_with(character) {
        return at + skipped;
    }
    match rest.find(character) {
        Some(found) if found <= skipped + 12 => at + found,
        _ => at,
    }
}

/// A line end of the value stands at the line end of `raw`; other white space where it is.
fn skip_fold(rest: &str, at: usize, character: char) -> usize {
    if rest.starts_with(character) {
        return at;
    }
    let blank = rest.len() - rest.trim_start().len();
    rest[..blank].find(character).map_or(at, |found| at + found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn placed<'a>(raw: &'a str, value: &str, words: &str) -> &'a str {
        let file = Sources::default().add("x", raw);
        let origin = Origin::align(file, value, raw, 0);
        let start = value.find(words).expect("the words stand in the value");
        &raw[origin.span(start..start + words.len()).range()]
    }

    #[test]
    fn finds_words_past_indentation() {
        assert_eq!(
            placed("  en rad\n\n    två *ord*\n  tre", "en rad\n\n  två *ord*\ntre", "*ord*"),
            "*ord*"
        );
    }

    #[test]
    fn finds_words_past_folding() {
        assert_eq!(placed("en rad\n   som viks\n   här", "en rad som viks här", "viks"), "viks");
    }

    #[test]
    fn finds_words_past_escapes() {
        assert_eq!(placed(r#"sade \"hej\" och gick"#, r#"sade "hej" och gick"#, "gick"), "gick");
        assert_eq!(placed("det''s fel", "det's fel", "fel"), "fel");
    }
}
