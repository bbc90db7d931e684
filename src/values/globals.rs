//! What the texts of a handling may see, and which texts there are.

use minijinja::value::Value;

use super::bilaga::Bilaga;
use super::context::Globals;
use super::model::ToNode;
use super::node::Node;
use super::written::{Källtext, Planroll, Scope};
use crate::model::{Handling, Innehåll, Organisation, Sammanhang, bilagenummer};
use crate::text::enumerate;

/// The plans that texts may see, as values.
#[derive(Debug, Default, Clone)]
pub struct Planer {
    /// `plan`.
    pub plan: Option<Node>,
    /// `förra_plan`.
    pub förra: Option<Node>,
    /// `nästa_plan`.
    pub nästa: Option<Node>,
}

impl Planer {
    /// What a text sees that belongs to the plan alone: the plans and the organisation.
    pub fn globals(&self, organisation: &Organisation) -> Globals {
        let named = [
            (Planroll::Plan, &self.plan),
            (Planroll::Förra, &self.förra),
            (Planroll::Nästa, &self.nästa),
        ];
        let planer = named
            .into_iter()
            .filter_map(|(roll, plan)| Some((roll, nämnder_med_namn(plan.as_ref()?, organisation))))
            .map(|(roll, plan)| (roll.name(), plan, Scope::of_plan(roll)));
        let kommun = ("kommun", organisation.kommun.node(), Scope::default());
        let enheter = organisation.enheter.iter();
        Globals {
            values: planer.chain([kommun]).collect(),
            bilagor: Vec::new(),
            enheter: enheter.map(|(nyckel, namn)| (nyckel.clone(), namn.källa.clone())).collect(),
        }
    }
}

/// The names that [`Planer::globals`] answers alike in every handling, and functions that ask for nothing else.
pub const OF_PLAN: [&str; 12] = [
    "plan",
    "förra_plan",
    "nästa_plan",
    "risk",
    "kontroll",
    "kommun",
    "enhet",
    "hänvisa",
    "tabell",
    super::context::FILE,
    "range",
    "dict",
];

/// What the texts of a handling see: the plans, and what only the case and the handling have.
pub fn of_handling(
    planer: &Planer,
    sammanhang: Sammanhang<'_>,
    handling: Option<&Handling>,
) -> Globals {
    let mut globals = planer.globals(sammanhang.organisation);
    let ärende = sammanhang.ärende;
    let own = [
        ("ärende", self::ärende(sammanhang)),
        ("nämnd", nämnd(sammanhang, handling)),
        ("sammanträde", sammanhang.sammanträde.map(ToNode::node)),
        ("handling", handling.map(|own| self::handling(own, sammanhang.period(Some(own))))),
    ];
    let kommun = globals.values.pop();
    let own = own.into_iter().filter_map(|(name, node)| Some((name, node?, Scope::default())));
    globals.values.extend(own.chain(kommun));
    globals.bilagor = ärende.map(|ärende| bilagor(&ärende.handlingar)).unwrap_or_default();
    globals
}

/// The texts that a plan has, those of its risks first: there each knows its place in the plan.
pub fn texts_of_plan(plan: &Node) -> Vec<(Källtext, bool)> {
    let scope = Scope::of_plan(Planroll::Plan);
    let mut texts = Vec::new();
    let mut found = |text, is_text| texts.push((text, is_text));
    plan.field("risker").into_iter().for_each(|risker| risker.each_text(scope, &mut found));
    plan.each_text(scope, &mut found);
    texts
}

/// The texts that a handling has besides those of its plan.
pub fn texts_of_handling(
    sammanhang: Sammanhang<'_>,
    handling: Option<&Handling>,
) -> Vec<(Källtext, bool)> {
    let mut texts = Vec::new();
    let mut found = |text, is_text| texts.push((text, is_text));
    for node in &nodes_of_handling(sammanhang, handling) {
        node.each_text(Scope::default(), &mut found);
    }
    texts
}

/// What has these texts: the case, the meeting, the handling, the scales, and what the other handlingar of the case are
/// called in lists.
pub fn nodes_of_handling(sammanhang: Sammanhang<'_>, handling: Option<&Handling>) -> Vec<Node> {
    vec![
        ärende(sammanhang).node(),
        sammanhang.sammanträde.node(),
        handling.node(),
        sammanhang.organisation.skalor.node(),
        titlar(sammanhang),
    ]
}

/// The handlingar that have a number, and what they are called.
fn bilagor(handlingar: &[Handling]) -> Vec<Bilaga> {
    let numbered = handlingar.iter().zip(bilagenummer(handlingar));
    let bilaga = |(handling, number): (&Handling, Option<_>)| {
        Some(Bilaga {
            id: handling.gemensamt.id.as_ref().map(|id| id.källa.clone()),
            slag: handling.innehåll.slag(),
            namn: format!("Bilaga {}", number?).replace(' ', "\u{a0}"),
        })
    };
    numbered.filter_map(bilaga).collect()
}

fn titlar(sammanhang: Sammanhang<'_>) -> Node {
    let handlingar = sammanhang.ärende.iter().flat_map(|ärende| &ärende.handlingar);
    let names = handlingar.flat_map(|one| {
        let common = &one.gemensamt;
        let formulär = match &one.innehåll {
            Innehåll::Formulär(formulär) => formulär.formulärnamn.as_ref(),
            _ => None,
        };
        [common.titel.as_ref(), common.kortnamn.as_ref(), common.handlingstyp.as_ref(), formulär]
    });
    names.collect::<Vec<_>>().node()
}

/// A plan with its nämnder as they are called, and not by their keys.
fn nämnder_med_namn(plan: &Node, organisation: &Organisation) -> Node {
    let Some(Node::List(keys)) = plan.field("nämnd") else { return plan.clone() };
    let named = |key: &Node| match key {
        Node::Value(key) => organisation.nämnder.get(key.as_str()?.trim()),
        _ => None,
    };
    let names = keys.iter().map(|key| named(key).map_or(key.clone(), |nämnd| nämnd.namn.node()));
    let names = Node::List(names.collect());
    plan.clone().with(|map| map.set("nämnd", names))
}

/// The organ, by the names of all whose handling it is, with the förvaltning that works for it.
fn nämnd(sammanhang: Sammanhang<'_>, handling: Option<&Handling>) -> Option<Node> {
    let namn = enumerate(&sammanhang.nämnders_namn(handling));
    let förvaltning = sammanhang.förvaltning().node();
    Some(sammanhang.nämnd?.node().with(|map| {
        map.set("namn", Node::Value(Value::from(namn)));
        map.set("förvaltning", förvaltning);
    }))
}

/// The case, with the person and the organ that it names.
fn ärende(sammanhang: Sammanhang<'_>) -> Option<Node> {
    let ärende = sammanhang.ärende?;
    let handläggare = ärende.handläggare.as_ref().and_then(|val| sammanhang.person(val)).node();
    let nämnd = sammanhang.nämnd.map(|nämnd| &nämnd.namn).node();
    Some(ärende.node().with(|map| {
        map.set("handläggare", handläggare);
        map.set("nämnd", nämnd);
    }))
}

fn handling(handling: &Handling, period: Option<&str>) -> Node {
    let common = &handling.gemensamt;
    let period = period.map(|period| Node::Value(Value::from(period)));
    Node::map([
        ("slag", Node::Value(Value::from(handling.innehåll.slag()))),
        ("id", common.id.node()),
        ("titel", common.titel.node()),
        ("datum", common.datum.node()),
        ("diarienummer", common.diarienummer.node()),
        ("period", period.node()),
    ])
}
