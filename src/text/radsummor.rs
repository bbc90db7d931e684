//! Columns of sums that somebody typed.

use super::avrundning::is_sum_of;
use super::cell::Cell;
use super::felsumma::{Felsumma, bare, is_between};
use super::rader::Rader;
use super::serie::{Hinder, Serie};
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;

/// A typed column of sums, and the columns that it may be the sum of.
struct Summakolumn<'r> {
    serie: &'r Serie,
    delar: Vec<&'r Serie>,
    /// Whether it stands after its parts.
    sist: bool,
}

/// The cells of typed sums of columns that are not the sum of their row.
pub fn wrong(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
    let columns = rader.serier.iter().filter(|serie| is_total(serie));
    let known = columns.filter_map(|serie| of(rader, serie));
    known.flat_map(|column| column.wrong(huvud, cells, rader)).collect()
}

/// The columns that hold the sums of others: by their names, or by all of their numbers.
pub fn summakolumner(rader: &Rader) -> Vec<usize> {
    let is_sum = |serie: &&Serie| {
        let proven = || {
            let column = of(rader, serie)?;
            let rows = rows(rader, serie);
            Some(!rows.is_empty() && rows.iter().all(|row| column.agrees(*row)))
        };
        serie.namn == Namn::Summa || (serie.namn.is_doubtful() && proven() == Some(true))
    };
    rader.serier.iter().filter(is_sum).map(|serie| serie.kolumn).collect()
}

fn is_total(serie: &Serie) -> bool {
    matches!(serie.namn, Namn::Summa | Namn::Trolig | Namn::Grupp) && is_countable(serie)
}

fn is_countable(serie: &Serie) -> bool {
    matches!(serie.hinder, None | Some(Hinder::Punkt(_)))
}

/// The rows that are held against their sums: the sums of columns are held against those.
fn rows(rader: &Rader, serie: &Serie) -> Vec<usize> {
    let of_columns = |row: &usize| rader.total == Some(*row) || rader.namn[*row].is_sum();
    let typed = |row: &usize| serie.värden[*row].is_some() && !of_columns(row);
    (0..rader.namn.len()).filter(typed).collect()
}

/// The columns before a column of sums, or those after it where it stands first.
fn of<'r>(rader: &'r Rader, serie: &'r Serie) -> Option<Summakolumn<'r>> {
    let totals = || rader.serier.iter().filter(|one| is_total(one)).map(|one| one.kolumn);
    let from = totals().filter(|column| *column < serie.kolumn).max().unwrap_or(0);
    let to = totals().find(|column| *column > serie.kolumn).unwrap_or(usize::MAX);
    let between = |from: usize, to: usize| -> Vec<&Serie> {
        let counted = rader.serier.iter().filter(|one| {
            let same = one.inom == serie.inom && one.andel == serie.andel;
            same && one.namn != Namn::Härledd && !one.is_no_amount()
        });
        counted.filter(|one| one.kolumn > from && one.kolumn < to).collect()
    };
    let before = between(from, serie.kolumn);
    let sist = before.len() > 1;
    let delar = if sist { before } else { between(serie.kolumn, to) };
    let known = delar.iter().all(|part| is_countable(part) && same(part.sort, serie.sort));
    (delar.len() > 1 && known).then_some(Summakolumn { serie, delar, sist })
}

fn same(one: Sort, other: Sort) -> bool {
    one == other || one == Sort::Antal || other == Sort::Antal
}

impl Summakolumn<'_> {
    /// What is wrong with it, unless its figures show that it is something else.
    fn wrong(&self, huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
        let typed = rows(rader, self.serie);
        let disagree: Vec<usize> = typed.iter().copied().filter(|row| !self.agrees(*row)).collect();
        let agree = typed.iter().filter(|row| self.agrees(**row) && self.shows(**row)).count();
        let sum = self.is_meant(huvud, &disagree, agree);
        if !sum || self.is_of_fewer(&typed) || self.is_product(&typed) {
            return Vec::new();
        }
        disagree.into_iter().filter_map(|row| self.told(cells, rader, row)).collect()
    }

    /// Whether it is meant as a sum: by rows that are one, or else by all being near.
    fn is_meant(&self, huvud: &[Cell], disagree: &[usize], agree: usize) -> bool {
        if agree > 0 {
            return self.sist || agree >= disagree.len();
        }
        let named = huvud[self.serie.kolumn].text.to_lowercase().contains("summa");
        disagree.iter().all(|row| {
            let numbers = numbers(*row, &self.delar);
            let typed = self.serie.värden[*row];
            typed.is_some_and(|typed| {
                let mean = !named && is_between(&numbers, typed);
                self.is_near(Tal::sum(&numbers), typed) && !mean
            })
        })
    }

    /// Whether a number is near enough to be meant as the sum: the less sure the name, the nearer.
    fn is_near(&self, sum: Tal, typed: Tal) -> bool {
        let difference = (sum.float() - typed.float()).abs();
        let near = if self.serie.namn == Namn::Summa { 0.5 } else { 0.1 };
        difference <= near * sum.float().abs()
    }

    /// Whether it is the sum of all of its parts but one, in all rows.
    fn is_of_fewer(&self, typed: &[usize]) -> bool {
        let without = |left: usize| -> Vec<&Serie> {
            let parts = self.delar.iter().enumerate().filter(|(index, _)| *index != left);
            parts.map(|(_, part)| *part).collect()
        };
        typed.len() > 1
            && self.delar.len() > 2
            && (0..self.delar.len()).any(|left| {
                let fewer = without(left);
                typed.iter().all(|row| self.is_sum_of(*row, &fewer))
            })
    }

    /// Whether it is so many of something, in all rows: pieces and their price, likelihood and impact.
    fn is_product(&self, typed: &[usize]) -> bool {
        let is = |row: usize, one: &Serie, other: &Serie| {
            let product = || {
                let (one, other) = (one.värden[row]?.float(), other.värden[row]?.float());
                Some((one * other - self.serie.värden[row]?.float()).abs() < 0.51)
            };
            product() == Some(true)
        };
        let all = |one: &Serie, other: &Serie| typed.iter().all(|row| is(*row, one, other));
        let pairs = self.delar.iter().enumerate();
        pairs.clone().any(|(index, one)| self.delar[..index].iter().any(|other| all(one, other)))
    }

    fn agrees(&self, row: usize) -> bool {
        self.is_sum_of(row, &self.delar)
    }

    fn is_sum_of(&self, row: usize, parts: &[&Serie]) -> bool {
        let numbers = numbers(row, parts);
        let rounded = self.serie.avrundad || parts.iter().any(|part| part.avrundad);
        let typed = self.serie.värden[row];
        numbers.is_empty() || typed.is_none_or(|typed| is_sum_of(&numbers, typed, rounded))
    }

    /// Whether a row that agrees shows anything: more than one of its parts is something.
    fn shows(&self, row: usize) -> bool {
        numbers(row, &self.delar).iter().filter(|number| number.enheter != 0).count() > 1
    }

    fn told(&self, cells: &[Vec<Cell>], rader: &Rader, row: usize) -> Option<Felsumma> {
        let sum = bare(Tal::sum(&numbers(row, &self.delar)));
        let typed = bare(self.serie.värden[row]?);
        let name = &cells[row].get(rader.namnkolumn[row])?.text;
        let message = format!("raden ”{name}” ger {sum}, men här står {typed}");
        let sure = self.serie.namn == Namn::Summa && self.serie.bara_tal;
        Some(Felsumma { message, span: cells[row].get(self.serie.kolumn)?.span, sure })
    }
}

fn numbers(row: usize, parts: &[&Serie]) -> Vec<Tal> {
    parts.iter().filter_map(|part| part.värden[row]).collect()
}
