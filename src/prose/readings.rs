//! What is read once for all handlingar that share it.

use std::collections::BTreeSet;
use std::sync::Arc;

use indexmap::IndexMap;

use super::texts::{Source, Texts, read, sources};
use crate::diag::Diagnostic;
use crate::memo::Memo;
use crate::model::{Ord, Plan, Plats, Sammanhang};
use crate::values::{Engine, Node, OF_PLAN, Planer, plan, texts_of_plan};
use crate::workshop::Workshop;

/// What is read with one workshop, each part once.
#[derive(Debug)]
pub struct Readings {
    /// The YAML, the looks and the files.
    pub workshop: Workshop,
    nodes: Memo<(Plats, Option<String>), Node>,
    plans: Memo<Plannyckel, Planläsning>,
}

/// What decides how the texts of a plan are filled, besides the organisation and the looks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, std::cmp::Ord)]
pub struct Plannyckel {
    plan: Plats,
    period: Option<String>,
    förra: Option<Plats>,
    nästa: Option<Plats>,
}

impl Plannyckel {
    /// That of a plan as it is seen in `period`; none without a plan.
    pub fn of(sammanhang: Sammanhang<'_>, period: Option<&str>) -> Option<Self> {
        let place = |plan: Option<&Plan>| plan.map(|plan| plan.plats);
        Some(Self {
            plan: sammanhang.plan?.plats,
            period: period.map(str::to_owned),
            förra: place(sammanhang.förra_plan),
            nästa: place(sammanhang.nästa_plan),
        })
    }
}

/// The texts of a plan, as far as they are the same in every handling.
#[derive(Debug)]
pub struct Planläsning {
    /// Those that asked for nothing but what belongs to the plan.
    pub texts: Texts,
    /// Those that asked for more: each handling reads them for itself.
    pub own: Vec<Source>,
    /// How many texts the plan has.
    pub antal: usize,
    /// What is wrong with those that are shared.
    pub faults: Vec<Diagnostic>,
    /// The names that they asked for.
    pub namn: BTreeSet<String>,
}

impl Readings {
    /// Nothing is read yet.
    pub fn new(workshop: Workshop) -> Self {
        Self { workshop, nodes: Memo::default(), plans: Memo::default() }
    }

    /// The same for what says some words otherwise than the layout does, which shares nothing with others; none
    /// where it says none.
    pub fn in_handling(&self, ord: &IndexMap<String, Ord>) -> Option<Self> {
        self.workshop.in_handling(ord).map(Self::new)
    }

    /// Nothing is read yet, and a word is told from itself wherever it is said.
    #[must_use]
    pub fn tried(&self, key: &str) -> Self {
        Self::new(self.workshop.tried(key))
    }

    /// The plans of a handling as values.
    pub fn planer(&self, sammanhang: Sammanhang<'_>, period: Option<&str>) -> Planer {
        let node = |of: Option<&Plan>, period: Option<&str>| {
            let of = of?;
            let key = (of.plats, period.map(str::to_owned));
            Some(Node::clone(
                &self.nodes.get(key, || plan(of, period, &self.workshop.layout.skalor.resultat)),
            ))
        };
        Planer {
            plan: node(sammanhang.plan, period),
            förra: node(sammanhang.förra_plan, None),
            nästa: node(sammanhang.nästa_plan, None),
        }
    }

    /// The texts of the plan that `planer` has first, which are shared by all that show it so.
    pub fn plan(
        &self,
        planer: &Planer,
        sammanhang: Sammanhang<'_>,
        period: Option<&str>,
    ) -> Option<Arc<Planläsning>> {
        let (nyckel, plan) = (Plannyckel::of(sammanhang, period)?, planer.plan.as_ref()?);
        Some(self.plans.get(nyckel, || self.read(plan, planer, sammanhang)))
    }

    fn read(&self, plan: &Node, planer: &Planer, sammanhang: Sammanhang<'_>) -> Planläsning {
        let engine = Engine::new(&self.workshop, planer.globals(sammanhang.organisation));
        let sources = sources(&self.workshop, texts_of_plan(plan), 0);
        let (mut texts, mut own, mut faults) = (Texts::new(), Vec::new(), Vec::new());
        let mut namn = BTreeSet::new();
        for source in &sources {
            let mut found = Vec::new();
            let read = read(&self.workshop, &engine, *source, &mut found);
            let asked = engine.asked().take();
            if of_plan(&asked) {
                namn.extend(asked);
                texts.insert(source.text.plats, read);
                faults.append(&mut found);
            } else {
                own.push(*source);
            }
        }
        Planläsning { texts, own, antal: sources.len(), faults, namn }
    }
}

/// Whether what an engine was asked for since the last time is the same in every handling that shows the plan.
pub fn is_of_plan(engine: &Engine) -> bool {
    of_plan(&engine.asked().take())
}

fn of_plan(asked: &BTreeSet<String>) -> bool {
    asked.iter().all(|name| OF_PLAN.contains(&name.as_str()))
}
