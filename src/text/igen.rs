//! Rows that are part of others, or the sum of others, and would be counted twice.

use super::delsummor::{Sida, delsummor};
use super::serie::Serie;

/// So many digits that no chance explains a sum.
const DIGITS: u32 = 4;
/// The most parts of a row that are looked through for it.
pub const MANY: usize = 60;

/// The rows, of some, that are the sum of some just before them in all columns.
pub fn summor(serier: &[Serie], rows: &[usize]) -> Vec<usize> {
    let counted: Vec<&Serie> =
        serier.iter().filter(|one| one.hinder.is_none() && !one.andel).collect();
    let number =
        |serie: &&Serie, row: usize| serie.värden[row].map(|number| number.scaled(serie.decimaler));
    let numbers = |row: &usize| counted.iter().map(|serie| number(serie, *row)).collect();
    let all: Vec<Sida> = rows.iter().map(numbers).collect();
    delsummor(&all, 2, false).into_iter().map(|index| rows[index]).collect()
}

/// Whether the numbers of a row are so many, or so great, that it is no sum by chance.
pub fn is_sure(serier: &[Serie], row: usize) -> bool {
    let digits = |serie: &Serie| {
        let number = serie.värden[row].filter(|_| serie.hinder.is_none() && !serie.andel)?;
        let mut units = number.trimmed().enheter.unsigned_abs();
        while units != 0 && units.is_multiple_of(10) {
            units /= 10;
        }
        units.checked_ilog10().map(|log| log + 1)
    };
    let found: u32 = serier.iter().filter_map(digits).sum();
    found >= DIGITS
}
