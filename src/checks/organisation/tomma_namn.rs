//! Those that papers name have names.

use crate::checks::gemensamt::{PÅ_SIDORNA, tomt_namn};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Nämnd, Ord, Organisation, Skalor, Skalsteg};
use crate::text::är_tomt;

/// A fault for each name that says nothing.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let written = namn(organisation).chain(steg(kontext, &organisation.skalor));
    let empty = written.filter(|namn| är_tomt(&namn.källa) && kontext.is_written(namn.plats));
    empty.filter_map(|namn| tomt_namn(kontext, namn.plats, PÅ_SIDORNA)).collect()
}

/// The names of those that papers are from or of.
fn namn(organisation: &Organisation) -> impl Iterator<Item = &Ord> {
    let Organisation { kommun, nämnder, personer, enheter, .. } = organisation;
    std::iter::once(kommun)
        .chain(nämnder.values().flat_map(of_nämnd))
        .chain(personer.values().map(|person| &person.namn))
        .chain(enheter.values())
}

fn of_nämnd(nämnd: &Nämnd) -> impl Iterator<Item = &Ord> {
    let förvaltning = nämnd.förvaltning.as_ref().map(|own| &own.namn);
    std::iter::once(&nämnd.namn).chain(förvaltning)
}

/// The steps of the organisation's own scales; those that it has none of are the layout's.
fn steg<'o>(kontext: Kontext<'o>, skalor: &'o Skalor) -> impl Iterator<Item = &'o Ord> {
    let tree = &kontext.workshop.repo.tree;
    let written = tree.field(kontext.sammanhang.organisation.plats, "skalor");
    let is_own = move |key: &str| written.is_some_and(|own| tree.field(own, key).is_some());
    let of_steps = |steg: &'o [Skalsteg]| steg.iter().map(Skalsteg::namn).collect();
    let scales: [(&str, Vec<&Ord>); 5] = [
        ("sannolikhet", of_steps(&skalor.sannolikhet)),
        ("konsekvens", of_steps(&skalor.konsekvens)),
        ("nivåer", skalor.nivåer.iter().map(|nivå| &nivå.namn).collect()),
        ("bedömning", of_steps(&skalor.bedömning)),
        ("omdöme", skalor.omdöme.iter().map(|steg| &steg.namn).collect()),
    ];
    scales.into_iter().filter(move |(key, _)| is_own(key)).flat_map(|(_, steg)| steg)
}
