//! Printing. Whoever reads the output may stop reading, as `head` does: that is no fault. What cannot be written for another
//! reason is, whatever was printed.

use std::io::{ErrorKind, Write};
use std::sync::OnceLock;

use super::outcome::Outcome;
use crate::diag::visible;

/// Why something could not be printed, the first time.
static FAILED: OnceLock<ErrorKind> = OnceLock::new();

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
    keep(std::io::stdout().lock().write_all(text.as_bytes()));
}

/// Prints a text with colours of our own on standard error.
pub fn styled(text: &str) {
    keep(anstream::stderr().lock().write_all(text.as_bytes()));
}

/// How a run ended, when all of what it had to say could be printed; else that it could not is told, and is a fault.
pub fn ended(outcome: Outcome) -> Outcome {
    keep(std::io::stdout().lock().flush());
    let Some(kind) = FAILED.get() else { return outcome };
    let (why, hint) = match kind {
        ErrorKind::StorageFull => (": disken är full", "ta bort något och försök igen"),
        _ => ("", "se efter vart det skickas, efter > eller |"),
    };
    err(&format!(
        "fel: det som skulle skrivas ut gick inte att skriva{why}\n  gör så här: {hint}\n"
    ));
    if outcome == Outcome::Done { Outcome::Faults } else { outcome }
}

fn keep(printed: std::io::Result<()>) {
    if let Err(error) = printed
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = FAILED.set(error.kind());
    }
}

/// Lines with names in them that may hold any character.
fn lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}
