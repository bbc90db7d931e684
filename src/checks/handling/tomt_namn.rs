//! Names that head something on the pages have words.

use crate::checks::gemensamt::{PÅ_SIDORNA, tomt_namn};
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Fördjupning, Handling, Innehåll, Plan, Rad};
use crate::prose::Prosa;
use crate::text::är_tomt;

/// A fault for each in the case, the handling and the plan that it shows.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let rubrik = kontext.sammanhang.ärende.map(|ärende| &ärende.rubrik);
    let plan = kontext.sammanhang.plan_för(handling).filter(|_| handling.görs_ur_plan());
    let titel = handling.gemensamt.titel.as_ref().or_else(|| formulärnamn(handling));
    let heading = rubrik.into_iter().chain(titel);
    let heading = heading.chain(plan.into_iter().flat_map(of_plan));
    let heading = heading.map(|rad| (rad, "blir en rubrik"));
    let listed = plan.into_iter().flat_map(in_plan).map(|rad| (rad, PÅ_SIDORNA));
    let empty = heading.chain(listed).filter(|(rad, _)| is_empty(rad, prosa));
    empty.filter_map(|(rad, men)| tomt_namn(kontext, rad.plats, men)).collect()
}

/// What is named in a plan and must have a name, but heads nothing.
/// The title of a form that has none of its own.
fn formulärnamn(handling: &Handling) -> Option<&Rad> {
    match &handling.innehåll {
        Innehåll::Formulär(formulär) => formulär.formulärnamn.as_ref(),
        _ => None,
    }
}

fn in_plan(plan: &Plan) -> Vec<&Rad> {
    let risker = plan.alla_risker();
    let åtgärder = risker.iter().flat_map(|post| post.risk.alla_åtgärder());
    let uppföljningar = åtgärder.flat_map(|åtgärd| &åtgärd.uppföljningar);
    plan.väntar.iter().map(|one| &one.namn).chain(uppföljningar.map(|del| &del.vad)).collect()
}

/// What heads something in a plan, and must have a name.
fn of_plan(plan: &Plan) -> Vec<&Rad> {
    let mut found: Vec<&Rad> = plan.grupper.iter().map(|grupp| &grupp.rubrik).collect();
    found.extend(plan.självskattning.iter().flat_map(|one| &one.delar).map(|one| &one.del));
    for post in plan.alla_risker() {
        found.extend(post.namn());
        let in_depth = post.risk.alla_granskningar().flat_map(|one| &one.fördjupningar);
        found.extend(in_depth.filter_map(|one: &Fördjupning| one.rubrik.as_ref()));
    }
    found
}

/// Whether nobody sees anything of it. What could not be read has a fault of its own.
fn is_empty(rad: &Rad, prosa: &Prosa) -> bool {
    !prosa.är_bristfällig(rad.plats) && är_tomt(&prosa.plain(rad))
}
