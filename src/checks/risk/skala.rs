//! What is said of a risk is steps of the scales.

use crate::checks::gemensamt::{omdöme, resultat, steget};
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
    let omdöme = risk.omdöme.iter().filter_map(|värde| omdöme(kontext, värde));
    let written = risk.alla_granskningar().filter_map(|one| one.resultat.as_ref());
    let resultat = written.filter_map(|written| resultat(kontext, written));
    steg.chain(omdöme).chain(resultat).collect()
}
