//! The organ and the persons of a meeting are there.

use crate::checks::gemensamt::{nämnd, person};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;

/// A fault for each that is not.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let persons = sammanträde.justerare.iter().chain(&sammanträde.ersättare);
    let persons = persons.chain(&sammanträde.ordförande).chain(&sammanträde.sekreterare);
    let presenters = sammanträde.punkter.iter().flat_map(|punkt| &punkt.föredragande);
    let persons = persons.chain(presenters).filter_map(|val| person(kontext, val));
    nämnd(kontext, &sammanträde.organ).into_iter().chain(persons).collect()
}
