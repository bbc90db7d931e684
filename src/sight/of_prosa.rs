//! The texts of a handling or a plan, read along the model.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::blocks::Builder;
use super::passage::Section;
use super::seen::Sight;
use super::words::Words;
use crate::model::{Handling, Plats, Sammanhang};
use crate::prose::Prosa;
use crate::text::{Block, Rich};
use crate::values::{Map, Node, nodes_of_handling, plan};

/// What heads the part of the model that it stands in.
const HEADS: [&str; 2] = ["rubrik", "namn"];
/// What gives a part of the plan its place, after the text beside it.
const KOMPONENT: &str = "komponent";

/// The texts that a handling has for itself: its case's and its own, and those of its plan that it does not share.
pub fn of_handling<'m>(
    prosa: &Prosa,
    sammanhang: Sammanhang<'m>,
    handling: Option<&'m Handling>,
) -> Sight<'m> {
    let mut nodes = nodes_of_handling(sammanhang, handling);
    let skala = &prosa.layout().skalor.resultat;
    let of_plan = sammanhang.plan.filter(|_| prosa.has_own_of_plan());
    nodes.extend(of_plan.map(|of| plan(of, sammanhang.period(handling), skala)));
    let läst = |plats| Some((prosa.egen(plats)?, !prosa.är_bristfällig(plats)));
    Reader::read(sight(prosa, sammanhang, handling), &läst, &nodes)
}

/// The texts of a plan that all handlingar share which show it so.
pub fn of_plan<'m>(prosa: &Prosa, sammanhang: Sammanhang<'m>) -> Sight<'m> {
    let skala = &prosa.layout().skalor.resultat;
    let nodes: Vec<Node> =
        sammanhang.plan.map(|of| plan(of, sammanhang.period(None), skala)).into_iter().collect();
    let läst = |plats| Some((prosa.delad(plats)?, !prosa.är_bristfällig(plats)));
    Reader::read(sight(prosa, sammanhang, None), &läst, &nodes)
}

fn sight<'m>(
    prosa: &Prosa,
    sammanhang: Sammanhang<'m>,
    handling: Option<&'m Handling>,
) -> Sight<'m> {
    let sources = Arc::clone(prosa.sources());
    let typsnitt = Arc::clone(&prosa.layout().typsnitt);
    Sight { sammanhang: Some(sammanhang), handling, typsnitt, sources, ..Sight::default() }
}

/// What a text says, if it is one of those that are read, and whether all of it could be.
type Says<'r> = &'r dyn Fn(Plats) -> Option<(&'r Rich, bool)>;

struct Reader<'r, 'm> {
    sight: Sight<'m>,
    läst: Says<'r>,
    seen: BTreeSet<Plats>,
}

impl<'r, 'm> Reader<'r, 'm> {
    fn read(sight: Sight<'m>, läst: Says<'r>, nodes: &[Node]) -> Sight<'m> {
        let mut reader = Self { sight, läst, seen: BTreeSet::new() };
        reader.sight.sections.push(Section::default());
        for node in nodes {
            reader.node(node, "", 0);
        }
        reader.sight
    }

    fn node(&mut self, node: &Node, nyckel: &str, section: usize) {
        match node {
            Node::Value(_) => {}
            Node::Rad(plats) | Node::Text(plats) => self.text(*plats, nyckel, section, false),
            Node::List(items) => items.iter().for_each(|item| self.node(item, nyckel, section)),
            Node::Map(map) => self.map(map, section),
        }
    }

    fn map(&mut self, map: &Map, section: usize) {
        let head = HEADS.iter().find_map(|key| match map.field(key) {
            Some(Node::Rad(plats)) => Some(*plats),
            _ => None,
        });
        let section = head.map_or(section, |plats| self.head(plats, section));
        // What a part of the plan stands after goes on with that.
        let goes_on = matches!(map.field(KOMPONENT), Some(Node::Value(part)) if !part.is_none());
        for (key, node) in &map.fields {
            match node {
                Node::Text(plats) => self.text(*plats, key, section, goes_on),
                node => self.node(node, key, section),
            }
        }
    }

    /// The section that a heading opens, also one whose words are read elsewhere.
    fn head(&mut self, plats: Plats, over: usize) -> usize {
        let läst = self.take(plats);
        let rubrik = läst.and_then(|(läst, _)| läst.blocks.iter().find_map(words_of));
        Builder { sight: &mut self.sight, section: over, nyckel: "rubrik", följs: true, hel: true }
            .open(rubrik, over)
    }

    fn text(&mut self, plats: Plats, nyckel: &str, section: usize, följs: bool) {
        if let Some((läst, hel)) = self.take(plats) {
            Builder { sight: &mut self.sight, section, nyckel, följs, hel }.rich(läst);
        }
    }

    /// A text that is read here and was not met before.
    fn take(&mut self, plats: Plats) -> Option<(&'r Rich, bool)> {
        (self.läst)(plats).filter(|_| self.seen.insert(plats))
    }
}

fn words_of(block: &Block) -> Option<Words> {
    match block {
        Block::Stycke(words) => Some(Words::of(words)),
        _ => None,
    }
}
