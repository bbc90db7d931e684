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
    /// A change of one or several places.
    pub fn new(title: impl Into<String>, replacements: Vec<Replacement>) -> Self {
        Self { title: title.into(), replacements }
    }
}

impl Replacement {
    /// The bytes of `span` become `text`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}
