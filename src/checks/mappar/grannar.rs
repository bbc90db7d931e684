//! Cases that have the same of something.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::documents::Fall;

/// What is said of each of two cases with the same `key`: of the first beside the other, and of the other beside the
/// first.
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
    let pairs = groups.values().flat_map(|group| {
        let others = |index: usize| group.iter().copied().filter(move |other| *other != index);
        group.iter().flat_map(move |index| others(*index).map(|other| (*index, other)))
    });
    pairs.map(|(index, other)| (index, fault(&cases[index], &cases[other]))).collect()
}
