//! A text with what it says and how it is written.

use std::ops::Range;

use super::node::{Node, Part, Shape};
use super::path::{Place, Step};
use super::read::read;
use super::steps::Steps;
use super::value::Value;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

/// A text with what it says and how it is written.
pub struct Doc<'t> {
    /// The text.
    pub text: &'t str,
    /// What it says.
    pub value: Value,
    /// How that is written.
    pub root: Node,
    /// Its comments, from their mark to the end of their line.
    pub comments: Vec<Range<usize>>,
    /// How far in it writes things.
    pub steps: Steps,
}

/// What a change needs to know of the place where it happens.
#[derive(Clone, Copy)]
pub enum Holder<'d> {
    /// The value is the whole file.
    Root,
    /// The value of a part, in a collection that begins in this column.
    Part(&'d Part, usize),
    /// Within brackets.
    Flow(&'d Part),
}

impl<'t> Doc<'t> {
    /// Reads a text.
    pub fn read(text: &'t str) -> Result<Self, Refusal> {
        let value =
            Value::read(text).ok_or_else(|| Refusal::new("filen går inte att läsa som YAML"))?;
        let read =
            read(text).ok_or_else(|| Refusal::new("filen är skriven på ett ovanligt sätt"))?;
        let mut doc =
            Self { text, value, root: read.root, comments: read.comments, steps: Steps::default() };
        doc.steps = doc.find_steps();
        Ok(doc)
    }

    /// How far in the first map and the first list below a key stand.
    fn find_steps(&self) -> Steps {
        let (mut map, mut list) = (None, None);
        self.note_steps(&self.root, &mut map, &mut list);
        let map = map.unwrap_or(2);
        Steps { map, list: list.unwrap_or(map) }
    }

    fn note_steps(&self, node: &Node, map: &mut Option<usize>, list: &mut Option<usize>) {
        for part in node.parts().iter().filter(|_| node.is_block()) {
            if let (Shape::Collection(inner), true, Some(_)) =
                (&part.node.shape, part.node.is_block(), &part.key)
            {
                let step = self.column(part.node.start).checked_sub(self.column(part.start));
                let found = if inner.map { &mut *map } else { &mut *list };
                *found = found.or(step);
            }
            self.note_steps(&part.node, map, list);
        }
    }

    /// The index of each step of a path.
    pub fn resolve(&self, path: &[Step<'_>]) -> Result<Vec<usize>, Refusal> {
        let (mut node, mut place) = (&self.root, Vec::new());
        for step in path {
            let index = index(node, *step)?;
            place.push(index);
            node = &node.parts()[index].node;
        }
        Ok(place)
    }

    /// The value at a place, and what holds it.
    pub fn find(&self, place: &[usize]) -> (&Node, Holder<'_>) {
        let (mut node, mut holder) = (&self.root, Holder::Root);
        for index in place {
            let part = &node.parts()[*index];
            holder = match holder {
                Holder::Flow(_) => Holder::Flow(part),
                _ if node.is_flow() => Holder::Flow(part),
                _ => Holder::Part(part, self.column(node.parts()[0].start)),
            };
            node = &part.node;
        }
        (node, holder)
    }

    /// Nothing in a node may be named elsewhere, if it is to go.
    pub fn unnamed(&self, node: &Node) -> Result<(), Refusal> {
        self.unnamed_here(node)?;
        node.parts().iter().try_for_each(|part| self.unnamed(&part.node))
    }

    /// A node may not be named elsewhere, if it is to be changed here alone.
    pub fn unnamed_here(&self, node: &Node) -> Result<(), Refusal> {
        if node.anchor.is_some_and(|anchor| names(&self.root, anchor)) {
            return Err(Refusal::new("värdet används på flera ställen (& och *)"));
        }
        Ok(())
    }

    /// The same of all that holds what stands at `place`.
    pub fn unnamed_above(&self, place: &[usize]) -> Result<(), Refusal> {
        let mut node = &self.root;
        for index in place {
            self.unnamed_here(node)?;
            node = &node.parts()[*index].node;
        }
        Ok(())
    }

    /// Changes are taken when the text then says just what it should.
    pub fn sure(&self, changes: Vec<Change>, wanted: &Value) -> Result<Vec<Change>, Refusal> {
        let unsure = || Refusal::new("det är skrivet så att ändringen inte går att göra säkert");
        let text = Change::apply(self.text, &changes).ok_or_else(unsure)?;
        if Value::read(&text).as_ref() == Some(wanted) { Ok(changes) } else { Err(unsure()) }
    }
}

/// The index that something put at `place` in the collection `node` gets.
pub fn index_of(node: &Node, place: Place<'_>) -> Result<usize, Refusal> {
    match place {
        Place::First => Ok(0),
        Place::Last => Ok(node.parts().len()),
        Place::After(step) => Ok(index(node, step)? + 1),
    }
}

/// A value of another kind may not stand behind a tag.
pub fn untagged(node: &Node) -> Result<(), Refusal> {
    if node.tagged {
        Err(Refusal::new("värdet har ett utropstecken framför sig"))
    } else {
        Ok(())
    }
}

fn index(node: &Node, step: Step<'_>) -> Result<usize, Refusal> {
    if let Shape::Alias(_) = node.shape {
        return Err(Refusal::new("värdet används på flera ställen (& och *)"));
    }
    let parts = node.parts();
    match step {
        Step::Item(index) if index < parts.len() && parts[index].key.is_none() => Ok(index),
        Step::Item(_) => Err(Refusal::new("listan har inte så många poster")),
        Step::Key(key) => {
            let mut found = (0..parts.len()).filter(|at| parts[*at].key.as_deref() == Some(key));
            match (found.next(), found.next()) {
                (Some(index), None) => Ok(index),
                (Some(_), Some(_)) => Err(Refusal::new(format!("nyckeln ”{key}” står två gånger"))),
                (None, _) => Err(Refusal::new(format!("nyckeln ”{key}” finns inte"))),
            }
        }
    }
}

/// Whether an alias in the node names the anchor.
fn names(node: &Node, anchor: usize) -> bool {
    matches!(node.shape, Shape::Alias(named) if named == anchor)
        || node.parts().iter().any(|part| names(&part.node, anchor))
}
