//! Sannolikhet, konsekvens and riskvärde hold to their scales.

use super::{Kontext, unknown};
use crate::diag::Diagnostic;
use crate::model::{Omdöme, Ord, Plan, Risk, Skalsteg};

pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> =
        plan.alla_risker().iter().flat_map(|post| risk(kontext, post.risk)).collect();
    let omdömen =
        plan.omdöme.iter().chain(plan.grupper.iter().filter_map(|grupp| grupp.omdöme.as_ref()));
    faults.extend(omdömen.filter_map(|omdöme| self::omdöme(kontext, omdöme)));
    let bedömning = &kontext.sammanhang.organisation.skalor.bedömning;
    let kriterier = plan
        .självskattning
        .iter()
        .flat_map(|skattning| &skattning.delar)
        .flat_map(|del| del.kriterier.values());
    faults.extend(kriterier.filter_map(|ord| step(kontext, "bedömning", ord, bedömning).err()));
    faults
}

fn risk(kontext: Kontext<'_>, risk: &Risk) -> Vec<Diagnostic> {
    let skalor = &kontext.sammanhang.organisation.skalor;
    let mut faults = Vec::new();
    let mut value = |name, written: Option<&Ord>, skala| {
        written.and_then(|written| {
            step(kontext, name, written, skala).map_err(|fault| faults.push(fault)).ok()
        })
    };
    let sannolikhet = value("sannolikhet", risk.sannolikhet.as_ref(), &skalor.sannolikhet);
    let konsekvens = value("konsekvens", risk.konsekvens.as_ref(), &skalor.konsekvens);
    if let (Some(sannolikhet), Some(konsekvens), Some(stated)) =
        (sannolikhet, konsekvens, risk.riskvärde)
    {
        let product = sannolikhet * konsekvens;
        if product != stated {
            let fault = Diagnostic::fel(format!(
                "riskvärdet är {product} ({sannolikhet} × {konsekvens}), men här står {stated}"
            ));
            faults.push(
                fault
                    .at(kontext.key(risk.plats, "riskvärde"))
                    .hint("ta bort raden: riskvärdet räknas ut"),
            );
        }
    }
    faults.extend(risk.omdöme.iter().filter_map(|omdöme| self::omdöme(kontext, omdöme)));
    faults
}

/// The step of a scale that a number or a word means; a scale that is not given takes any number.
fn step(
    kontext: Kontext<'_>,
    name: &str,
    written: &Ord,
    skala: &[Skalsteg],
) -> Result<i64, Diagnostic> {
    let place = kontext.span(written.plats);
    if let Ok(number) = written.källa.parse::<i64>() {
        let last = i64::try_from(skala.len()).unwrap_or(i64::MAX);
        if number >= 1 && (skala.is_empty() || number <= last) {
            return Ok(number);
        }
        return Err(Diagnostic::fel(format!(
            "skalan för {name} går från 1 till {last}, men här står {number}"
        ))
        .at(place)
        .hint("rätta talet, eller skalan i skrivelse.yaml"));
    }
    let found = skala.iter().position(|steg| steg.namn().källa == written.källa);
    match found {
        Some(index) => Ok(i64::try_from(index).unwrap_or_default() + 1),
        None if skala.is_empty() => {
            Err(Diagnostic::fel(format!("skalan för {name} är inte given")).at(place).hint(
                format!("skriv ett tal, eller ge stegen under skalor: {name} i skrivelse.yaml"),
            ))
        }
        None => Err(unknown(
            &format!("i skalan för {name} finns inget steg"),
            &written.källa,
            place,
            skala.iter().map(|steg| steg.namn().källa.as_str()),
        )),
    }
}

fn omdöme(kontext: Kontext<'_>, omdöme: &Omdöme) -> Option<Diagnostic> {
    let skala = &kontext.sammanhang.organisation.skalor.omdöme;
    let known = skala.is_empty() || skala.iter().any(|steg| steg.namn.källa == omdöme.värde.källa);
    (!known).then(|| {
        unknown(
            "i skalan för omdöme finns inget",
            &omdöme.värde.källa,
            kontext.span(omdöme.värde.plats),
            skala.iter().map(|steg| steg.namn.källa.as_str()),
        )
    })
}
