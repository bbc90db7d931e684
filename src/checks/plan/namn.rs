//! The nämnder of a plan are there.

use crate::checks::gemensamt::nämnd;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Plan;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    plan.nämnd.iter().filter_map(|key| nämnd(kontext, key)).collect()
}
