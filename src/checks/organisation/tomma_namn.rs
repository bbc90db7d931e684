//! Those that papers name have names.

use crate::checks::gemensamt::{PÅ_SIDORNA, tomt_namn};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Nämnd, Ord, Organisation, Skalsteg};
use crate::text::är_tomt;

/// A fault for each name that says nothing.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let written = |namn: &&Ord| kontext.is_written(namn.plats) && är_tomt(&namn.källa);
    let empty = namn(organisation).filter(written);
    empty.filter_map(|namn| tomt_namn(kontext, namn.plats, PÅ_SIDORNA)).collect()
}

/// All names that papers print.
fn namn(organisation: &Organisation) -> impl Iterator<Item = &Ord> {
    let Organisation { kommun, nämnder, personer, enheter, skalor, .. } = organisation;
    let of_steps = skalor.nivåer.iter().map(|nivå| &nivå.namn);
    std::iter::once(kommun)
        .chain(nämnder.values().flat_map(of_nämnd))
        .chain(personer.values().map(|person| &person.namn))
        .chain(enheter.values())
        .chain(skalor.sannolikhet.iter().chain(&skalor.konsekvens).map(Skalsteg::namn))
        .chain(of_steps)
        .chain(skalor.bedömning.iter().map(Skalsteg::namn))
        .chain(skalor.omdöme.iter().map(|steg| &steg.namn))
}

fn of_nämnd(nämnd: &Nämnd) -> impl Iterator<Item = &Ord> {
    let förvaltning = nämnd.förvaltning.as_ref().map(|own| &own.namn);
    std::iter::once(&nämnd.namn).chain(förvaltning)
}
