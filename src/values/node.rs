//! The model as a tree of values: names as in YAML, texts by their places.
//!
//! A tree is made once and seen by many: who sees it, and so fills its texts, is said where it is bound.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::value::Value;

use super::utfall::Delfakta;
use super::written::{Källtext, Scope};
use crate::model::{Mål, Plats};

/// A value of the model.
#[derive(Debug, Clone)]
pub enum Node {
    /// A word, a number, a date, or nothing.
    Value(Value),
    /// A rad, by its place.
    Rad(Plats),
    /// A text, by its place.
    Text(Plats),
    /// A mapping.
    Map(Arc<Map>),
    /// A list.
    List(Arc<[Node]>),
}

/// A mapping of the model.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// Its values, in order, by name.
    pub fields: Vec<(Cow<'static, str>, Node)>,
    /// What the filters know of it besides.
    pub facts: Facts,
}

/// What is known of a mapping besides its fields.
#[derive(Debug, Clone, Default)]
pub enum Facts {
    /// Nothing.
    #[default]
    None,
    /// It is a risk of a plan.
    Risk(Riskfakta),
    /// It is a kontroll, with this index within its risk.
    Kontroll(usize),
}

/// What follows from a risk and its place in the plan.
#[derive(Debug, Clone)]
pub struct Riskfakta {
    /// Its index among all risks of the plan.
    pub index: usize,
    /// Whether it is reviewed: not where åtgärder are all that was decided, or it is only analysed.
    pub granskas: bool,
    /// Whether the plan takes it up.
    pub i_planen: bool,
    /// The groups of its plan.
    pub grupper: Arc<[Node]>,
    /// The parts that are told of in the period that the handling shows.
    pub delar: Vec<Delfakta>,
    /// The same in each period of the plan.
    pub per_period: Vec<(String, Vec<Delfakta>)>,
    /// Where it and its parts are carried.
    pub överföringar: Vec<Mål>,
}

impl Node {
    /// Nothing.
    pub fn none() -> Self {
        Self::Value(Value::from(()))
    }

    /// A mapping with these fields.
    pub fn map<const N: usize>(fields: [(&'static str, Self); N]) -> Self {
        let fields = fields.into_iter().map(|(name, node)| (Cow::Borrowed(name), node));
        Self::Map(Arc::new(Map { fields: fields.collect(), facts: Facts::None }))
    }

    /// The field of this name, of a mapping.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Map(map) = self else { return None };
        map.field(name)
    }

    /// A mapping as it is after a change.
    #[must_use]
    pub fn with(self, change: impl FnOnce(&mut Map)) -> Self {
        let Self::Map(map) = self else { return self };
        let mut map = Arc::unwrap_or_clone(map);
        change(&mut map);
        Self::Map(Arc::new(map))
    }

    /// The scope of what stands within: a risk and a kontroll narrow it.
    pub fn scope(&self, scope: Scope) -> Scope {
        match self {
            Self::Map(map) => map.scope(scope),
            _ => scope,
        }
    }

    /// Calls `found` with each text and rad within, and whether it is a text.
    pub fn each_text(&self, scope: Scope, found: &mut dyn FnMut(Källtext, bool)) {
        let scope = self.scope(scope);
        match self {
            Self::Value(_) => {}
            Self::Rad(plats) => found(Källtext { plats: *plats, scope }, false),
            Self::Text(plats) => found(Källtext { plats: *plats, scope }, true),
            Self::Map(map) => map.fields.iter().for_each(|(_, node)| node.each_text(scope, found)),
            Self::List(items) => items.iter().for_each(|node| node.each_text(scope, found)),
        }
    }
}

impl Map {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&Node> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    /// Puts a value in the place of the one of that name, or last.
    pub fn set(&mut self, name: &'static str, node: Node) {
        match self.fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, field)) => *field = node,
            None => self.fields.push((Cow::Borrowed(name), node)),
        }
    }

    fn scope(&self, scope: Scope) -> Scope {
        match &self.facts {
            Facts::None => scope,
            Facts::Risk(risk) => Scope { risk: Some(risk.index), ..scope },
            Facts::Kontroll(index) => Scope { kontroll: Some(*index), ..scope },
        }
    }
}
