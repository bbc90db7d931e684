//! What a report is made of, whatever its form.

use super::bas::Bas;
use super::fynd::{Fynd, Läsare};
use super::handling::Handling;
use crate::diag::{Diagnostic, Severity, Sources};

/// What a command found and made.
#[derive(Debug)]
pub struct Rapport {
    /// The command.
    pub kommando: &'static str,
    /// What is wrong, in the order that it was found.
    pub fynd: Vec<Fynd>,
    /// The papers that were made; none for a command that makes none.
    pub handlingar: Option<Vec<Handling>>,
    /// The file that is told where a form wants one and the finding has none: `skrivelse.yaml`.
    pub annars: String,
}

impl Rapport {
    /// A report of these diagnostics, all of them.
    pub fn new(
        kommando: &'static str,
        diagnostics: &[Diagnostic],
        sources: &Sources,
        bas: &Bas,
        handlingar: Option<Vec<Handling>>,
    ) -> Self {
        let mut läsare = Läsare::new(sources, bas);
        let fynd = diagnostics.iter().map(|diagnostic| läsare.fynd(diagnostic)).collect();
        let annars = bas.fil("skrivelse.yaml").unwrap_or_else(|| ".".to_owned());
        Self { kommando, fynd, handlingar, annars }
    }

    /// The file that a finding is told of.
    pub fn fil<'r>(&'r self, fynd: &'r Fynd) -> &'r str {
        fynd.plats.as_ref().map_or(&self.annars, |plats| &plats.fil)
    }

    /// How many findings are of this gravity.
    pub fn antal(&self, severity: Severity) -> usize {
        self.fynd.iter().filter(|fynd| fynd.diagnostic.severity == severity).count()
    }
}
