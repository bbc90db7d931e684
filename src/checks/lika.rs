//! Things that should differ in something but do not.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Each that has the same key as an earlier one, after the first that has it.
pub fn lika<T: Copy, K: Ord>(all: impl IntoIterator<Item = (K, T)>) -> Vec<(T, T)> {
    let mut first: BTreeMap<K, T> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (key, one) in all {
        match first.entry(key) {
            Entry::Occupied(earlier) => pairs.push((*earlier.get(), one)),
            Entry::Vacant(place) => {
                place.insert(one);
            }
        }
    }
    pairs
}
