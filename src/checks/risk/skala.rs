//! What is said of a risk is steps of the scales.

use crate::checks::gemensamt::{omdöme, steget};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Plan, Planrisk};

/// A fault for each number or word that is no step.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let (risk, skalor) = (post.risk, &kontext.sammanhang.organisation.skalor);
    let sannolikhet = risk.sannolikhet.iter().map(|ord| ("sannolikhet", ord, &skalor.sannolikhet));
    let konsekvens = risk.konsekvens.iter().map(|ord| ("konsekvens", ord, &skalor.konsekvens));
    let steg = sannolikhet.chain(konsekvens);
    let steg = steg.filter_map(|(name, ord, skala)| steget(kontext, name, ord, skala));
    steg.chain(risk.omdöme.iter().filter_map(|värde| omdöme(kontext, värde))).collect()
}
