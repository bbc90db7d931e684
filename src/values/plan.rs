//! A plan as a tree of values, with what follows from it: numbers, results, names.

use std::sync::Arc;

use minijinja::value::Value;

use super::model::ToNode;
use super::node::{Facts, Node, Riskfakta};
use super::utfall::Delfakta;
use crate::model::{Grupp, Kontroll, Plan, Planrisk, Resultatsteg, kontrollnamn};

/// The plan with its risks numbered, once in their groups and once all together; `period` is the one that the
/// handling shows, `skala` that of the results.
pub fn plan(plan: &Plan, period: Option<&str>, skala: &[Resultatsteg]) -> Node {
    let alla = plan.alla_risker();
    let grupper: Arc<[Node]> = plan.grupper.iter().map(grupp).collect();
    let risker = alla.iter().enumerate().map(|(index, post)| {
        let grupper = Arc::clone(&grupper);
        let fakta = Riskfakta { grupper, ..fakta(plan, post, index, period, skala) };
        risk(post, fakta)
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

/// A risk with its number, its group and all else that follows. Its result is said when it is asked for, since that takes
/// its texts.
fn risk(post: &Planrisk<'_>, fakta: Riskfakta) -> Node {
    let risk = post.risk;
    let kontroller = risk.kontroller.iter().enumerate();
    let kontroller = kontroller.map(|(nr, own)| kontroll(post, own, nr)).collect();
    risk.node().with(|map| {
        map.set("nr", Node::Value(Value::from(post.nr.as_str())));
        map.set("namn", post.namn().node());
        map.set("obligatorisk", post.obligatorisk().node());
        map.set("kommungemensam", post.kommungemensam().node());
        map.set("i_planen", post.i_planen().node());
        map.set("kontroller", Node::List(kontroller));
        map.set("resultat", Node::none());
        map.set("grupp", post.grupp.map(grupp).node());
        map.facts = Facts::Risk(fakta);
    })
}

/// What a risk knows of a group.
fn grupp(grupp: &Grupp) -> Node {
    Node::map([("rubrik", grupp.rubrik.node()), ("nr", grupp.nr.node())])
}

fn fakta(
    plan: &Plan,
    post: &Planrisk<'_>,
    index: usize,
    period: Option<&str>,
    skala: &[Resultatsteg],
) -> Riskfakta {
    let risk = post.risk;
    let delar = |period: Option<&str>| {
        let delar = risk.delar_i(period, &plan.perioder).into_iter();
        delar.map(|del| Delfakta::of(del, skala)).collect()
    };
    let per_period = plan.perioder.iter().map(|one| (one.källa.clone(), delar(Some(&one.källa))));
    Riskfakta {
        index,
        grupper: Arc::default(),
        granskas: risk.granskas() && post.i_planen(),
        i_planen: post.i_planen(),
        delar: delar(period),
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
