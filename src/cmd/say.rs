//! Printing. Whoever reads the output may stop reading, as `head` does: that is no fault.

use std::io::Write;

use crate::diag::visible;

/// Prints lines on standard output, for people.
pub fn out(text: &str) {
    data(&lines(text));
}

/// Prints lines on standard error, for people.
pub fn err(text: &str) {
    styled(&lines(text));
}

/// Prints a text on standard output, character by character as it is.
pub fn data(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a text with colours of our own on standard error.
pub fn styled(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Lines with names in them that may hold any character.
fn lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}
