//! The cases on a föredragningslista.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::documents::Fall;
use crate::model::{Ord, Sammanträde};

familj! {
    /// What is wrong with the cases on the list of a meeting, each with the words that name it.
    check(kontext: Kontext<'_>, sammanträde: &Sammanträde, listade: &[(&Ord, &Fall<'_>)]) -> Vec<Diagnostic>;
    diarienummer: [ANNAT_DIARIENUMMER],
    dubbelt: [ÄRENDE_TVÅ_GÅNGER],
    forslag: [],
    organ: [ÄRENDE_I_ANNAT_ORGAN],
    senare: [HANDLING_EFTER_SAMMANTRÄDET],
    utkast: [UTKAST_I_PAKETET],
}
