//! What all parts of a text share while it is read.

use std::ops::Range;
use std::sync::Arc;

use super::super::csv::Csv;
use crate::diag::{Diagnostic, Span};

/// What the Markdown of a text may refer to.
pub trait Files {
    /// The CSV file that `written` names (relative to the file that the text stands in); `at` is its place, for faults.
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic>;
    /// The image that `written` names, as a path from the folder of `skrivelse.yaml` with `/`.
    fn image(&self, written: &str, at: Span) -> Result<String, Diagnostic>;
}

/// The layout's words that a text may need.
#[derive(Debug, Clone)]
pub struct Words {
    /// What a row or column of sums is called when the block does not say.
    pub summa: String,
}

/// What all parts of a text share.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// What it may refer to.
    pub files: &'a dyn Files,
    /// The layout's words.
    pub words: &'a Words,
}

/// From a range of bytes of a text to its place in a file.
pub type Place<'a> = &'a dyn Fn(Range<usize>) -> Span;
