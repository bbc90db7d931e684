//! A case as a whole: its number, what it names, and that its handlingar can be told apart.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Ärende;

familj! {
    /// What is wrong with a case; `files`: what its handlingar are called on disk.
    check(kontext: Kontext<'_>, ärende: &Ärende, files: &[String]) -> Vec<Diagnostic>;
    bilagenummer: [SAMMA_BILAGENUMMER],
    diarienummer: [DIARIENUMMER_SAKNAS, AVVIKANDE_DIARIENUMMER],
    filnamn: [SAMMA_FILNAMN],
    handlaggare: [],
    handlingar: [INGA_HANDLINGAR],
    id: [],
    namn: [],
}
