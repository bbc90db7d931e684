//! Why a change cannot be made.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A change that cannot be made surely.
pub const OSÄKER_ÄNDRING: Regel = Regel {
    namn: "osäker-ändring",
    nivå: Nivå::Fast,
    hittar: "En ändring som programmet inte kan göra utan att riskera något annat i filen.",
    varför: "Det som inte ska ändras ska stå kvar precis som det var skrivet.",
    gör: "Gör ändringen för hand i filen.",
    exempel: Exempel::Ingen("den finns bara när ett kommando ändrar i en fil"),
};

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
        let message = format!("”{name}” går inte att ändra säkert: {}", self.reason);
        Diagnostic::new(&OSÄKER_ÄNDRING, message).hint("gör ändringen för hand i filen")
    }
}
