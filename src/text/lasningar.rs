//! Readings of the rows above a typed sum: which of them are sums themselves, though no name is sure.

use super::delsummor::{Sida, delsummor};
use super::rader::{Rader, is};
use super::serie::Serie;
use super::tal::Tal;

/// So few sums by chance that one of them alone may be meant.
const FEW: usize = 3;

/// Rows that are added up, and the sets of those among them that may be sums of others, the likeliest first.
#[derive(Clone)]
pub struct Läsningar {
    rader: Vec<usize>,
    summor: Vec<Vec<usize>>,
}

impl Läsningar {
    /// Those by the names of the rows, and by the numbers of all columns together.
    pub fn of(rader: &Rader, rows: &[usize]) -> Self {
        let is_within = |row: &usize| rader.ingår.binary_search(row).is_ok();
        let named: Vec<usize> = rows.iter().copied().filter(is_within).collect();
        let all: Vec<&Serie> =
            rader.serier.iter().filter(|one| one.is_sure() && !one.andel).collect();
        Self { rader: rows.to_vec(), summor: vec![named] }.and_of(&all)
    }

    /// With those by the numbers of these columns too.
    #[must_use]
    pub fn and_of(&self, series: &[&Serie]) -> Self {
        let mut read = self.clone();
        let named = &self.summor[0];
        let rest = without(&self.rader, named);
        let rests = if named.is_empty() { vec![rest] } else { vec![rest, self.rader.clone()] };
        for rows in rests {
            let several = sums(series, 2, &rows);
            if several.iter().any(|sums| !sums.is_empty()) {
                read.summor.extend(several.into_iter().chain(sums(series, 1, &rows)));
            }
        }
        read
    }

    /// The rows that each adds up.
    pub fn rader(&self) -> impl Iterator<Item = Vec<usize>> {
        self.summor.iter().map(|sums| without(&self.rader, sums))
    }

    /// The rows that a number is the sum of by one of them.
    pub fn fitting(&self, serie: &Serie, row: usize) -> Option<Vec<usize>> {
        self.summor.iter().find_map(|sums| self.fitting_by(sums, serie, row))
    }

    /// With all of these sums, or all but one; with one alone where there are few.
    fn fitting_by(&self, sums: &[usize], serie: &Serie, row: usize) -> Option<Vec<usize>> {
        let all = without(&self.rader, sums);
        if is(serie, &all, row) {
            return Some(all);
        }
        let excess = serie.added(&self.rader)?.float() - serie.värden[row]?.float();
        let of = |row: usize| serie.värden[row].map_or(0.0, Tal::float);
        let taken: f64 = sums.iter().map(|row| of(*row)).sum();
        let near = if serie.avrundad { 1.0 } else { 1e-6 };
        let close = |one: f64, other: f64| (one - other).abs() < near;
        let but_one = sums.iter().filter(|row| close(taken - of(**row), excess)).take(FEW);
        let kept = but_one.map(|row| without(&self.rader, &without(sums, &[*row])));
        let few = sums.len() <= FEW;
        let alone = sums.iter().filter(|row| few && close(of(**row), excess));
        let mut found = kept.chain(alone.map(|row| without(&self.rader, &[*row])));
        found.find(|rows| is(serie, rows, row))
    }
}

fn without(rows: &[usize], left: &[usize]) -> Vec<usize> {
    rows.iter().copied().filter(|row| left.binary_search(row).is_err()).collect()
}

/// The rows that are the sum of so many or more of those before them, those that are of those after them, and both.
fn sums(series: &[&Serie], least: usize, rows: &[usize]) -> [Vec<usize>; 3] {
    let number = |row: usize, serie: &Serie| Some(serie.värden[row]?.scaled(serie.decimaler));
    let numbers = |row: &usize| series.iter().map(|serie| number(*row, serie)).collect();
    let rounded = series.iter().any(|serie| serie.avrundad);
    let found = |rows: &[usize]| -> Vec<usize> {
        let all: Vec<Sida> = rows.iter().map(numbers).collect();
        let sums = delsummor(&all, least, rounded).into_iter();
        sums.map(|index| rows[index]).collect()
    };
    let after = found(rows);
    let mut before = found(&rows.iter().rev().copied().collect::<Vec<_>>());
    before.reverse();
    let mut both = [&after[..], &before].concat();
    both.sort_unstable();
    both.dedup();
    [after, before, both]
}
