//! What has no period is of the year, and told in the report of its last one.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{
    Genomfört, Granskning, Innehåll, Läge, Plan, Planrisk, Plats, Risk, Åtgärd
};
use crate::workshop::Workshop;

/// A plan that says things of the whole year, of which only a report of an earlier period is made.
pub const HÖR_TILL_ÅRET: Regel = Regel {
    namn: "hör-till-året",
    nivå: Nivå::Råd,
    hittar: "Något i planen som står utan period, när bara en rapport för en tidigare period än årets sista görs.",
    varför: "Ett omdöme, en överföring, en granskning utan period och det som har gjorts utan period gäller hela året. De står i \
             rapporten för årets sista period, och inte i de tidigare.",
    gör: "Skriv perioden vid granskningen eller det som har gjorts, eller låt det stå till årets sista rapport.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
perioder: [T1, T2]
omdöme: {värde: Tillräcklig}
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
granskningar: {period: T1, resultat: utan_anmärkning}
-- handläggningstider.yaml --
id: handläggningstider
namn: Långa handläggningstider
granskningar: {period: T1, resultat: utan_anmärkning}
-- ärende.yaml --
…
period: ⟦T1⟧
",
        rätt: r"
-- plan-2026.yaml --
…
perioder: [T1, T2]
",
    },
};

/// A notice for the latest report of each plan, if that is not of the year and the plan says something of it.
pub fn check(workshop: &Workshop, cases: &[Fall<'_>]) -> Vec<(usize, Diagnostic)> {
    let mut latest: BTreeMap<Plats, (usize, usize, Plats)> = BTreeMap::new();
    let mut plans: BTreeMap<Plats, &Plan> = BTreeMap::new();
    for (case, plan, at, place) in cases.iter().enumerate().flat_map(reports) {
        plans.insert(plan.plats, plan);
        let newest = latest.entry(plan.plats).or_insert((case, at, place));
        if at > newest.1 {
            *newest = (case, at, place);
        }
    }
    let early = latest.into_iter().filter_map(|(key, (case, at, place))| {
        let plan = plans.get(&key)?;
        let of_year = sagt_om_året(plan);
        let is_early = at + 1 < plan.perioder.len() && !of_year.is_empty();
        is_early.then(|| (case, notice(workshop, plan, place, &of_year)))
    });
    early.collect()
}

/// The reports of a case that are made from a plan with periods: the case, the plan, which period, and where it is said.
fn reports<'c>(
    (index, case): (usize, &'c Fall<'_>),
) -> impl Iterator<Item = (usize, &'c Plan, usize, Plats)> {
    let ärende = case.ärende;
    let handlingar = ärende.into_iter().flat_map(|ärende| &ärende.handlingar);
    let reports = handlingar.filter(|one| matches!(one.innehåll, Innehåll::Avrapportering(_)));
    reports.filter_map(move |one| {
        let named = one.gemensamt.plan.as_ref().or(ärende?.plan.as_ref())?;
        let plan: &Plan = case.planer.get(&named.plats)?;
        let period = one.gemensamt.period.as_ref().or(ärende?.period.as_ref());
        let last = plan.perioder.len().checked_sub(1)?;
        let at = period.map_or(Some(last), |period| plan.periodens_plats(&period.källa))?;
        Some((index, plan, at, period.map_or(one.gemensamt.plats, |period| period.plats)))
    })
}

/// What a plan says of the whole year, each by its key and once.
fn sagt_om_året(plan: &Plan) -> Vec<&'static str> {
    let poster: Vec<Planrisk<'_>> =
        plan.alla_risker().into_iter().filter(Planrisk::i_planen).collect();
    let risker = || poster.iter().map(|post| post.risk);
    let granskningar = || risker().flat_map(Risk::alla_granskningar);
    let åtgärder = || risker().flat_map(Risk::alla_åtgärder);
    let omdömen = plan.omdöme.iter().chain(plan.grupper.iter().flat_map(|own| &own.omdöme));
    let said = [
        ("omdöme", omdömen.chain(risker().flat_map(|risk| &risk.omdöme)).next().is_some()),
        ("avvikelser", plan.avvikelser.is_some()),
        ("granskningar", granskningar().any(av_hela_året)),
        ("överföring", risker().any(|risk| risk.alla_överföringar().next().is_some())),
        ("genomfört", åtgärder().any(gjort_under_året)),
        ("uppföljningar", åtgärder().any(uppföljd)),
        ("läge", åtgärder().any(|åtgärd| slut_med_året(åtgärd, plan))),
    ];
    said.into_iter().filter(|(_, is_said)| *is_said).map(|(key, _)| key).collect()
}

/// Whether a granskning has no period, and something to tell.
fn av_hela_året(granskning: &Granskning) -> bool {
    let tells = granskning.resultat.is_some() || !granskning.berättelser().is_empty();
    let led_to = granskning.ledde_till.is_some() || !granskning.åtgärder.is_empty();
    granskning.period.is_none() && (tells || led_to)
}

fn gjort_under_året(åtgärd: &Åtgärd) -> bool {
    match &åtgärd.genomfört {
        Some(Genomfört::Text(_)) => true,
        Some(Genomfört::Perioder(poster)) => poster.iter().any(|post| post.period.is_none()),
        None => false,
    }
}

/// Whether it is told what came of a part.
fn uppföljd(åtgärd: &Åtgärd) -> bool {
    åtgärd.uppföljningar.iter().any(|del| del.text.is_some())
}

fn slut_med_året(åtgärd: &Åtgärd, plan: &Plan) -> bool {
    åtgärd.läge.is_some_and(Läge::är_slut) && plan.senast_gjort(åtgärd).is_none()
}

fn notice(workshop: &Workshop, plan: &Plan, place: Plats, said: &[&str]) -> Diagnostic {
    let last = plan.perioder.last().map(|last| last.källa.as_str()).unwrap_or_default();
    let said = said.iter().map(|key| format!("”{key}”")).collect::<Vec<_>>();
    let message = format!(
        "det som planen säger om hela året står först i rapporten för {last}: {}",
        crate::text::enumerate(&said)
    );
    Diagnostic::new(&HÖR_TILL_ÅRET, message)
        .at(workshop.repo.tree.span(place))
        .hint("skriv perioden vid granskningarna och det som har gjorts, eller låt det stå till årets sista rapport")
}
