//! The persons that a handling names are there.

use crate::checks::gemensamt::person;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Handling;
use crate::prose::Prosa;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let common = &handling.gemensamt;
    let named = common.handläggare.iter().chain(&common.undertecknare);
    named.filter_map(|val| person(kontext, val)).collect()
}
