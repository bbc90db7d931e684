//! One risk of a plan, with its kontroller, granskningar, åtgärder and överföringar.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Plan, Planrisk};

familj! {
    /// What is wrong with a risk.
    check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic>;
    atgard: [TOM_ÅTGÄRD],
    granskningsperiod: [GRANSKNING_I_ANNAN_PERIOD],
    halv_bedomning: [HALV_BEDÖMNING],
    namn: [RISK_UTAN_NAMN],
    nyckel: [OKÄND_NYCKEL],
    orsak: [ORSAK_FORTSÄTTER, ORSAK_UTAN_ANMÄRKNING, ORSAK_UTAN_RESULTAT],
    overforing: [NÄSTA_PLAN_SAKNAS, ÖVERFÖRD_RISK_SAKNAS, VÄNTANDE_SAKNAS],
    overforingens_ord: [ÖVERFÖRING_SÄGER_EMOT],
    perioder: [SAMMA_PERIOD],
    personer: [],
    resultat: [RESULTAT_SAKNAS],
    riskens_perioder: [PERIODER_UTAN_GRANSKNING],
    riskvarde: [FEL_RISKVÄRDE, RISK_ÖVER_TRÖSKELN],
    skala: [],
    slutdatum: [SLUTDATUM_FINNS_INTE, SLUTDATUM_PÅ_ANNAT_SÄTT],
}
