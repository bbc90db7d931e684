//! A plan as a tree of values, with what follows from it: numbers, results, names.

use std::sync::Arc;

use minijinja::value::Value;

use super::model::ToNode;
use super::node::{Facts, Node, Riskfakta};
use crate::model::{Kontroll, Plan, Planrisk, Resultatsteg, kontrollnamn};

/// The plan with its risks numbered, once in their groups and once all together; `period` is the one that the
/// handling shows, `skala` that of the results.
pub fn plan(plan: &Plan, period: Option<&str>, skala: &[Resultatsteg]) -> Node {
    let alla = plan.alla_risker();
    let risker = alla.iter().enumerate().map(|(index, post)| {
        let fakta = fakta(plan, post, index, period, skala);
        risk(post, fakta, skala)
    });
    let risker: Arc<[Node]> = risker.collect();
    let mut of_groups = risker[plan.risker.len()..].iter();
    let grupper = plan.grupper.iter().map(|grupp| {
        let own: Arc<[Node]> = of_groups.by_ref().take(grupp.risker.len()).cloned().collect();
        grupp.node().with(|map| map.set("risker", Node::List(own)))
    });
    let grupper = Node::List(grupper.collect());
    plan.node().with(|map| {
        map.set("grupper", grupper);
        map.set("risker", Node::List(risker));
    })
}

/// A risk with its number, its group, its result and all else that follows.
fn risk(post: &Planrisk<'_>, fakta: Riskfakta, skala: &[Resultatsteg]) -> Node {
    let risk = post.risk;
    let steg = skala.iter().any(|steg| steg.nyckel() == fakta.utfall);
    let resultat = steg.then(|| Node::Value(Value::from(fakta.utfall.as_str())));
    let kontroller = risk.kontroller.iter().enumerate();
    let kontroller = kontroller.map(|(nr, own)| kontroll(post, own, nr)).collect();
    let grupp = post
        .grupp
        .map(|grupp| Node::map([("rubrik", grupp.rubrik.node()), ("nr", grupp.nr.node())]));
    risk.node().with(|map| {
        map.set("nr", Node::Value(Value::from(post.nr.as_str())));
        map.set("namn", post.namn().node());
        map.set("obligatorisk", post.obligatorisk().node());
        map.set("kommungemensam", post.kommungemensam().node());
        map.set("i_planen", post.i_planen().node());
        map.set("kontroller", Node::List(kontroller));
        map.set("resultat", resultat.unwrap_or_else(Node::none));
        map.set("grupp", grupp.node());
        map.facts = Facts::Risk(fakta);
    })
}

fn fakta(
    plan: &Plan,
    post: &Planrisk<'_>,
    index: usize,
    period: Option<&str>,
    skala: &[Resultatsteg],
) -> Riskfakta {
    let risk = post.risk;
    let utfall = |period: Option<&str>| risk.utfall(period, &plan.perioder, skala).nyckel();
    let per_period = plan.perioder.iter().map(|one| (one.källa.clone(), utfall(Some(&one.källa))));
    Riskfakta {
        index,
        granskas: risk.granskas() && post.i_planen(),
        i_planen: post.i_planen(),
        utfall: utfall(period),
        per_period: per_period.collect(),
        överföringar: risk.alla_överföringar().map(|överföring| överföring.till).collect(),
    }
}

fn kontroll(post: &Planrisk<'_>, kontroll: &Kontroll, index: usize) -> Node {
    kontroll.node().with(|map| {
        map.set("namn", kontrollnamn(post, kontroll).node());
        map.facts = Facts::Kontroll(index);
    })
}
