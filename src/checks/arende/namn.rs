//! The nämnd and the handläggare of a case are there.

use crate::checks::gemensamt::{nämnd, person};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Ärende;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Vec<Diagnostic> {
    let handläggare = ärende.handläggare.iter().filter_map(|val| person(kontext, val));
    nämnd(kontext, &ärende.nämnd).into_iter().chain(handläggare).collect()
}
