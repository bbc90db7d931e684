//! `skrivelse.yaml`: the keys, patterns and files that it names.

use super::kontext::{Kontext, unknown};
use crate::diag::Diagnostic;
use crate::model::{Nämnd, Skalor};

/// What is wrong with `skrivelse.yaml`.
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
    faults.extend(nivåer(kontext, &organisation.skalor));
    faults
}

/// The levels of the riskvärde rise, and the last reaches the highest one.
fn nivåer(kontext: Kontext<'_>, skalor: &Skalor) -> Option<Diagnostic> {
    let falls = skalor.nivåer.windows(2).find(|two| two[1].till <= two[0].till);
    if let Some([_, nivå]) = falls {
        let fault = Diagnostic::fel(format!("nivån ”{}” slutar före den ovanför", nivå.namn.källa));
        let fault = fault.at(kontext.span(nivå.namn.plats));
        return Some(fault.hint("ordna nivåerna efter ”till”, den lägsta först"));
    }
    let highest = skalor.sannolikhet.len() * skalor.konsekvens.len();
    let last = skalor.nivåer.last().filter(|_| highest > 0)?;
    let short = usize::try_from(last.till).is_ok_and(|till| till < highest);
    short.then(|| {
        let message =
            format!("nivåerna slutar vid {}, men riskvärdet går till {highest}", last.till);
        let fault = Diagnostic::fel(message).at(kontext.span(last.namn.plats));
        fault.hint(format!("skriv ”till: {highest}” i den sista nivån"))
    })
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
