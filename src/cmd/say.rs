//! Printing. Whoever reads the output may stop reading, as `head` does: that is no fault.

use std::io::Write;

/// Prints a text on standard output.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a text on standard error.
pub fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
