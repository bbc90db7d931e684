//! How a run ended.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All was done.
    Done,
    /// There are faults in what the user wrote.
    Faults,
    /// The command was used wrongly.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::from(0),
            Outcome::Faults => Self::from(1),
            Outcome::Usage => Self::from(2),
        }
    }
}
