//! What one text sees, and what it asked for.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use minijinja::State;
use minijinja::value::{Enumerator, Object, Value};

use super::bilaga::Bilaga;
use super::bound::bind;
use super::fill::Fill;
use super::node::Node;
use super::written::{Planroll, Scope};

/// What the texts of a handling may see; undefined is what the case does not have.
#[derive(Debug, Default, Clone)]
pub struct Globals {
    /// `plan`, `förra_plan`, `nästa_plan`, `ärende`, `nämnd`, `kommun`, `handling`, each with whose texts it holds.
    pub values: Vec<(&'static str, Node, Scope)>,
    /// `bilaga("id")`: the handlingar that have a number.
    pub bilagor: Vec<Bilaga>,
    /// `enhet("EB")`: the short forms and the full names.
    pub enheter: Vec<(String, String)>,
}

/// The names that texts asked for, those of the texts that they took in too.
#[derive(Debug, Default)]
pub struct Asked(Mutex<BTreeSet<String>>);

impl Asked {
    /// What stands for all names: a list of them was asked for.
    const ALL: &'static str = "*";

    fn note(&self, name: &str) {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !names.contains(name) {
            names.insert(name.to_owned());
        }
    }

    /// The names, which are then forgotten.
    pub fn take(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The file that the text being filled stands in, which paths in it are relative to.
pub const FILE: &str = "@fil";

/// What one text sees: the case, and whose text it is.
#[derive(Debug)]
pub struct Context {
    /// What all texts of the handling see.
    pub globals: Arc<Globals>,
    /// Who fills the texts among these.
    pub engine: Weak<dyn Fill>,
    /// Keeps what is asked for.
    pub asked: Arc<Asked>,
    /// Whose text it is.
    pub scope: Scope,
    /// The file that it stands in.
    pub file: String,
    /// What only this text sees.
    pub extra: Vec<(&'static str, Value)>,
}

impl Context {
    fn node(&self, key: &str) -> Option<Value> {
        match key {
            FILE => Some(Value::from(self.file.as_str())),
            "plan" => self.global(self.scope.plan.map_or("plan", Planroll::name)),
            "risk" => Some(self.bound(self.risk()?)),
            "kontroll" => {
                let (risk, scope) = self.risk()?;
                let kontroll = item(risk.field("kontroller")?, self.scope.kontroll?)?;
                Some(self.bound((kontroll, scope)))
            }
            _ => self.global(key),
        }
    }

    fn global(&self, name: &str) -> Option<Value> {
        let found = self.globals.values.iter().find(|(known, ..)| *known == name);
        found.map(|(_, node, scope)| self.bound((node, *scope)))
    }

    fn bound(&self, (node, scope): (&Node, Scope)) -> Value {
        bind(node, scope, &self.engine)
    }

    /// The risk that the text belongs to.
    fn risk(&self) -> Option<(&Node, Scope)> {
        let plan = self.scope.plan.map_or("plan", Planroll::name);
        let (_, plan, scope) = self.globals.values.iter().find(|(known, ..)| *known == plan)?;
        let risk = item(plan.field("risker")?, self.scope.risk?)?;
        Some((risk, risk.scope(*scope)))
    }
}

fn item(list: &Node, index: usize) -> Option<&Node> {
    match list {
        Node::List(items) => items.get(index),
        _ => None,
    }
}

impl Object for Context {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        if let Some((_, value)) = self.extra.iter().find(|(name, _)| *name == key) {
            return Some(value.clone());
        }
        self.asked.note(key);
        self.node(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        self.asked.note(Asked::ALL);
        let globals = self.globals.values.iter().map(|(name, ..)| *name);
        let own = self.extra.iter().map(|(name, _)| *name);
        let inner =
            [("risk", self.scope.risk.is_some()), ("kontroll", self.scope.kontroll.is_some())];
        let inner = inner.into_iter().filter(|(_, there)| *there).map(|(name, _)| name);
        Enumerator::Values(globals.chain(own).chain(inner).map(Value::from).collect())
    }
}

/// The file that the text being filled stands in.
pub fn current_file(state: &State<'_, '_>) -> String {
    let file = state.lookup(FILE);
    file.and_then(|file| file.to_str().map(|file| file.to_string())).unwrap_or_default()
}
