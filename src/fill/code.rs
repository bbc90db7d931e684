//! Typst code as it grows, with where its texts were written.

use std::fmt;
use std::ops::Range;

use crate::diag::Span;
use crate::model::Plats;

/// Typst code.
#[derive(Debug, Default)]
pub struct Code {
    /// The code.
    pub text: String,
    /// The number of the text that is written, among those of its handling.
    pub nr: usize,
    /// Whether line ends in it become spaces.
    pub flat: bool,
    /// Whether footnotes are left out of it.
    pub without_notes: bool,
    /// Whether the spaces in it keep their words together.
    pub unbroken: bool,
    /// Whose words it is.
    pub texts: Texts,
}

/// The texts within some code, by the bytes that they take in it.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// Where the parts were written by the user, each by the byte that it begins at.
    pub places: Vec<(usize, Span)>,
    /// The values of the model that a stretch of the code says.
    pub values: Vec<(Range<usize>, Vec<Plats>)>,
}

impl Code {
    /// What comes next was written at `place`.
    pub fn from(&mut self, place: Option<Span>) {
        self.texts.places.extend(place.map(|place| (self.text.len(), place)));
    }

    /// What was added since `start` says these values of the model.
    pub fn says(&mut self, start: usize, values: &[Plats]) {
        self.texts.values.push((start..self.text.len(), values.to_vec()));
    }

    /// No words say these values of the model.
    pub fn lacks(&mut self, values: &[Plats]) {
        let here = self.text.len();
        self.texts.values.push((here..here, values.to_vec()));
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
