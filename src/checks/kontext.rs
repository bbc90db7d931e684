//! What every check may look at, and what several say alike.

use crate::diag::{Diagnostic, Span, hint_nearest};
use crate::model::{Ord, Plan, Plats, Sammanhang};
use crate::workshop::Workshop;

/// What every check may look at.
#[derive(Clone, Copy)]
pub struct Kontext<'a> {
    /// The YAML, the looks and the files.
    pub workshop: &'a Workshop,
    /// The case, and what it is read together with.
    pub sammanhang: Sammanhang<'a>,
    /// Whether the handling that is checked tells where risks are carried.
    pub trycker_överföringar: bool,
}

impl<'a> Kontext<'a> {
    /// What checks look at that are of no handling.
    pub fn new(workshop: &'a Workshop, sammanhang: Sammanhang<'a>) -> Self {
        Self { workshop, sammanhang, trycker_överföringar: false }
    }

    /// The place of a value.
    pub fn span(&self, plats: Plats) -> Span {
        self.workshop.repo.tree.span(plats)
    }

    /// Whether a value was written; what is missing has its own fault.
    pub fn is_written(&self, plats: Plats) -> bool {
        self.workshop.repo.tree.scalar(plats).is_some()
    }

    /// The place of a key, or of what should have it.
    pub fn key(&self, plats: Plats, key: &str) -> Span {
        self.workshop.repo.tree.key_span(plats, key)
    }
}

/// A period is one of the plan's.
pub fn period(kontext: Kontext<'_>, plan: &Plan, written: &Ord) -> Option<Diagnostic> {
    let span = kontext.span(written.plats);
    // Those that stand as one word have a fault of their own.
    if plan.perioder.iter().any(|period| period.källa.contains(',')) {
        return None;
    }
    if plan.perioder.is_empty() {
        let fault = Diagnostic::fel("planen har inga perioder").at(span);
        return Some(fault.hint("ta bort perioden, eller lägg till ”perioder: […]” i planen"));
    }
    let mut known = plan.perioder.iter().map(|period| period.källa.as_str());
    if known.any(|period| period == written.källa) {
        return None;
    }
    let known = plan.perioder.iter().map(|period| period.källa.as_str());
    Some(unknown("i planen finns ingen period", &written.källa, span, known))
}

/// A key that is not there; `what` says what there is none of.
pub fn unknown<'k>(
    what: &str,
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'k str>,
) -> Diagnostic {
    Diagnostic::fel(format!("{what} ”{written}”")).at(span).hint_opt(hint_nearest(written, known))
}
