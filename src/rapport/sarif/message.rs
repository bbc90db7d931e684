//! Texts.

use serde::Serialize;

/// A text.
#[derive(Serialize)]
pub struct Message {
    text: String,
}

impl Message {
    /// One with these words.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
