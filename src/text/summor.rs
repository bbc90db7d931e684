//! The sums of a table, and those that somebody typed.

use super::cell::Cell;
use super::par::Par;
use super::rader::{Rader, is};
use super::serie::Serie;
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;
use crate::diag::Span;

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Kolumn {
    /// Whether it holds numbers only: at least one, and else nothing.
    pub numbers: bool,
    /// The sum of its numbers; nothing if it is not to be summed: words, row heads, or shares that
    /// are not parts of one whole.
    pub summa: Par,
}

/// What the columns of a table hold.
pub fn kolumner(rader: &Rader, columns: usize) -> Vec<Kolumn> {
    let of = |column: usize| {
        let numbers = rader.serier.iter().any(|serie| serie.kolumn == column);
        let part = |inom: bool| {
            let found = rader.serier.iter().find(|one| one.kolumn == column && one.inom == inom);
            found?.summa(&rader.räknas)
        };
        Kolumn { numbers, summa: Par { tal: part(false), inom: part(true) } }
    };
    (0..columns).map(of).collect()
}

/// The sum of a row's numbers in the columns that are summed: of shares only where there are no others.
pub fn rad(rader: &Rader, row: &[usize]) -> Par {
    let summed = |serie: &&Serie| serie.summa(&rader.räknas).is_some();
    let counted = rader.serier.iter().filter(|serie| !serie.namn.is_derived());
    let all: Vec<&Serie> = counted.filter(summed).collect();
    let counts: Vec<&Serie> = all.iter().copied().filter(|serie| !serie.andel).collect();
    let chosen = if counts.is_empty() { all } else { counts };
    let sort = chosen.iter().map(|serie| serie.sort).find(|sort| *sort != Sort::Antal);
    let part = |inom: bool| {
        let series = chosen.iter().filter(|serie| serie.inom == inom);
        let numbers: Vec<Tal> = series.filter_map(|serie| serie.added(row)).collect();
        let sum = Tal { sort: sort.unwrap_or_default(), ..Tal::sum(&numbers) };
        (!numbers.is_empty()).then_some(sum)
    };
    Par { tal: part(false), inom: part(true) }
}

/// A typed sum that is not the sum.
#[derive(Debug)]
pub struct Wrong {
    /// What is wrong, with both figures.
    pub message: String,
    /// The typed sum.
    pub span: Span,
    /// Whether its row or column can be nothing but a sum.
    pub sure: bool,
}

/// The cells of typed sums of rows that are not the sum of those that they belong to.
pub fn wrong(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Wrong> {
    let typed = |row: &usize| rader.total == Some(*row) || rader.namn[*row].is_sum();
    (0..cells.len()).filter(typed).flat_map(|row| of_row(huvud, cells, rader, row)).collect()
}

fn of_row(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader, row: usize) -> Vec<Wrong> {
    let candidates = rader.underlag(row);
    let Some(first) = candidates.first() else { return Vec::new() };
    let named = cells[row][0].text.to_lowercase().contains("summa");
    let sure = rader.total == Some(row) && rader.namn[row] == Namn::Summa;
    let found = rader.serier.iter().filter_map(|serie| {
        let (sum, typed) = (serie.summa(first)?, serie.värden[row]?);
        let agrees = candidates.iter().any(|rows| is(serie, rows, row));
        let may_be_mean = !named && (!sure || sum.decimaler > 0);
        let told = !(agrees || may_be_mean && is_between(serie, first, typed));
        told.then(|| {
            let head = &huvud[serie.kolumn].text;
            let (sum, found) = (bare(sum), bare(typed));
            let message = format!("kolumnen ”{head}” ger {sum}, men här står {found}");
            Wrong { message, span: cells[row][serie.kolumn].span, sure }
        })
    });
    found.collect()
}

/// Whether a number lies between the least and the greatest of others, as their mean does.
fn is_between(serie: &Serie, rows: &[usize], typed: Tal) -> bool {
    let numbers = || rows.iter().filter_map(|row| serie.värden[*row]).map(Tal::float);
    rows.len() > 1
        && numbers().any(|number| number <= typed.float())
        && numbers().any(|number| number >= typed.float())
}

/// A number for a message: the kind of thing is seen at the cell.
pub fn bare(number: Tal) -> Tal {
    Tal { sort: Sort::Antal, ..number }
}
