//! A case whose proposal is to stand on the list has one, which can be put as the organ that meets would say it.

use crate::beslutat::{INGET_FÖRSLAG, TEXT_TILL_ANNAT_ORGAN};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::documents::Fall;
use crate::model::{Beslutsgång, Beslutsinnehåll, Ord, Punkt, Sammanträde, Ärende};

/// A fault for each that has none, and a warning for each in running text that is put to another organ.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let wanted = sammanträde.punkter.iter().filter(|punkt| punkt.hämtar_förslag());
    let told = wanted.filter_map(|punkt| {
        let named = punkt.ärende.as_ref()?;
        let (_, fall) = listade.iter().find(|(listed, _)| listed.plats == named.plats)?;
        let ärende = fall.ärende?;
        none(kontext, punkt, named, ärende)
            .or_else(|| running_text(kontext, punkt, ärende, &sammanträde.organ))
    });
    told.collect()
}

fn none(kontext: Kontext<'_>, punkt: &Punkt, named: &Ord, ärende: &Ärende) -> Option<Diagnostic> {
    let none = ärende.handlingar.iter().all(|one| one.förslag_till_beslut().is_none());
    none.then(|| {
        let message = format!("ärendet ”{}” har inget förslag till beslut", named.källa);
        let span = punkt.förslag.as_ref().map(|förslag| kontext.span(förslag.plats));
        let fault = Diagnostic::new(&INGET_FÖRSLAG, message).at_opt(span);
        fault.hint("skriv förslaget i några ord, eller ta bort raden")
    })
}

/// Words that say what another organ decides, which are printed as they stand.
fn running_text(
    kontext: Kontext<'_>,
    punkt: &Punkt,
    ärende: &Ärende,
    organ: &Ord,
) -> Option<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let förslag = ärende.handlingar.iter().find_map(|one| one.förslag_till_beslut())?;
    let gång = Beslutsgång::of(organisation, &ärende.nämnd.källa, förslag);
    let of_other = gång.delar().iter().enumerate().find_map(|(index, del)| {
        let is_text = matches!(del.innehåll, Beslutsinnehåll::Text(_));
        let talar = gång.i_protokoll(index, &organ.källa).filter(|talar| is_text && !talar.egen)?;
        talar.till
    })?;
    let message = format!(
        "förslaget är löpande text till {}, och trycks som det står i kallelsen till {}",
        organisation.nämndens_namn(of_other),
        organisation.nämndens_namn(&organ.källa)
    );
    let span = punkt.förslag.as_ref().map(|förslag| kontext.span(förslag.plats));
    let told = Diagnostic::new(&TEXT_TILL_ANNAT_ORGAN, message).at_opt(span);
    Some(told.hint("skriv förslaget i ärendet med ”punkter”, eller i några ord här"))
}
