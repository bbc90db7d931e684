//! `skrivelse.yaml`: what it names is there, and what it says holds together.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;

familj! {
    /// What is wrong with `skrivelse.yaml`.
    check(kontext: Kontext<'_>) -> Vec<Diagnostic>;
    logotyp: [LOGOTYP_UTAN_TEXT],
    monster: [OLÄSLIGT_MÖNSTER],
    namn: [],
    resultatskala: [OKLART_RESULTATSTEG],
    riskniva: [NIVÅER_I_OORDNING, NIVÅER_RÄCKER_INTE],
    tomma_namn: [],
}
