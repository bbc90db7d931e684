//! The changes that can be made to a YAML file.

use std::ops::Range;

use super::doc::{Doc, index_of};
use super::fresh::Fresh;
use super::node::Part;
use super::path::{Place, Step};
use super::value::Value;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

/// A YAML text that can be changed.
///
/// Each change is made in the smallest range of bytes, then read back: it is only given when the text then says what it
/// said before, but for that change. All else stays, byte for byte, as do comments that are not about what is taken away.
pub struct Yaml<'t> {
    doc: Doc<'t>,
}

impl<'t> Yaml<'t> {
    /// Reads a text.
    pub fn read(text: &'t str) -> Result<Self, Refusal> {
        Doc::read(text).map(|doc| Self { doc })
    }

    /// What the text says.
    pub fn value(&self) -> &Value {
        &self.doc.value
    }

    /// The path of the innermost key or item that the byte `at` stands in.
    pub fn path_to(&self, at: usize) -> Vec<Step<'_>> {
        let (mut node, mut path) = (&self.doc.root, Vec::new());
        let holds = |part: &Part| part.start <= at && at < part.end();
        while let Some(index) = node.parts().iter().position(holds) {
            let part = &node.parts()[index];
            path.push(part.key.as_deref().map_or(Step::Item(index), Step::Key));
            node = &part.node;
        }
        path
    }

    /// Puts a value in the place of the one at `path`.
    pub fn replace(&self, path: &[Step<'_>], value: &Value) -> Result<Vec<Change>, Refusal> {
        self.doc.replace(&self.doc.resolve(path)?, value)
    }

    /// Gives a key of the map at `path` another name.
    pub fn rename(&self, path: &[Step<'_>], key: &str, name: &str) -> Result<Vec<Change>, Refusal> {
        self.doc.rename(&self.doc.resolve(path)?, key, name)
    }

    /// Puts a new key into the map at `path`, which may be empty or nothing.
    pub fn insert_key(
        &self,
        path: &[Step<'_>],
        place: Place<'_>,
        key: &str,
        value: &Value,
    ) -> Result<Vec<Change>, Refusal> {
        self.insert(path, place, Some(key), value)
    }

    /// Puts a new item into the list at `path`, which may be empty or nothing.
    pub fn insert_item(
        &self,
        path: &[Step<'_>],
        place: Place<'_>,
        value: &Value,
    ) -> Result<Vec<Change>, Refusal> {
        self.insert(path, place, None, value)
    }

    fn insert(
        &self,
        path: &[Step<'_>],
        place: Place<'_>,
        name: Option<&str>,
        value: &Value,
    ) -> Result<Vec<Change>, Refusal> {
        let holder = self.doc.resolve(path)?;
        let index = index_of(self.doc.find(&holder).0, place)?;
        let fresh = Fresh { name, value, steps: self.doc.steps };
        let mut wanted = self.doc.value.clone();
        self.doc.put(&mut wanted, &holder, index, name, value)?;
        self.doc.sure(self.doc.inserting(&holder, index, &fresh)?, &wanted)
    }

    /// Takes away the key or the item at `path`. The comment beside it goes too, and those within it; so do those on the
    /// lines right above it, unless it is the first: then they may be about all of them.
    pub fn remove(&self, path: &[Step<'_>]) -> Result<Vec<Change>, Refusal> {
        self.doc.remove(&self.doc.resolve(path)?)
    }

    /// Puts `new` in the place of some words of a text, which stand at `range`.
    pub fn piece(&self, range: &Range<usize>, new: &str) -> Result<Vec<Change>, Refusal> {
        self.doc.piece(range, new)
    }

    /// Takes the value at `path` to the map at `to`, under `key`, or to the list there.
    pub fn move_to(
        &self,
        path: &[Step<'_>],
        to: &[Step<'_>],
        place: Place<'_>,
        key: Option<&str>,
    ) -> Result<Vec<Change>, Refusal> {
        let (from, to) = (self.doc.resolve(path)?, self.doc.resolve(to)?);
        if to.starts_with(&from) {
            return Err(Refusal::new("ett värde får inte flyttas in i sig självt"));
        }
        let index = index_of(self.doc.find(&to).0, place)?;
        self.doc.moving(&from, &to, index, key)
    }
}
