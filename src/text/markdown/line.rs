//! One line of inline Markdown.

use super::super::rich::Inline;
use super::reader::Reader;
use super::scope::{Place, Scope};
use crate::diag::Diagnostic;

/// What stands before a rad while it is parsed, so that nothing in it can begin a block.
const GUARD: &str = "¤ ";

/// The inline Markdown of `text`, whose bytes have their place by `place`.
pub fn line(
    text: &str,
    place: Place<'_>,
    scope: Scope<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Inline> {
    let guarded = format!("{GUARD}{}", text.replace(['\n', '\r'], " "));
    Reader::new((&guarded, &guarded), GUARD.len(), place, scope, faults).line()
}
