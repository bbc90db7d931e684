//! A meeting: its organ, its persons, its items and their times, and when it was called.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;

familj! {
    /// What is wrong with a meeting, besides the cases on its list.
    check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic>;
    arendets: [NÄSTAN_ÄRENDETS],
    exempeltext: [],
    mappens_dag: [MAPP_MED_ANNAN_DAG],
    namn: [],
    ord: [],
    ordning: [TIDER_BAKLÄNGES],
    personer: [],
    punkt: [PUNKT_UTAN_RUBRIK, FÖRSLAG_UTAN_ÄRENDE],
    punkter: [INGA_PUNKTER],
    tider: [OLÄSLIG_TID, PUNKT_FÖRE_SAMMANTRÄDET, ÖVERLAPPANDE_TIDER],
    tomt_namn: [],
    upprattad: [UPPRÄTTAD_EFTER_SAMMANTRÄDET],
}

pub use mappens_dag::mappens_dag;
