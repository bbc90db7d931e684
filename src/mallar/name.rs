//! A name in a file, and where it stands.

use std::ops::Range;

/// A name, and the bytes of its file that it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its bytes.
    pub range: Range<usize>,
}
