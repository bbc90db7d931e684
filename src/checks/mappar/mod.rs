//! Cases beside each other: the folders that their papers are written to, and their numbers.

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::documents::Fall;
use crate::workshop::Workshop;

familj! {
    /// What is wrong between cases, each with the index of the case that it is a fault of.
    check(workshop: &Workshop, cases: &[Fall<'_>]) -> Vec<(usize, Diagnostic)>;
    diarienummer: [SAMMA_DIARIENUMMER],
    mappnamn: [SAMMA_MAPPNAMN],
    utan_period: [HÖR_TILL_ÅRET],
    utan_riskanalys: [VISAS_INTE_UTAN_RISKANALYS],
}

mod grannar;

pub use mappnamn::{HINT as BYT_NAMN, SAMMA_MAPPNAMN};
