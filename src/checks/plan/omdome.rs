//! The verdicts of a plan, of its groups and of its självskattning are steps of their scales.

use crate::checks::gemensamt::{omdöme, steget};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Plan;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let of_groups = plan.grupper.iter().filter_map(|grupp| grupp.omdöme.as_ref());
    let omdömen = plan.omdöme.iter().chain(of_groups);
    let omdömen = omdömen.filter_map(|värde| omdöme(kontext, värde));
    let skala = &kontext.sammanhang.organisation.skalor.bedömning;
    let delar = plan.självskattning.iter().flat_map(|skattning| &skattning.delar);
    let kriterier = delar.flat_map(|del| del.kriterier.values());
    let bedömningar = kriterier.filter_map(|ord| steget(kontext, "bedömning", ord, skala));
    omdömen.chain(bedömningar).collect()
}
