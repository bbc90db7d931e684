//! One handling: what it needs to be made.

use super::kontext::{Kontext, period as in_plan};
use super::{arende, fil};
use crate::diag::Diagnostic;
use crate::model::{Avsnitt, Förslag, Handling, Innehåll, Plats, Åtgärdsslag};

/// What one handling lacks, or has too much of.
pub fn check(kontext: Kontext<'_>, handling: &Handling) -> Vec<Diagnostic> {
    let common = &handling.gemensamt;
    let mut faults = Vec::new();
    let of_plan = matches!(
        handling.innehåll,
        Innehåll::Avrapportering(_)
            | Innehåll::Internkontrollplan(_)
            | Innehåll::Riskanalys(_)
            | Innehåll::Förbättringsåtgärder(_)
    );
    if of_plan && plan_saknas(kontext) {
        let fault = Diagnostic::fel("handlingen görs ur en plan, men ärendet har ingen")
            .at(kontext.key(common.plats, "slag"));
        faults.push(fault.hint("skriv ”plan: plan-….yaml” i ärendet"));
    }
    faults.extend(
        common
            .handläggare
            .iter()
            .chain(&common.undertecknare)
            .filter_map(|person| arende::person(kontext, person)),
    );
    faults.extend(förbättringsåtgärder(kontext, handling));
    faults.extend(komponenter(kontext, handling, of_plan));
    faults.extend(period(kontext, handling));
    faults.extend(beslutspunkter(kontext, handling));
    faults.extend(fil::check(kontext, handling));
    faults
}

/// A follow-up of improvements follows up some.
fn förbättringsåtgärder(kontext: Kontext<'_>, handling: &Handling) -> Option<Diagnostic> {
    let (Innehåll::Förbättringsåtgärder(_), Some(plan)) =
        (&handling.innehåll, kontext.sammanhang.plan)
    else {
        return None;
    };
    let is_one = |slag| slag == Åtgärdsslag::Förbättringsåtgärd;
    let risker = plan.alla_risker();
    let any =
        risker.iter().any(|post| post.risk.alla_åtgärder().any(|åtgärd| is_one(post.slag(åtgärd))));
    if any {
        return None;
    }
    let message = format!("planen för {} har inga förbättringsåtgärder att följa upp", plan.planår);
    let fault = Diagnostic::fel(message).at(kontext.key(handling.gemensamt.plats, "slag"));
    Some(fault.hint(
        "skriv ”plan: …” med planen som har dem, och ”slag: förbättringsåtgärd” i åtgärderna eller ”åtgärdsslag: \
         förbättringsåtgärd” i gruppen",
    ))
}

/// Parts that a plan gives stand in handlingar that are made from a plan.
fn komponenter(kontext: Kontext<'_>, handling: &Handling, of_plan: bool) -> Vec<Diagnostic> {
    let mut places = Vec::new();
    if !of_plan {
        let common = &handling.gemensamt;
        common.avsnitt.iter().chain(&common.avslutande_avsnitt).for_each(|avsnitt| {
            with_komponent(avsnitt, &mut places);
        });
    }
    let told = places.into_iter().map(|plats| {
        let fault = Diagnostic::fel("bara en handling som görs ur en plan har komponenter");
        let fault = fault.at(kontext.key(plats, "komponent"));
        fault.hint("ta bort raden, eller lägg avsnittet i till exempel avrapporteringen")
    });
    told.collect()
}

fn with_komponent(avsnitt: &Avsnitt, places: &mut Vec<Plats>) {
    places.extend(avsnitt.komponent.map(|_| avsnitt.plats));
    avsnitt.avsnitt.iter().for_each(|under| with_komponent(under, places));
}

fn plan_saknas(kontext: Kontext<'_>) -> bool {
    kontext.sammanhang.plan.is_none() && !kontext.sammanhang.olästa.contains(&"plan")
}

/// The period that is shown is one of the plan's. That of the case is meant for the case's plan.
fn period(kontext: Kontext<'_>, handling: &Handling) -> Option<Diagnostic> {
    let own = handling.gemensamt.period.as_ref();
    let of_case = kontext.sammanhang.ärende?.period.as_ref();
    let written = own.or(of_case.filter(|_| handling.gemensamt.plan.is_none()))?;
    in_plan(kontext, kontext.sammanhang.plan?, written)
}

/// The layout sets ”att”, ”samt” and the full stop.
fn beslutspunkter(kontext: Kontext<'_>, handling: &Handling) -> Vec<Diagnostic> {
    let Innehåll::Tjänsteskrivelse(skrivelse) = &handling.innehåll else { return Vec::new() };
    let punkter = match &skrivelse.förslag_till_beslut {
        Some(Förslag::Punkter(punkter)) => punkter.punkter.as_slice(),
        _ => return Vec::new(),
    };
    let wrong = punkter.iter().filter(|punkt| {
        let words = punkt.källa.trim();
        words.starts_with("att ") || words.ends_with('.') || words.ends_with(", samt")
    });
    let fault = |punkt: &crate::model::Rad| {
        Diagnostic::varning(
            "”att”, ”samt” och punkt sätts av layouten, och kommer att stå två gånger",
        )
        .at(kontext.span(punkt.plats))
        .hint("ta bort dem ur punkten")
    };
    wrong.map(fault).collect()
}
