//! Rows that are part of others, or the sum of others, and would be counted twice.

use super::delsummor::{Sida, delsummor, ledande, nästlade};
use super::ordlista::words;
use super::serie::Serie;

/// So many digits that no chance explains a sum.
const DIGITS: u32 = 4;
/// What the whole of others is called, where a sum is not said: so, or by what was done to it, as ”Granskade”.
const HELA: [&str; 6] = ["inkomna", "samtliga", "alla", "ärenden", "stickprov", "urval"];
/// The most parts of a row that are looked through for it.
pub const MANY: usize = 60;

/// The rows, of some, that are the sum of some just before them in all columns.
pub fn summor(serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    delsummor(&sidor(serier, rows), 2, false).into_iter().map(|index| rows[index]).collect()
}

/// The rows, of some, that are the sum of some just after them, where all rows are such or parts of such.
pub fn grupper(names: &[&str], serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    let flat = ledande(&sidor(serier, rows)).into_iter().map(|index| rows[index]).collect();
    let found = if Vec::is_empty(&flat) { nested(serier, rows) } else { flat };
    let several = counted(serier).len() > 1;
    let shown = |row: &usize| several || is_sure(serier, *row) || is_whole(names[*row]);
    let is_part = |row: &usize| serier.iter().any(|serie| serie.andel && serie.is_part(*row));
    let meant = found.len() > 1 || found.iter().all(shown);
    if meant && !found.iter().any(is_part) { found } else { Vec::new() }
}

/// The same, where parts may be sums of others after them.
fn nested(serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    let upwards: Vec<usize> = rows.iter().rev().copied().collect();
    let (sums, outer) = nästlade(&sidor(serier, &upwards), 2, false);
    let whole = outer.iter().all(|index| sums.contains(index));
    let mut found: Vec<usize> = sums.into_iter().map(|index| upwards[index]).collect();
    found.sort_unstable();
    if whole { found } else { Vec::new() }
}

/// Whether a name is that of what others are parts of.
fn is_whole(name: &str) -> bool {
    words(name)
        .first()
        .is_some_and(|first| HELA.contains(&first.as_str()) || first.ends_with("ade"))
}

/// The columns that are added up.
fn counted(serier: &[Serie]) -> Vec<&Serie> {
    serier.iter().filter(|one| one.is_sure() && !one.andel).collect()
}

/// The numbers of these rows.
fn sidor(serier: &[Serie], rows: &[usize]) -> Vec<Sida> {
    let counted = counted(serier);
    let number =
        |serie: &&Serie, row: usize| serie.värden[row].map(|number| number.scaled(serie.decimaler));
    rows.iter().map(|row| counted.iter().map(|serie| number(serie, *row)).collect()).collect()
}

/// Whether the numbers of a row are so many, or so great, that it is no sum by chance.
pub fn is_sure(serier: &[Serie], row: usize) -> bool {
    let digits = |serie: &Serie| {
        let number = serie.värden[row].filter(|_| serie.is_sure() && !serie.andel)?;
        let mut units = number.trimmed().enheter.unsigned_abs();
        while units != 0 && units.is_multiple_of(10) {
            units /= 10;
        }
        units.checked_ilog10().map(|log| log + 1)
    };
    let found: u32 = serier.iter().filter_map(digits).sum();
    found >= DIGITS
}
