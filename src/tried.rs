//! What papers would be with one of their own words otherwise. A word that would change nothing is said nowhere in them.

use indexmap::IndexMap;

use crate::fill::Vy;
use crate::model::{Ord, Plats};
use crate::prose::Readings;

/// A handling with one of its own words otherwise.
#[derive(Debug)]
pub struct Tried {
    /// The word as it is written.
    pub ord: Plats,
    /// What the handling says then.
    pub vy: Vy,
}

/// A handling with each of the words under its `ord:` otherwise; `read` gives it by the key of the word, as it is
/// with what was read so. None for a word that others say of it.
pub fn tried(
    own: &Readings,
    ord: &IndexMap<String, Ord>,
    read: impl Fn(&str, &Readings) -> Option<Vy>,
) -> Vec<Tried> {
    let one = |(key, word): (&String, &Ord)| {
        Some(Tried { ord: word.plats, vy: read(key, &own.tried(key))? })
    };
    ord.iter().filter_map(one).collect()
}
