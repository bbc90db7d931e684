//! What mends a thing that is wrong, as data.

use super::span::Span;

/// A change to what the user wrote: all of its replacements are made, or none.
///
/// Its places are in the texts of [`Sources`](super::Sources), and so is its own text: in NFC, with `\n` as line ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What it does, in Swedish: ”sätt ett mellanslag efter kolonet”.
    pub title: String,
    /// Exact bytes and what they become, in one file or several.
    pub replacements: Vec<Replacement>,
    /// Whether it is what was meant, with one reading only: `--rätta` makes no other.
    pub certain: bool,
    /// Whether its texts are words of the texts that they stand in, which in YAML are written with the indentation, the
    /// quotation marks and the escapes of these.
    pub is_words: bool,
}

/// A range of bytes and the text that takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// What goes; empty where something is put in.
    pub span: Span,
    /// What comes; empty where something is taken away.
    pub text: String,
}

impl Edit {
    /// A change that is certain, of one or several places.
    pub fn new(title: impl Into<String>, replacements: Vec<Replacement>) -> Self {
        Self { title: title.into(), replacements, certain: true, is_words: false }
    }

    /// A change that somebody should look at first.
    pub fn offer(title: impl Into<String>, replacements: Vec<Replacement>) -> Self {
        Self { certain: false, ..Self::new(title, replacements) }
    }

    /// The same of words, which are written as the text is that they stand in.
    #[must_use]
    pub fn of_words(self) -> Self {
        Self { is_words: true, ..self }
    }
}

impl Replacement {
    /// The bytes of `span` become `text`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}
