//! One handling: what it needs to be made.

use super::{Kontext, arende, fil};
use crate::diag::Diagnostic;
use crate::model::{Förslag, Handling, Innehåll};

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
    faults.extend(period(kontext, handling));
    faults.extend(beslutspunkter(kontext, handling));
    faults.extend(fil::check(kontext, handling));
    faults
}

fn plan_saknas(kontext: Kontext<'_>) -> bool {
    kontext.sammanhang.plan.is_none() && !kontext.sammanhang.olästa.contains(&"plan")
}

/// The period that is shown is one of the plan's. That of the case is meant for the case's plan.
fn period(kontext: Kontext<'_>, handling: &Handling) -> Option<Diagnostic> {
    let own = handling.gemensamt.period.as_ref();
    let of_case = kontext.sammanhang.ärende?.period.as_ref();
    let written = own.or(of_case.filter(|_| handling.gemensamt.plan.is_none()))?;
    super::period(kontext, kontext.sammanhang.plan?, written)
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
