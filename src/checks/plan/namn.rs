//! The nämnd of a plan is there.

use crate::checks::gemensamt::nämnd;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Plan;

/// A fault if it is not.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Option<Diagnostic> {
    nämnd(kontext, &plan.nämnd)
}
