//! All typed sums of a table that are not the sum.

use super::cell::Cell;
use super::felsumma::Felsumma;
use super::rader::Rader;
use super::tal::Tal;
use super::{radsummor, summor};

/// Those of its rows of sums, and those of its columns. A row that would be right if the wrong ones in its column were is not told.
pub fn wrong(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
    let of_columns = radsummor::wrong(huvud, cells, rader);
    let explained = |wrong: &Felsumma| {
        let same = of_columns.iter().filter(|one| one.kolumn == wrong.kolumn);
        let over: Vec<Tal> = same.map(|one| one.över).collect();
        !over.is_empty() && Tal::sum(&over).equals(wrong.över.negated())
    };
    let mut found = summor::wrong(huvud, cells, rader);
    found.retain(|wrong| !explained(wrong));
    found.extend(of_columns);
    found
}
