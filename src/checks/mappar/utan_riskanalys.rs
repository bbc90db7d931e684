//! What a plan weighed but did not take up is shown somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{Handling, Innehåll, Komponent, Plan, Planrisk, Plats};
use crate::workshop::Workshop;

/// Risks that are only in the risk analysis, of which none is made.
pub const VISAS_INTE_UTAN_RISKANALYS: Regel = Regel {
    namn: "visas-inte-utan-riskanalys",
    nivå: Nivå::Råd,
    hittar: "En risk med i_planen: nej, när ingen handling visar riskanalysen.",
    varför: "Avrapporteringen och internkontrollplanen tar bara med det som är med i planen. Risken och motiveringen trycks då ingenstans.",
    gör: "Lägg till en handling med slag: riskanalys, eller ett avsnitt med komponent: riskanalys.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
⟦i_planen⟧: nej
motivering: Följs upp varje månad.
",
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Avrapportering
datum: 2027-01-29
nämnd: bn
handläggare: ek
plan: ../../plan-2026.yaml
utkast: ja
handlingar:
  - slag: avrapportering
  - slag: riskanalys
",
    },
};

/// A notice for each plan that handlingar are made from but none shows all of.
pub fn check(workshop: &Workshop, cases: &[Fall<'_>]) -> Vec<(usize, Diagnostic)> {
    let mut shown: BTreeMap<Plats, (usize, &Plan)> = BTreeMap::new();
    let mut analysed: BTreeSet<Plats> = BTreeSet::new();
    for (case, plan, handling) in cases.iter().enumerate().flat_map(made) {
        shown.entry(plan.plats).or_insert((case, plan));
        if visar_riskanalys(handling) {
            analysed.insert(plan.plats);
        }
    }
    let hidden = shown.into_iter().filter(|(plats, _)| !analysed.contains(plats));
    let notices = hidden.filter_map(|(_, (case, plan))| Some((case, notice(workshop, plan)?)));
    notices.collect()
}

/// The handlingar of a case that are made from a plan, each with the case and the plan.
fn made<'c>(
    (index, case): (usize, &'c Fall<'_>),
) -> impl Iterator<Item = (usize, &'c Plan, &'c Handling)> {
    let ärende = case.ärende;
    let handlingar = ärende.into_iter().flat_map(|ärende| &ärende.handlingar);
    let made = handlingar.filter(|one| one.görs_ur_plan());
    made.filter_map(move |one| {
        let named = one.gemensamt.plan.as_ref().or(ärende?.plan.as_ref())?;
        let plan: &Plan = case.planer.get(&named.plats)?;
        Some((index, plan, one))
    })
}

fn visar_riskanalys(handling: &Handling) -> bool {
    matches!(handling.innehåll, Innehåll::Riskanalys(_))
        || handling.har_komponent(Komponent::Riskanalys)
}

fn notice(workshop: &Workshop, plan: &Plan) -> Option<Diagnostic> {
    let hidden: Vec<Planrisk<'_>> =
        plan.alla_risker().into_iter().filter(|post| !post.i_planen()).collect();
    let first = hidden.first()?;
    let message = match hidden.len() {
        1 => "risken är inte med i planen, och ingen riskanalys visar den".to_owned(),
        antal => format!("{antal} risker är inte med i planen, och ingen riskanalys visar dem"),
    };
    let place = workshop.repo.tree.key_span(first.risk.plats, "i_planen");
    let notice = Diagnostic::new(&VISAS_INTE_UTAN_RISKANALYS, message).at(place);
    Some(notice.hint(
        "lägg till en handling med ”slag: riskanalys”, eller ett avsnitt med ”komponent: riskanalys”",
    ))
}
