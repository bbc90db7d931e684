//! No two handlingar of a case have the same id.

use crate::checks::gemensamt::same_id;
use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::Diagnostic;
use crate::model::{Gemensamt, Ärende};

/// A fault for each that has the id of an earlier one.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Vec<Diagnostic> {
    let common = ärende.handlingar.iter().map(|handling| &handling.gemensamt);
    let with_id = common.filter_map(|common| Some((common.id.as_ref()?.källa.as_str(), common)));
    let by_id = with_id.map(|(id, common)| (id, (id, common)));
    let place = |common: &Gemensamt| kontext.key(common.plats, "id");
    let fault =
        |((_, earlier), (id, later))| same_id("handlingar", id, place(later), place(earlier));
    lika(by_id).into_iter().map(fault).collect()
}
