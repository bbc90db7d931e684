//! Another name for a key.

use super::doc::{Doc, index_of};
use super::path::{Place, Step};
use super::scalar::key as written_key;
use super::value::Value;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

impl Doc<'_> {
    /// Gives a key of the map at `place` another name.
    pub fn rename(&self, place: &[usize], key: &str, name: &str) -> Result<Vec<Change>, Refusal> {
        self.unnamed_above(place)?;
        let (node, _) = self.find(place);
        self.unnamed_here(node)?;
        if node.parts().iter().any(|part| part.key.as_deref() == Some(name)) {
            return Err(Refusal::new(format!("nyckeln ”{name}” finns redan")));
        }
        let index = index_of(node, Place::After(Step::Key(key)))? - 1;
        let part = &node.parts()[index];
        let mut wanted = self.value.clone();
        if let Some(Value::Map(entries)) = wanted.at(place) {
            name.clone_into(&mut entries[index].0);
        }
        let change = Change::new(part.start..part.name_end, written_key(name, !node.is_block()));
        self.sure(vec![change], &wanted)
    }
}
