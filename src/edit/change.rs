//! A change of one text.

use std::ops::Range;

use crate::diag::{Replacement, SourceId, Span};

/// Some bytes of a text and what they become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What goes.
    pub range: Range<usize>,
    /// What comes.
    pub text: String,
}

impl Change {
    /// The bytes of `range` become `text`.
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// Puts `text` in at `at`.
    pub fn put(at: usize, text: impl Into<String>) -> Self {
        Self::new(at..at, text)
    }

    /// Takes the bytes of `range` away.
    pub fn cut(range: Range<usize>) -> Self {
        Self::new(range, "")
    }

    /// What makes one text of another: all between what both begin and end with.
    pub fn between(old: &str, new: &str) -> Self {
        let same = |(one, other): &(char, char)| one == other;
        let begins: usize =
            old.chars().zip(new.chars()).take_while(same).map(|(sign, _)| sign.len_utf8()).sum();
        let rest = old[begins..].chars().rev().zip(new[begins..].chars().rev());
        let ends: usize = rest.take_while(same).map(|(sign, _)| sign.len_utf8()).sum();
        Self::new(begins..old.len() - ends, &new[begins..new.len() - ends])
    }

    /// As a replacement in the file that the text was read from.
    pub fn in_file(self, file: SourceId) -> Replacement {
        Replacement::new(Span::new(file, self.range), self.text)
    }

    /// The text with all changes; none when they overlap or lie outside it. What is put in at the same byte stands in
    /// the order given.
    pub fn apply(text: &str, changes: &[Self]) -> Option<String> {
        let mut sorted: Vec<&Self> = changes.iter().collect();
        sorted.sort_by_key(|change| (change.range.start, change.range.end));
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        for change in sorted {
            text.get(change.range.clone())?;
            out.push_str(text.get(done..change.range.start)?);
            out.push_str(&change.text);
            done = change.range.end;
        }
        out.push_str(&text[done..]);
        Some(out)
    }
}
