//! Readings of the rows above a typed sum: which of them are sums themselves, though no name is sure.

use super::delsummor::{Sida, delsummor};
use super::rader::{Rader, is};
use super::serie::Serie;
use super::tal::Tal;

/// So few sums by chance that one of them alone may be meant.
const FEW: usize = 3;

/// Rows that are added up, and those among them that may be sums of others.
struct Läsning {
    rader: Vec<usize>,
    summor: Vec<usize>,
}

/// The readings of some rows, the likeliest first.
pub struct Läsningar(Vec<Läsning>);

impl Läsningar {
    /// Those of rows in a column, by names and by numbers: its own, or those of all columns together.
    pub fn of(rader: &Rader, serie: &Serie, rows: &[usize]) -> Self {
        let named: Vec<usize> =
            rows.iter().copied().filter(|row| rader.ingår.binary_search(row).is_ok()).collect();
        let rest = without(rows, &named);
        let all: Vec<&Serie> =
            rader.serier.iter().filter(|one| one.hinder.is_none() && !one.andel).collect();
        let mut found = vec![Läsning { rader: rows.to_vec(), summor: named.clone() }];
        for rows in if named.is_empty() { vec![rows] } else { vec![&rest, rows] } {
            for series in [&all[..], &[serie]] {
                let after = sums(series, rows.iter());
                let before = sums(series, rows.iter().rev());
                let both = after.iter().chain(&without(&before, &after)).copied().collect();
                let read = |summor| Läsning { rader: rows.to_vec(), summor };
                found.extend([after, before, both].map(read));
            }
        }
        Self(found)
    }

    /// The rows that each adds up.
    pub fn rader(&self) -> impl Iterator<Item = Vec<usize>> {
        self.0.iter().map(|reading| without(&reading.rader, &reading.summor))
    }

    /// The rows that a number is the sum of by one of them.
    pub fn fitting(&self, serie: &Serie, row: usize) -> Option<Vec<usize>> {
        self.0.iter().find_map(|reading| reading.fitting(serie, row))
    }
}

impl Läsning {
    /// With all of its sums, or all but one; with one alone where there are few.
    fn fitting(&self, serie: &Serie, row: usize) -> Option<Vec<usize>> {
        let all = without(&self.rader, &self.summor);
        if is(serie, &all, row) {
            return Some(all);
        }
        let excess = serie.added(&self.rader)?.float() - serie.värden[row]?.float();
        let of = |row: usize| serie.värden[row].map_or(0.0, Tal::float);
        let taken: f64 = self.summor.iter().map(|row| of(*row)).sum();
        let near = if serie.avrundad { 1.0 } else { 1e-6 };
        let close = |one: f64, other: f64| (one - other).abs() < near;
        let but_one = self.summor.iter().filter(|row| close(taken - of(**row), excess)).take(FEW);
        let kept = but_one.map(|row| without(&self.rader, &without(&self.summor, &[*row])));
        let few = self.summor.len() <= FEW;
        let alone = self.summor.iter().filter(|row| few && close(of(**row), excess));
        let mut found = kept.chain(alone.map(|row| without(&self.rader, &[*row])));
        found.find(|rows| is(serie, rows, row))
    }
}

fn without(rows: &[usize], left: &[usize]) -> Vec<usize> {
    rows.iter().copied().filter(|row| left.binary_search(row).is_err()).collect()
}

/// The rows, in their order in the table, that are the sum of those before them.
fn sums<'r>(series: &[&Serie], rows: impl Iterator<Item = &'r usize>) -> Vec<usize> {
    let rows: Vec<usize> = rows.copied().collect();
    let places: Vec<u32> = series.iter().map(|serie| serie.decimaler()).collect();
    let number = |row: usize, (serie, places): (&&Serie, &u32)| {
        serie.värden[row].map(|number| number.scaled(*places))
    };
    let numbers =
        |row: &usize| -> Sida { series.iter().zip(&places).map(|one| number(*row, one)).collect() };
    let all: Vec<Sida> = rows.iter().map(numbers).collect();
    let rounded = series.iter().any(|serie| serie.avrundad);
    let mut found: Vec<usize> =
        delsummor(&all, rounded).into_iter().map(|index| rows[index]).collect();
    found.sort_unstable();
    found
}
