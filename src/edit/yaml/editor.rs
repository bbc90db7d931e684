//! The changes that can be made to a YAML file.

use std::ops::Range;

use super::doc::Doc;
use super::insert::New;
use super::moving::Fresh;
use super::path::{Place, Step};
use super::scalar::key as written_key;
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
        let index = self.doc.index_of(self.doc.find(&holder).0, place)?;
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
        let index = self.doc.index_of(self.doc.find(&to).0, place)?;
        self.doc.moving(&from, &to, index, key)
    }
}

impl Doc<'_> {
    /// Puts a value into the list or map at `place` of what the text should say.
    fn put(
        &self,
        wanted: &mut Value,
        place: &[usize],
        index: usize,
        name: Option<&str>,
        value: &Value,
    ) -> Result<(), Refusal> {
        self.unnamed_above(place)?;
        let (node, _) = self.find(place);
        self.unnamed_here(node)?;
        if let Some(name) = name.filter(|name| node.parts().iter().any(|part| part.key.as_deref() == Some(name))) {
            return Err(Refusal::new(format!("nyckeln ”{name}” finns redan")));
        }
        let other = || Refusal::new("här står inte det som något kan läggas till i");
        wanted.put(place, index, name, value.clone()).ok_or_else(other)
    }

    fn rename(&self, place: &[usize], key: &str, name: &str) -> Result<Vec<Change>, Refusal> {
        self.unnamed_above(place)?;
        let (node, _) = self.find(place);
        self.unnamed_here(node)?;
        if node.parts().iter().any(|part| part.key.as_deref() == Some(name)) {
            return Err(Refusal::new(format!("nyckeln ”{name}” finns redan")));
        }
        let index = self.index_of(node, Place::After(Step::Key(key)))? - 1;
        let part = &node.parts()[index];
        let mut wanted = self.value.clone();
        if let Some(Value::Map(entries)) = wanted.at(place) {
            name.clone_into(&mut entries[index].0);
        }
        let change = Change::new(part.start..part.name_end, written_key(name, !node.is_block()));
        self.sure(vec![change], &wanted)
    }

    fn moving(&self, from: &[usize], to: &[usize], index: usize, key: Option<&str>) -> Result<Vec<Change>, Refusal> {
        let gone = || Refusal::new("hela filen går inte att flytta");
        let value = self.value.clone().at(from).cloned().ok_or_else(gone)?;
        let mut wanted = self.value.clone();
        self.put(&mut wanted, to, index, key, &value)?;
        let mut left = from.to_vec();
        // What is put in before the old place, or before what holds it, moves that one step on.
        if let Some(step) = left.get_mut(to.len()).filter(|step| from.starts_with(to) && **step >= index) {
            *step += 1;
        }
        wanted.take(&left).ok_or_else(gone)?;
        let cut = self.removing(from)?;
        let with = |new: &dyn New| {
            let put = self.inserting(to, index, new)?;
            self.sure(put.into_iter().chain(cut.iter().cloned()).collect(), &wanted)
        };
        let taken = self.taken(from, value.clone(), key);
        with(&taken).or_else(|refusal| match taken.noted() {
            true => Err(refusal),
            false => with(&Fresh { name: key, value: &value, steps: self.steps }),
        })
    }
}
