//! One cell of a table.

use crate::diag::Span;

/// A cell as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its words, without the quotation marks around them.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}
