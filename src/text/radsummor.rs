//! Columns of sums that somebody typed.

use super::cell::Cell;
use super::rader::Rader;
use super::serie::Serie;
use super::sort::Sort;
use super::summanamn::Namn;
use super::summor::{Wrong, bare};
use super::tal::Tal;

/// A typed column of sums, and the columns that it may be the sum of.
struct Summakolumn<'r> {
    serie: &'r Serie,
    delar: Vec<&'r Serie>,
}

/// The cells of typed sums of columns that are not the sum of their row.
pub fn wrong(cells: &[Vec<Cell>], rader: &Rader) -> Vec<Wrong> {
    let columns = rader.serier.iter().filter(|serie| is_total(serie));
    let known = columns.filter_map(|serie| of(rader, serie));
    known.flat_map(|column| column.wrong(cells, &rows(cells, rader))).collect()
}

fn is_total(serie: &Serie) -> bool {
    serie.namn == Namn::Summa && serie.hinder.is_none()
}

/// The rows that are held against their sums: the sums of columns are held against those.
fn rows(cells: &[Vec<Cell>], rader: &Rader) -> Vec<usize> {
    let of_columns = |row: &usize| rader.total == Some(*row) || rader.namn[*row].is_sum();
    (0..cells.len()).filter(|row| !of_columns(row)).collect()
}

/// The columns before a column of sums, or those after it where it stands first.
fn of<'r>(rader: &'r Rader, serie: &'r Serie) -> Option<Summakolumn<'r>> {
    let totals = || rader.serier.iter().filter(|one| one.namn == Namn::Summa).map(|one| one.kolumn);
    let from = totals().filter(|column| *column < serie.kolumn).max().unwrap_or(0);
    let to = totals().find(|column| *column > serie.kolumn).unwrap_or(usize::MAX);
    let between = |from: usize, to: usize| -> Vec<&Serie> {
        let counted = rader.serier.iter().filter(|one| {
            one.inom == serie.inom && one.andel == serie.andel && one.namn != Namn::Härledd
        });
        counted.filter(|one| one.kolumn > from && one.kolumn < to).collect()
    };
    let before = between(from, serie.kolumn);
    let delar = if before.len() < 2 { between(serie.kolumn, to) } else { before };
    let known = delar.iter().all(|part| part.hinder.is_none() && same(part.sort, serie.sort));
    (delar.len() > 1 && known).then_some(Summakolumn { serie, delar })
}

fn same(one: Sort, other: Sort) -> bool {
    one == other || one == Sort::Antal || other == Sort::Antal
}

impl Summakolumn<'_> {
    /// What is wrong with it, unless its figures show that it is the sum of other columns.
    fn wrong(&self, cells: &[Vec<Cell>], rows: &[usize]) -> Vec<Wrong> {
        let typed: Vec<usize> =
            rows.iter().copied().filter(|row| self.serie.värden[*row].is_some()).collect();
        let of_fewer = (0..self.delar.len()).any(|left| {
            let fewer = || self.delar.iter().enumerate().filter(move |(index, _)| *index != left);
            let agrees = |row: &usize| self.agrees(*row, fewer().map(|(_, part)| *part));
            typed.len() > 1 && self.delar.len() > 2 && typed.iter().all(agrees)
        });
        if of_fewer {
            return Vec::new();
        }
        let disagree = typed.iter().filter(|row| !self.agrees(**row, self.delar.iter().copied()));
        disagree.filter_map(|row| self.told(cells, *row)).collect()
    }

    fn agrees<'s>(&self, row: usize, parts: impl Iterator<Item = &'s Serie>) -> bool {
        let numbers: Vec<Tal> = parts.filter_map(|part| part.värden[row]).collect();
        let (sum, Some(typed)) = (Tal::sum(&numbers), self.serie.värden[row]) else { return true };
        let rounded = self.serie.andel && sum.distance(typed) * 2 <= numbers.len() as u128;
        numbers.is_empty() || sum.equals(typed) || rounded
    }

    fn told(&self, cells: &[Vec<Cell>], row: usize) -> Option<Wrong> {
        let numbers: Vec<Tal> = self.delar.iter().filter_map(|part| part.värden[row]).collect();
        let (sum, typed) = (bare(Tal::sum(&numbers)), bare(self.serie.värden[row]?));
        let name = &cells[row].first()?.text;
        let message = format!("raden ”{name}” ger {sum}, men här står {typed}");
        Some(Wrong { message, span: cells[row].get(self.serie.kolumn)?.span, sure: true })
    }
}
