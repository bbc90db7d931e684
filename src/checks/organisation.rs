//! `skrivelse.yaml`: the keys, patterns and files that it names.

use super::{Kontext, REGLER, unknown};
use crate::diag::{Diagnostic, hint_nearest};
use crate::model::Nämnd;

pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let mut faults = Vec::new();
    if let Some(logotyp) = &organisation.logotyp {
        let span = kontext.span(logotyp.fil.plats);
        faults.extend(
            kontext.workshop.files.image_from("skrivelse.yaml", &logotyp.fil.källa, span).err(),
        );
        if kontext.is_written(logotyp.alt.plats) && logotyp.alt.källa.trim().is_empty() {
            let fault = Diagnostic::fel("logotypen saknar text för den som inte ser den")
                .at(kontext.span(logotyp.alt.plats));
            faults.push(fault.hint("skriv till exempel ”alt: Granby kommuns vapen”"));
        }
    }
    for nämnd in organisation.nämnder.values() {
        faults.extend(self::nämnd(kontext, nämnd));
    }
    for namn in organisation
        .regler
        .keys()
        .filter(|namn| REGLER.iter().all(|regel| regel.namn != namn.as_str()))
    {
        let place = kontext
            .workshop
            .repo
            .tree
            .field(organisation.plats, "regler")
            .map(|regler| kontext.key(regler, namn));
        let fault = Diagnostic::fel(format!("det finns ingen regel ”{namn}”")).at_opt(place);
        faults.push(fault.hint_opt(hint_nearest(namn, REGLER.iter().map(|regel| regel.namn))));
    }
    faults
}

fn nämnd(kontext: Kontext<'_>, nämnd: &Nämnd) -> Vec<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let mut faults = Vec::new();
    if let Some(above) =
        nämnd.del_av.as_ref().filter(|above| !organisation.nämnder.contains_key(&above.källa))
    {
        faults.push(unknown(
            "det finns ingen nämnd",
            &above.källa,
            kontext.span(above.plats),
            organisation.nämnder.keys().map(String::as_str),
        ));
    }
    if let Some(person) = nämnd
        .undertecknare
        .as_ref()
        .filter(|person| !organisation.personer.contains_key(&person.källa))
    {
        faults.push(unknown(
            "det finns ingen person",
            &person.källa,
            kontext.span(person.plats),
            organisation.personer.keys().map(String::as_str),
        ));
    }
    if let Some(pattern) =
        nämnd.diarienummer.as_ref().filter(|pattern| regex::Regex::new(&pattern.källa).is_err())
    {
        let fault = Diagnostic::fel("mönstret för diarienummer går inte att läsa")
            .at(kontext.span(pattern.plats));
        faults.push(fault.hint(
            "ett mönster är ett reguljärt uttryck, till exempel \"^AMN-\\\\d{4}-\\\\d{5}$\"",
        ));
    }
    faults
}
