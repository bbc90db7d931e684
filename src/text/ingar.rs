//! Rows that by their names are part of another row, or the sum of others.

use std::collections::BTreeSet;

use super::perioder::längre;
use super::serie::Serie;

/// Which rows are so, as ”- löner” or ”1.1 Löner” under ”1 Skola”, or a quarter after its months.
pub fn ingår(namn: &[&str], serier: &[Serie]) -> Vec<usize> {
    let has_number = |row: &usize| serier.iter().any(|serie| serie.värden[*row].is_some());
    let (mut above, mut numbered) = (None, BTreeSet::new());
    let mut found = längre(namn);
    for (row, name) in namn.iter().enumerate() {
        let number = outline(name);
        let within = number.rsplit_once('.').is_some_and(|(outer, _)| numbered.contains(outer));
        if within || (is_listed(name) && above.as_ref().is_some_and(has_number)) {
            found.push(row);
        } else if !is_listed(name) {
            above = Some(row);
        }
        numbered.insert(number);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a name begins with the sign of a list.
fn is_listed(name: &str) -> bool {
    name.starts_with(['-', '–', '•', '·'])
}

/// Whether a name is that of a part of a row above it.
pub fn is_part(name: &str) -> bool {
    is_listed(name) || outline(name).contains('.')
}

/// The number that a name begins with, as ”1.1” of ”1.1 Löner”.
fn outline(name: &str) -> &str {
    let first = name.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    let is_number = first.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_number { first } else { "" }
}
