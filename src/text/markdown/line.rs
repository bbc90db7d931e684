//! One line of inline Markdown.

use super::super::rich::Inline;
use super::reader::Reader;
use super::scope::{Place, Scope};
use crate::diag::Diagnostic;

/// What stands before a rad while it is parsed, so that nothing in it can begin a block.
const GUARD: &str = "¤ ";

/// What stands for a line end while a rad is parsed: no block can begin after it, and it is as long as a line end.
const LINE_END: char = '\u{b}';

/// What ends a line within a paragraph: that, and what Word and web pages write for it.
pub(super) const LINE_ENDS: [char; 3] = [LINE_END, '\u{2028}', '\u{2029}'];

/// The inline Markdown of `text`, whose bytes have their place by `place`.
pub fn line(
    text: &str,
    place: Place<'_>,
    scope: Scope<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Inline> {
    let one = text.replace('\r', " ").replace('\n', &LINE_END.to_string());
    let guarded = format!("{GUARD}{one}");
    let mut words = Reader::new((&guarded, &guarded), GUARD.len(), place, scope, faults).line();
    while words.pop_if(|last| *last == Inline::Radslut).is_some() {}
    words
}
