//! What all parts of a text share while it is read.

use std::ops::Range;
use std::sync::Arc;

use super::super::csv::Csv;
use super::super::filled::Filled;
use crate::diag::{Diagnostic, Span};

/// What the Markdown of a text may refer to.
pub trait Files {
    /// The CSV file that `written` names (relative to the file that the text stands in); `at` is its place, for faults.
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic>;
    /// The image that `written` names, as a path from the folder of `skrivelse.yaml` with `/`.
    fn image(&self, written: &str, at: Span) -> Result<String, Diagnostic>;

    /// A warning if such an image does not look as it was drawn.
    fn otherwise_shown(&self, _image: &str, _at: Span) -> Option<Diagnostic> {
        None
    }
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

/// Where the parts of a text stand in a file.
pub trait Placing {
    /// The place of a range of its bytes.
    fn span(&self, range: Range<usize>) -> Span;

    /// Which parts of a range were filled in, each with the place of its expression.
    fn values(&self, _range: Range<usize>) -> Vec<(Range<usize>, Span)> {
        Vec::new()
    }
}

impl<F: Fn(Range<usize>) -> Span> Placing for F {
    fn span(&self, range: Range<usize>) -> Span {
        self(range)
    }
}

impl Placing for Filled<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Filled::span(self, range)
    }

    fn values(&self, range: Range<usize>) -> Vec<(Range<usize>, Span)> {
        Filled::values(self, range)
    }
}

/// Where the parts of the text that is read stand.
pub type Place<'a> = &'a dyn Placing;
