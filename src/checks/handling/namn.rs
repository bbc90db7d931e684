//! The persons and the organs that a handling names are there.

use crate::checks::gemensamt::{nämnd, person};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Handling, Innehåll, Personval};
use crate::prose::Prosa;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let common = &handling.gemensamt;
    let signs = common.undertecknare.iter().filter(|_| !handling.undertecknas_inte());
    let named = common.handläggare.iter().chain(signs).chain(ifyllt_av(handling));
    let of_minutes = handling.eget_organ();
    let organ = handling.beslutsdelar().into_iter().filter_map(|del| del.organ).chain(of_minutes);
    let unknown = organ.filter_map(|key| nämnd(kontext, key));
    named.filter_map(|val| person(kontext, val)).chain(unknown).collect()
}

/// Those who filled in a form.
pub fn ifyllt_av(handling: &Handling) -> &[Personval] {
    match &handling.innehåll {
        Innehåll::Formulär(formulär) => &formulär.ifyllt_av,
        _ => &[],
    }
}
