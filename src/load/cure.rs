//! What mends a slip that has one cure.

use std::ops::Range;

use crate::diag::{Edit, Replacement, SourceId, Span};

/// What mends a slip: pieces of a text and what they become.
pub struct Cure {
    /// What it does.
    pub title: &'static str,
    /// Where, and what comes there.
    pub pieces: Vec<(Range<usize>, String)>,
}

/// Finds the cure of a slip that stands at a range of a text; none when it could be meant in several ways.
pub type Find = fn(&str, &Range<usize>) -> Option<Cure>;

impl Cure {
    /// One piece.
    pub fn new(title: &'static str, piece: Range<usize>, text: &str) -> Self {
        Self { title, pieces: vec![(piece, text.to_owned())] }
    }

    /// As an edit of a file in which the text begins at byte `base`.
    pub fn edit(self, file: SourceId, base: usize) -> Edit {
        let replacement = |(range, text): (Range<usize>, String)| {
            Replacement::new(Span::new(file, base + range.start..base + range.end), text)
        };
        Edit::new(self.title, self.pieces.into_iter().map(replacement).collect())
    }
}

/// The lines of a list from the one that byte `at` stands in on, each with where its words begin: those that are as far
/// in as the first, up to one that is less so. None when something stands before byte `at` in its line.
pub fn items(text: &str, at: usize) -> Option<Vec<(usize, &str)>> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let indent = at - start;
    if !text[start..at].bytes().all(|byte| byte == b' ') {
        return None;
    }
    let mut items = Vec::new();
    let mut line_start = start;
    for line in text[start..].split_inclusive('\n') {
        let lead = line.len() - line.trim_start_matches(' ').len();
        let words = line[lead..].trim_end();
        if !words.is_empty() && lead < indent {
            break;
        }
        if !words.is_empty() && lead == indent {
            items.push((line_start + lead, words));
        }
        line_start += line.len();
    }
    Some(items)
}
