//! Cases that have the same of something.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::documents::Fall;

/// What is said of cases with the same `key`: of each later one beside the first, said once and a fault of both.
pub fn grannar<'c, K: Ord>(
    cases: &'c [Fall<'c>],
    key: impl Fn(&'c Fall<'c>) -> Option<K>,
    fault: impl Fn(&'c Fall<'c>, &'c Fall<'c>) -> Diagnostic,
) -> Vec<(usize, Diagnostic)> {
    let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (index, case) in cases.iter().enumerate() {
        if let Some(key) = key(case) {
            groups.entry(key).or_default().push(index);
        }
    }
    let pairs = groups.values().filter_map(|group| group.split_first());
    let pairs = pairs.flat_map(|(first, later)| later.iter().map(|later| (*first, *later)));
    let both = |(first, later): (usize, usize)| {
        let said = fault(&cases[later], &cases[first]);
        [(first, said.clone()), (later, said)]
    };
    pairs.flat_map(both).collect()
}
