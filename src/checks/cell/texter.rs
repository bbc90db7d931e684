//! Which texts of a plan stand in a cell.

use crate::model::{Genomfört, Kontroll, Plan, Risk, Text, Åtgärd};

/// All that do. An account of a granskning does not: it can be moved out.
pub fn texter(plan: &Plan) -> Vec<&Text> {
    let of_groups = plan.grupper.iter().filter_map(|grupp| grupp.omdöme.as_ref()?.text.as_ref());
    let of_risks = plan.alla_risker().into_iter().flat_map(|post| of_risk(post.risk));
    of_risks.chain(of_groups).collect()
}

fn of_risk(risk: &Risk) -> impl Iterator<Item = &Text> {
    let own = risk.beskrivning.iter().chain(&risk.motivering);
    let omdöme = risk.omdöme.iter().filter_map(|omdöme| omdöme.text.as_ref());
    let kontroller = risk.kontroller.iter().flat_map(of_kontroll);
    let granskningar = risk.alla_granskningar().filter_map(|one| one.genomförd.as_ref());
    let åtgärder = risk.alla_åtgärder().flat_map(of_åtgärd);
    own.chain(omdöme).chain(kontroller).chain(åtgärder).chain(granskningar)
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
