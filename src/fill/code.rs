//! Typst code as it grows, with where its texts were written.

use std::fmt;

use crate::diag::Span;

/// Typst code.
#[derive(Debug, Default)]
pub struct Code {
    /// The code.
    pub text: String,
    /// Where the parts of it were written by the user, each by the byte that it begins at.
    pub places: Vec<(usize, Span)>,
}

impl Code {
    /// What comes next was written at `place`.
    pub fn from(&mut self, place: Option<Span>) {
        self.places.extend(place.map(|place| (self.text.len(), place)));
    }

    /// Adds a character.
    pub fn push(&mut self, character: char) {
        self.text.push(character);
    }

    /// Adds a text.
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl fmt::Write for Code {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}
