//! A meeting says where it is held, and what its items are.

use crate::checks::gemensamt::{PÅ_SIDORNA, tomt_namn};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;
use crate::text::är_tomt;

/// A fault for each of these that says nothing.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let rubriker = sammanträde.punkter.iter().filter_map(|punkt| punkt.rubrik.as_ref());
    let written = std::iter::once(&sammanträde.lokal).chain(rubriker);
    let empty = written.filter(|rad| kontext.is_written(rad.plats) && är_tomt(&rad.källa));
    empty.filter_map(|rad| tomt_namn(kontext, rad.plats, PÅ_SIDORNA)).collect()
}
