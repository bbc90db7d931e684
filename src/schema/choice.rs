//! Which of several a value is meant as.

use serde_json::Value;

use super::expand::{Object, Shape};
use super::walker::Walker;
use crate::load::{Entry, Kind, NodeId};

impl<'s> Walker<'s> {
    /// The variant that the word under `slag` chooses.
    pub fn variant(
        &mut self,
        id: NodeId,
        entries: &[Entry],
        object: &Object<'s>,
    ) -> Option<Object<'s>> {
        if object.variants.is_empty() {
            return None;
        }
        let known: Vec<&str> = object.variants.iter().map(|(tag, _)| *tag).collect();
        let Some(entry) = entries.iter().find(|entry| entry.key == "slag") else {
            let fault = self.missing(id, "slag");
            self.faults.push(fault.hint(format!("ange ett av {}", known.join(", "))));
            return None;
        };
        let Value::String(slag) = self.word(entry.value, &known)? else { return None };
        let found = object.variants.iter().find(|(tag, _)| *tag == slag)?;
        Some(self.expander.object(found.1))
    }

    /// The branch that a value is meant as: by its keys, or else by its form.
    pub fn branch(&self, id: NodeId, branches: &[&'s Value]) -> Option<&'s Value> {
        let kind = &self.tree.get(id).kind;
        let find = |wanted: &dyn Fn(&Shape<'s>) -> bool| {
            branches.iter().find(|branch| wanted(&self.expander.shape(branch)))
        };
        let chosen =
            find(&|shape| fits(kind, shape)).or_else(|| find(&|shape| is_form(kind, shape)));
        // A mapping where a list of mappings is meant is a list of one.
        let chosen = chosen.or_else(|| find(&|shape| matches!(shape, Shape::List(_))));
        chosen.or(branches.first()).copied()
    }
}

/// Whether a value has what it takes: for a mapping a key that must be there.
fn fits(kind: &Kind, shape: &Shape<'_>) -> bool {
    match (shape, kind) {
        (Shape::Object(object), Kind::Map(entries)) if object.required.is_empty() => {
            !entries.is_empty()
        }
        (Shape::Object(object), Kind::Map(entries)) => {
            entries.iter().any(|entry| object.required.contains(entry.key.as_str()))
        }
        _ => is_form(kind, shape),
    }
}

/// Whether a value is a mapping, a list or neither, as is meant.
fn is_form(kind: &Kind, shape: &Shape<'_>) -> bool {
    match shape {
        Shape::Object(_) | Shape::Dictionary(_) => matches!(kind, Kind::Map(_)),
        Shape::List(_) => matches!(kind, Kind::List(_)),
        _ => !matches!(kind, Kind::Map(_) | Kind::List(_)),
    }
}
