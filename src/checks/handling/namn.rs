//! The persons that a handling names are there.

use crate::checks::gemensamt::person;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Handling, Innehåll, Personval};
use crate::prose::Prosa;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let common = &handling.gemensamt;
    let named = common.handläggare.iter().chain(&common.undertecknare).chain(ifyllt_av(handling));
    named.filter_map(|val| person(kontext, val)).collect()
}

/// Those who filled in a form.
pub fn ifyllt_av(handling: &Handling) -> &[Personval] {
    match &handling.innehåll {
        Innehåll::Formulär(formulär) => &formulär.ifyllt_av,
        _ => &[],
    }
}
