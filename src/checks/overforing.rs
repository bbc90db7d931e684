//! Carry-overs: the risk in the next plan is there.

use super::kontext::{Kontext, unknown};
use crate::diag::Diagnostic;
use crate::model::{Mål, Plan, Risk, Överföring};

pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let of = |risk| risk_faults(kontext, plan, risk);
    plan.alla_risker().into_iter().flat_map(|post| of(post.risk)).collect()
}

fn risk_faults(kontext: Kontext<'_>, plan: &Plan, risk: &Risk) -> Vec<Diagnostic> {
    risk.alla_överföringar()
        .filter_map(|överföring| self::överföring(kontext, plan, risk, överföring))
        .collect()
}

fn överföring(
    kontext: Kontext<'_>,
    plan: &Plan,
    risk: &Risk,
    överföring: &Överföring,
) -> Option<Diagnostic> {
    if överföring.till != Mål::NyPlan {
        return None;
    }
    let (written, place) = match &överföring.risk {
        Some(id) => (id.källa.as_str(), kontext.span(id.plats)),
        None => (risk.id.källa.as_str(), kontext.key(överföring.plats, "till")),
    };
    let is_number = written.starts_with(|first: char| first.is_ascii_digit());
    // Without a case nobody says which plan comes next.
    kontext.sammanhang.ärende?;
    if kontext.sammanhang.olästa.contains(&"nästa_plan") {
        return None;
    }
    let Some(next) = kontext.sammanhang.nästa_plan else {
        if !kontext.trycker_överföringar {
            return None;
        }
        let mut fault =
            Diagnostic::varning("numret i nästa plan är inte känt, och skrivs inte ut").at(place);
        fault.rule = Some("nästa-plan-saknas");
        return (!is_number).then(|| fault.hint("skriv ”nästa_plan: …” i ärendet"));
    };
    let planår = överföring.planår.unwrap_or(plan.planår + 1);
    // A year that could not be read is 0.
    let read = plan.planår != 0 && next.planår != 0;
    if read && next.planår != planår {
        let fault = Diagnostic::fel(format!(
            "överföringen är till {planår}, men nästa plan är för {}",
            next.planår
        ))
        .at(place);
        return Some(fault.hint("rätta ”planår”, eller ”nästa_plan” i ärendet"));
    }
    let risker = next.alla_risker();
    let known =
        risker.iter().any(|post| post.risk.id.källa == written || is_number && post.nr == written);
    (!known).then(|| {
        unknown(
            &format!("i planen för {planår} finns ingen risk"),
            written,
            place,
            risker.iter().map(|post| post.risk.id.källa.as_str()),
        )
        .hint("eller lägg till risken i den planen")
    })
}
