//! The period that a handling shows is one of its plan's.

use crate::checks::gemensamt;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Handling;
use crate::prose::Prosa;

/// A fault if it is not. The period of the case is meant for the plan of the case.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let own = handling.gemensamt.period.as_ref();
    let of_case = kontext.sammanhang.ärende?.period.as_ref();
    let written = own.or(of_case.filter(|_| handling.gemensamt.plan.is_none()))?;
    gemensamt::period(kontext, kontext.sammanhang.plan?, written)
}
