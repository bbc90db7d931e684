//! What waits says which plan it has waited since, and that plan has it.

use std::path::Path;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::documents::Documents;
use crate::load::Tree;
use crate::model::{Färd, Ord, Plan, Planrisk, Rad, Väg, Väntande};

/// What waits is not in the plan that it should be taken from.
pub const VÄNTAN_UTAN_KÄLLA: Regel = Regel {
    namn: "väntan-utan-källa",
    nivå: Nivå::Varning,
    hittar: "En risk under väntar som inte väntar i planen för det år som står efter från, eller en del som inte gör det.",
    varför: "Därifrån hämtar ”skrivelse nytt-år” risken när dess år är inne. Finns den inte där blir den en risk utan innehåll.",
    gör: "Rätta från, risk eller delar så som de står i den planen. Finns den planen inte här: ta bort från.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
väntar:
  - risk: arkiv
    namn: Handlingar arkiveras inte
    planår: 2028
    ⟦från⟧: 2025
",
        rätt: r"
-- plan-2026.yaml --
…
väntar:
  - risk: arkiv
    namn: Handlingar arkiveras inte
    planår: 2028
",
    },
};

/// The plans of the same nämnd that risks of a plan have waited since.
pub fn since<'d>(
    documents: &'d Documents,
    plan: &'d Plan,
) -> impl Iterator<Item = (&'d Path, &'d Plan)> {
    let waits = |(_, other): &(&Path, &Plan)| {
        let mut since = plan.väntar.iter().filter_map(|one| one.från);
        let shared = |own: &Ord| plan.nämnd.iter().any(|one| one.källa == own.källa);
        other.nämnd.iter().any(shared) && since.any(|år| år == other.planår)
    };
    let others = documents.plans().filter_map(|(path, other, _)| Some((path, other?)));
    others.filter(|(_, other)| other.planår < plan.planår).filter(waits)
}

/// What waits so in a plan, before it is asked which of its parts are meant.
pub fn väntat_i<'p>(plan: &'p Plan, väntande: &Väntande) -> Vec<(Planrisk<'p>, Färd<'p>)> {
    let wanted = väntande.risk.källa.as_str();
    let risker = plan.alla_risker();
    let waits = risker.iter().flat_map(|post| {
        let färder = post.färder(plan.planår).into_iter();
        let waits = |färd: &Färd<'p>| matches!(färd.väg, Väg::Senare(id, ..) if id == wanted);
        färder.filter(waits).map(|färd| (post.clone(), färd))
    });
    let mut found: Vec<(Planrisk<'p>, Färd<'p>)> = waits.collect();
    if found.is_empty() {
        let named = risker.iter().filter(|post| post.risk.id.källa == wanted);
        found = named.map(|post| (post.clone(), hela(post))).collect();
    }
    let när = väntande.när.as_ref().map(|när| när.källa.trim());
    let exact = Väg::Senare(wanted, väntande.planår, när);
    if found.iter().any(|(_, färd)| färd.väg == exact) {
        found.retain(|(_, färd)| färd.väg == exact);
    }
    found
}

/// All of a risk of which nothing is decided.
fn hela<'p>(post: &Planrisk<'p>) -> Färd<'p> {
    let risk = post.risk;
    Färd {
        väg: Väg::Obestämd,
        överföring: None,
        hel: true,
        kontroller: risk.kontroller.iter().collect(),
        åtgärder: risk.alla_åtgärder().filter(|åtgärd| åtgärd.är_öppen()).collect(),
    }
}

/// A warning for each that waits in a plan, or part of it, that is not found where it says.
pub fn väntan_utan_källa(tree: &Tree, documents: &Documents, plan: &Plan) -> Vec<Diagnostic> {
    // What could not be read may be the plan that is meant.
    if documents.plans().any(|(_, read, _)| read.is_none()) {
        return Vec::new();
    }
    let planer: Vec<&Plan> = since(documents, plan).map(|(_, earlier)| earlier).collect();
    let said = plan.väntar.iter().filter_map(|one| Some((one, one.från?)));
    said.flat_map(|(one, från)| {
        let of_year = planer.iter().filter(|earlier| earlier.planår == från).copied();
        of_one(tree, one, från, &of_year.collect::<Vec<_>>())
    })
    .collect()
}

/// `planer`: those of the year that it has waited since.
fn of_one(tree: &Tree, one: &Väntande, från: i64, planer: &[&Plan]) -> Vec<Diagnostic> {
    if planer.is_empty() {
        let message =
            format!("det finns ingen tidigare plan för {från} som risken kan ha väntat i");
        let fault = Diagnostic::new(&VÄNTAN_UTAN_KÄLLA, message);
        let fault = fault.at(tree.key_span(one.plats, "från"));
        return vec![fault.hint("rätta året, eller ta bort ”från” om den planen inte finns här")];
    }
    let found: Vec<_> = planer.iter().flat_map(|plan| väntat_i(plan, one)).collect();
    if found.is_empty() {
        return vec![no_risk(tree, one, från, planer)];
    }
    let is_there = |del: &&Rad| {
        found.iter().any(|(_, färd)| !färd.av(std::slice::from_ref(*del)).delar().is_empty())
    };
    let missing = one.delar.iter().filter(|del| !is_there(del));
    missing.map(|del| no_part(tree, one, del, från, &found)).collect()
}

fn no_risk(tree: &Tree, one: &Väntande, från: i64, planer: &[&Plan]) -> Diagnostic {
    let id = &one.risk.källa;
    let message = format!("planen för {från} har ingen risk ”{id}”");
    let fault = Diagnostic::new(&VÄNTAN_UTAN_KÄLLA, message).at(tree.span(one.risk.plats));
    let risker: Vec<Planrisk<'_>> = planer.iter().flat_map(|plan| plan.alla_risker()).collect();
    fault.hint_opt(hint_nearest(id, risker.iter().map(|post| post.risk.id.källa.as_str())))
}

fn no_part(
    tree: &Tree,
    one: &Väntande,
    del: &Rad,
    från: i64,
    found: &[(Planrisk<'_>, Färd<'_>)],
) -> Diagnostic {
    let (id, namn) = (&one.risk.källa, del.källa.trim());
    let message = format!("i planen för {från} väntar ingen del ”{namn}” av risken ”{id}”");
    let fault = Diagnostic::new(&VÄNTAN_UTAN_KÄLLA, message).at(tree.span(del.plats));
    let delar: Vec<String> = found.iter().flat_map(|(_, färd)| färd.delar()).collect();
    fault.hint_opt(hint_nearest(namn, delar.iter().map(String::as_str)))
}
