//! Sannolikhet, konsekvens and riskvärde hold to their scales.

use super::kontext::{Kontext, unknown};
use crate::diag::Diagnostic;
use crate::model::{Bedömning, Omdöme, Ord, Plan, Planrisk, Risk, Skalsteg, steg};

/// A fault for each value that is not on its scale, and for scales that do not fit.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> =
        plan.alla_risker().iter().flat_map(|post| risk(kontext, post)).collect();
    let omdömen =
        plan.omdöme.iter().chain(plan.grupper.iter().filter_map(|grupp| grupp.omdöme.as_ref()));
    faults.extend(omdömen.filter_map(|omdöme| self::omdöme(kontext, omdöme)));
    let bedömning = &kontext.sammanhang.organisation.skalor.bedömning;
    let kriterier = plan
        .självskattning
        .iter()
        .flat_map(|skattning| &skattning.delar)
        .flat_map(|del| del.kriterier.values());
    faults.extend(kriterier.filter_map(|ord| step(kontext, "bedömning", Some(ord), bedömning)));
    faults
}

fn risk(kontext: Kontext<'_>, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let risk = post.risk;
    let skalor = &kontext.sammanhang.organisation.skalor;
    let mut faults: Vec<Diagnostic> = [
        step(kontext, "sannolikhet", risk.sannolikhet.as_ref(), &skalor.sannolikhet),
        step(kontext, "konsekvens", risk.konsekvens.as_ref(), &skalor.konsekvens),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(bedömning) = risk.bedömning(skalor) {
        faults.extend(stated(kontext, risk, bedömning));
        faults.extend(left_out(kontext, post, bedömning));
    }
    faults.extend(risk.omdöme.iter().filter_map(|omdöme| self::omdöme(kontext, omdöme)));
    faults
}

/// A riskvärde that is written is the product.
fn stated(kontext: Kontext<'_>, risk: &Risk, bedömning: Bedömning) -> Option<Diagnostic> {
    let Bedömning { sannolikhet, konsekvens } = bedömning;
    let product = bedömning.riskvärde();
    let stated = risk.riskvärde.filter(|stated| *stated != product)?;
    let fault = Diagnostic::fel(format!(
        "riskvärdet är {product} ({sannolikhet} × {konsekvens}), men här står {stated}"
    ));
    Some(fault.at(kontext.key(risk.plats, "riskvärde")).hint("ta bort raden: riskvärdet räknas ut"))
}

/// From the threshold a risk is in the plan or has a motivering.
fn left_out(
    kontext: Kontext<'_>, post: &Planrisk<'_>, bedömning: Bedömning
) -> Option<Diagnostic> {
    let tröskel = kontext.sammanhang.organisation.skalor.tröskel?;
    let riskvärde = bedömning.riskvärde();
    let explained = post.i_planen() || post.risk.motivering.is_some();
    (riskvärde >= tröskel && !explained).then(|| {
        Diagnostic::fel(format!(
            "risken har riskvärdet {riskvärde}, men är inte med i planen och saknar motivering"
        ))
        .at(kontext.key(post.risk.plats, "i_planen"))
        .hint(format!("skriv ”motivering: …”, eller ta med risken i planen: tröskeln är {tröskel}"))
    })
}

/// What is wrong with a number or a word that should be a step of a scale.
fn step(
    kontext: Kontext<'_>,
    name: &str,
    written: Option<&Ord>,
    skala: &[Skalsteg],
) -> Option<Diagnostic> {
    let written = written.filter(|written| steg(skala, written).is_none())?;
    let place = kontext.span(written.plats);
    if let Ok(number) = written.källa.parse::<i64>() {
        let range = match skala.len() {
            0 => "börjar på 1".to_owned(),
            last => format!("går från 1 till {last}"),
        };
        let fault = Diagnostic::fel(format!("skalan för {name} {range}, men här står {number}"));
        return Some(fault.at(place).hint("rätta talet, eller skalan i skrivelse.yaml"));
    }
    if skala.is_empty() {
        let fault = Diagnostic::fel(format!("skalan för {name} är inte given")).at(place);
        return Some(fault.hint(format!(
            "skriv ett tal, eller ge stegen under skalor: {name} i skrivelse.yaml"
        )));
    }
    Some(unknown(
        &format!("i skalan för {name} finns inget steg"),
        &written.källa,
        place,
        skala.iter().map(|steg| steg.namn().källa.as_str()),
    ))
}

fn omdöme(kontext: Kontext<'_>, omdöme: &Omdöme) -> Option<Diagnostic> {
    let skala = &kontext.sammanhang.organisation.skalor.omdöme;
    let known = skala.is_empty()
        || !kontext.is_written(omdöme.värde.plats)
        || skala.iter().any(|steg| steg.namn.källa == omdöme.värde.källa);
    (!known).then(|| {
        unknown(
            "i skalan för omdöme finns inget",
            &omdöme.värde.källa,
            kontext.span(omdöme.värde.plats),
            skala.iter().map(|steg| steg.namn.källa.as_str()),
        )
    })
}
