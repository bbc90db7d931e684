//! Where in a file something stands, as other programs count.

use crate::diag::{SourceFile, Span};

/// A part of a file.
#[derive(Debug)]
pub struct Plats {
    /// The file.
    pub fil: String,
    /// Where its first character stands.
    pub från: Punkt,
    /// Where the character after its last one stands.
    pub till: Punkt,
}

/// A place between two characters; all is counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Punkt {
    /// The line.
    pub rad: usize,
    /// The column in characters: Unicode's code points.
    pub kolumn: usize,
    /// The column in UTF-16 code units.
    pub utf16: usize,
}

impl Plats {
    /// The part of the file at `fil` that a span marks.
    pub fn new(fil: String, source: &SourceFile, span: Span) -> Self {
        let range = span.range();
        Self { fil, från: Punkt::new(source, range.start), till: Punkt::new(source, range.end) }
    }
}

impl Punkt {
    fn new(source: &SourceFile, at: usize) -> Self {
        let before = source.before(at);
        Self {
            rad: source.line_of(at) + 1,
            kolumn: before.chars().count() + 1,
            utf16: before.encode_utf16().count() + 1,
        }
    }
}
