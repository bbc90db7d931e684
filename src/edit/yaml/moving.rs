//! A value that goes to another place.

use super::doc::Doc;
use super::fresh::Fresh;
use super::insert::New;
use super::value::Value;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

/// From where to where.
struct Move<'a> {
    from: &'a [usize],
    to: &'a [usize],
    index: usize,
}

impl Doc<'_> {
    /// Takes the value at `from` into the collection at `to`, before what has this index.
    pub fn moving(
        &self,
        from: &[usize],
        to: &[usize],
        index: usize,
        key: Option<&str>,
    ) -> Result<Vec<Change>, Refusal> {
        let gone = || Refusal::new("hela filen går inte att flytta");
        let value = self.value.clone().at(from).cloned().ok_or_else(gone)?;
        let mut wanted = self.value.clone();
        self.put(&mut wanted, to, index, key, &value)?;
        let own = Move { from, to, index };
        wanted.take(&own.left()).ok_or_else(gone)?;
        let taken = self.taken(from, value.clone(), key);
        self.moved(&own, &taken, &wanted).or_else(|refusal| {
            let fresh = Fresh { name: key, value: &value, steps: self.steps };
            if taken.noted() { Err(refusal) } else { self.moved(&own, &fresh, &wanted) }
        })
    }

    /// Both changes at once or, where they touch each other, one after the other.
    fn moved(&self, own: &Move<'_>, new: &dyn New, wanted: &Value) -> Result<Vec<Change>, Refusal> {
        let cut = self.removing(own.from)?;
        let put = self.inserting(own.to, own.index, new)?;
        let both = put.into_iter().chain(cut.iter().cloned()).collect();
        self.sure(both, wanted).or_else(|refusal| {
            let Some(text) = Change::apply(self.text, &cut) else { return Err(refusal) };
            let without = Doc { steps: self.steps, ..Doc::read(&text)? };
            let (to, index) = own.after();
            let put = without.inserting(&to, index, new)?;
            let text = Change::apply(&text, &put).ok_or(refusal)?;
            self.sure(vec![Change::between(self.text, &text)], wanted)
        })
    }
}

impl Move<'_> {
    /// The old place when the new one is there too: what is put in before it, or before what holds it, moves it one on.
    fn left(&self) -> Vec<usize> {
        let mut left = self.from.to_vec();
        let moved = |step: &&mut usize| self.from.starts_with(self.to) && **step >= self.index;
        if let Some(step) = left.get_mut(self.to.len()).filter(moved) {
            *step += 1;
        }
        left
    }

    /// The new place when the old one is gone.
    fn after(&self) -> (Vec<usize>, usize) {
        let (mut to, mut index) = (self.to.to_vec(), self.index);
        let Some((old, above)) = self.from.split_last() else { return (to, index) };
        if to == above {
            index -= usize::from(*old < index);
        } else if let Some(step) =
            to.get_mut(above.len()).filter(|step| self.to.starts_with(above) && **step > *old)
        {
            *step -= 1;
        }
        (to, index)
    }
}
