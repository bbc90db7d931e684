//! The level of each rule, as the repository wants it.

use super::undantag::Undantag;
use crate::diag::{Diagnostic, Nivå, Severity};
use crate::model::{Organisation, Regelnivå, Regler};

/// The levels that the kommun gives, or one of its nämnder.
#[derive(Debug, Clone, Default)]
pub struct Nivåer {
    regler: Regler,
    /// Whether what is warned of counts as a fault.
    pub strikt: bool,
}

impl Nivåer {
    /// Those of the nämnd with this key, where it has none those of the kommun.
    pub fn of(organisation: &Organisation, nämnd: Option<&str>) -> Self {
        let mut regler = organisation.regler.clone();
        let nämnd = nämnd.and_then(|key| organisation.nämnder.get(key.trim()));
        regler.extend(nämnd.into_iter().flat_map(|nämnd| nämnd.regler.clone()));
        Self { regler, strikt: false }
    }

    /// The diagnostics at these levels, without those that are off or that a comment excuses.
    pub fn keep(&self, undantag: &Undantag, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let at_level = diagnostics.into_iter().filter_map(|diagnostic| self.level(diagnostic));
        at_level.filter(|diagnostic| !undantag.excuses(diagnostic)).collect()
    }

    fn level(&self, diagnostic: Diagnostic) -> Option<Diagnostic> {
        let mut diagnostic = self.written(diagnostic)?;
        if self.strikt && diagnostic.severity == Severity::Varning {
            diagnostic.severity = Severity::Fel;
        }
        Some(diagnostic)
    }

    fn written(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        let regel = diagnostic.rule;
        diagnostic.severity = match (regel.nivå, self.regler.get(regel.namn)) {
            (Nivå::Fast, _) => return Some(diagnostic),
            (Nivå::Av, None) | (_, Some(Regelnivå::Av)) => return None,
            (_, Some(Regelnivå::Råd)) => Severity::Råd,
            (_, Some(Regelnivå::Varning)) => Severity::Varning,
            (_, Some(Regelnivå::Fel)) => Severity::Fel,
            (_, None) => diagnostic.severity,
        };
        Some(diagnostic)
    }
}
