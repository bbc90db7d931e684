//! Rows that are part of others, or the sum of others, and would be counted twice.

use super::delsummor::{Sida, delsummor, ledande, nästlade};
use super::serie::Serie;

/// So many digits that no chance explains a sum.
const DIGITS: u32 = 4;
/// The least number that is no sum of others by chance, alone in its row.
const LEAST: f64 = 10.0;
/// The most parts of a row that are looked through for it.
pub const MANY: usize = 60;

/// The rows, of some, that are the sum of some just before them in all columns.
pub fn summor(serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    delsummor(&sidor(serier, rows), 2, false).into_iter().map(|index| rows[index]).collect()
}

/// The rows, of some, that are the sum of some just after them, where all rows are such or parts of such.
pub fn grupper(serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    let flat = ledande(&sidor(serier, rows)).into_iter().map(|index| rows[index]).collect();
    let found = if Vec::is_empty(&flat) { nested(serier, rows) } else { flat };
    let counted = counted(serier);
    let great = |row: usize, serie: &Serie| {
        serie.värden[row].is_some_and(|number| number.float().abs() >= LEAST)
    };
    let shown = |row: &usize| counted.len() > 1 || counted.iter().any(|one| great(*row, one));
    if found.len() > 1 || found.iter().all(shown) { found } else { Vec::new() }
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
