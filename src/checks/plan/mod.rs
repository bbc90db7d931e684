//! A plan, in every handling that shows it; what its risks say is looked at one by one, in `risk/`.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Plan;

familj! {
    /// What is wrong with a plan as a whole.
    check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic>;
    grupper: [GRUPP_UTAN_RISKER],
    id: [OLÄMPLIGT_ID],
    namn: [],
    namnder: [PLANENS_NÄMNDER],
    omdome: [],
    perioder: [PERIODER_SOM_ETT_ORD],
    risknummer: [SAMMA_RISKNUMMER],
    vantar: [VÄNTAN_ÖVER, VÄNTAR_DUBBELT],
}
