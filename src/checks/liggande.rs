//! Landscape tables where there is no page of their own to be had.

use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Genomfört, Kontroll, Plan, Plats, Text, Åtgärd};
use crate::text::{Block, Rich};

/// What stands in a cell, a box or an item in some layout, as far as `read` knows it. An account of a review can be
/// moved out of it.
pub fn check<'t>(
    kontext: Kontext<'_>,
    plan: &Plan,
    read: impl Fn(Plats) -> Option<&'t Rich>,
) -> Vec<Diagnostic> {
    let mut texts: Vec<&Text> = Vec::new();
    for post in plan.alla_risker() {
        let risk = post.risk;
        texts.extend([&risk.beskrivning, &risk.motivering].into_iter().flatten());
        texts.extend(risk.omdöme.iter().filter_map(|omdöme| omdöme.text.as_ref()));
        texts.extend(risk.kontroller.iter().flat_map(of_kontroll));
        texts.extend(risk.alla_åtgärder().flat_map(of_åtgärd));
        texts.extend(risk.alla_granskningar().filter_map(|one| one.genomförd.as_ref()));
    }
    texts.extend(plan.grupper.iter().filter_map(|grupp| grupp.omdöme.as_ref()?.text.as_ref()));
    let read = texts.into_iter().filter_map(|text| Some((text, read(text.plats)?)));
    read.flat_map(|(text, rich)| faults(kontext, text, rich)).collect()
}

fn of_kontroll(kontroll: &Kontroll) -> impl Iterator<Item = &Text> {
    [
        &kontroll.kontrollmoment,
        &kontroll.arbetssätt,
        &kontroll.systematisk_kontroll,
        &kontroll.styrdokument,
        &kontroll.syfte,
        &kontroll.omfattning,
        &kontroll.metod,
    ]
    .into_iter()
    .flatten()
}

fn of_åtgärd(åtgärd: &Åtgärd) -> Vec<&Text> {
    let done: Vec<&Text> = match &åtgärd.genomfört {
        Some(Genomfört::Text(text)) => vec![text],
        Some(Genomfört::Perioder(poster)) => poster.iter().map(|post| &post.text).collect(),
        None => Vec::new(),
    };
    let parts = åtgärd.uppföljningar.iter().filter_map(|del| del.text.as_ref());
    åtgärd.vad.iter().chain(parts).chain(done).collect()
}

fn faults(kontext: Kontext<'_>, text: &Text, rich: &Rich) -> Vec<Diagnostic> {
    let tables = rich.blocks.iter().filter_map(|block| match block {
        Block::Tabell(tabell) if tabell.liggande => Some(tabell.span),
        _ => None,
    });
    let key = kontext.workshop.repo.tree.key_of(text.plats).unwrap_or_default();
    let told = tables.map(|span| {
        let fault = Diagnostic::fel(format!("en liggande tabell får inte plats i ”{key}”"));
        fault.at(span).hint("ta bort ”liggande: true”, eller flytta tabellen till redovisning")
    });
    told.collect()
}
