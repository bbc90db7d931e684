//! A case whose proposal is to stand on the list has one.

use crate::beslutat::INGET_FÖRSLAG;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::documents::Fall;
use crate::model::{Ord, Sammanträde};

/// A fault for each that has none.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let wanted = sammanträde.punkter.iter().filter(|punkt| punkt.hämtar_förslag());
    let told = wanted.filter_map(|punkt| {
        let named = punkt.ärende.as_ref()?;
        let (_, fall) = listade.iter().find(|(listed, _)| listed.plats == named.plats)?;
        let handlingar = &fall.ärende?.handlingar;
        let none = handlingar.iter().all(|one| one.förslag_till_beslut().is_none());
        none.then(|| {
            let message = format!("ärendet ”{}” har inget förslag till beslut", named.källa);
            let span = punkt.förslag.as_ref().map(|förslag| kontext.span(förslag.plats));
            let fault = Diagnostic::new(&INGET_FÖRSLAG, message).at_opt(span);
            fault.hint("skriv förslaget i några ord, eller ta bort raden")
        })
    });
    told.collect()
}
