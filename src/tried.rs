//! What papers would be with one of their own words otherwise. A word that would change nothing is said nowhere in them.

use indexmap::IndexMap;

use crate::model::{Ord, Plats};
use crate::prose::Readings;

/// What is made with one of its own words otherwise.
#[derive(Debug)]
pub struct Tried<T> {
    /// The word as it is written.
    pub ord: Plats,
    /// What is made then.
    pub blir: T,
}

/// What is made with each of the words under an `ord:` otherwise; `read` makes it of what was read so. None for a word that
/// others say of it.
pub fn tried<T>(
    own: &Readings,
    ord: &IndexMap<String, Ord>,
    read: impl Fn(&Readings) -> Option<T>,
) -> Vec<Tried<T>> {
    let one = |(key, word): (&String, &Ord)| {
        Some(Tried { ord: word.plats, blir: read(&own.tried(key))? })
    };
    ord.iter().filter_map(one).collect()
}
