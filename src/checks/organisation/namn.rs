//! The nämnder and persons that a nämnd names are there.

use crate::checks::gemensamt::{nämnd, personnyckel};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;

/// A fault for each key that leads nowhere.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let of = |own: &crate::model::Nämnd| {
        let above = own.del_av.as_ref().and_then(|above| nämnd(kontext, above));
        let person = own.undertecknare.as_ref();
        let person = person.and_then(|key| personnyckel(kontext, key.plats, &key.källa));
        [above, person].into_iter().flatten()
    };
    kontext.sammanhang.organisation.nämnder.values().flat_map(of).collect()
}
