//! Why a change cannot be made.

use crate::diag::Diagnostic;

/// Why a change cannot be made surely, in words for the user: lower case, no full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reason.
    pub reason: String,
}

impl Refusal {
    /// With its reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into() }
    }

    /// As a fault of the file `name`.
    pub fn fault(self, name: &str) -> Diagnostic {
        Diagnostic::fel(format!("”{name}” går inte att ändra säkert: {}", self.reason))
            .hint("gör ändringen för hand i filen")
    }
}
