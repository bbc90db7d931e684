//! What is written of the persons of a meeting is printed.

use crate::checks::gemensamt::onämnt;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;

/// An advice for what is not: roles stand by name and party, those who present by title too.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let roles = sammanträde.justerare.iter().chain(&sammanträde.ersättare);
    let roles = roles.chain(&sammanträde.ordförande).chain(&sammanträde.sekreterare);
    let presenters = sammanträde.punkter.iter().flat_map(|punkt| &punkt.föredragande);
    let presenters = presenters.flat_map(|val| onämnt(kontext, val, &["titel", "parti"]));
    roles.flat_map(|val| onämnt(kontext, val, &["parti"])).chain(presenters).collect()
}
