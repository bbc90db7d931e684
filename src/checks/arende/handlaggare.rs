//! What is written of the handläggare of a case is printed in one of its handlingar.

use crate::checks::gemensamt::{onämnt, otryckt};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Ärende;

/// An advice for what is not: those that others have made do not name the handläggare of the case.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Vec<Diagnostic> {
    let Some(val) = &ärende.handläggare else { return Vec::new() };
    let mut own = ärende.handlingar.iter().filter(|handling| !handling.görs_av_andra());
    if own.any(|handling| handling.gemensamt.handläggare.is_none()) {
        onämnt(kontext, val, &["titel", "epost", "telefon"])
    } else {
        otryckt(kontext, val).into_iter().collect()
    }
}
