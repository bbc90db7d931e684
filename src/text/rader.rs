//! Which rows of a table are counted, and which were counted from others.

use std::ops::Range;

use super::cell::Cell;
use super::serie::{Serie, serier};
use super::summanamn::Namn;

/// The rows of a table by what they are.
#[derive(Debug, Clone)]
pub struct Rader {
    /// What each is called.
    pub namn: Vec<Namn>,
    /// The row of sums of all, if one was typed; behind it stand only parts and means.
    pub total: Option<usize>,
    /// Those that are counted.
    pub räknas: Vec<usize>,
    /// Those among them that may have been counted from others.
    pub tveksamma: Vec<usize>,
    /// The numbers of the columns.
    pub serier: Vec<Serie>,
}

impl Rader {
    /// The rows of a table where sums are called `summanamn`.
    pub fn of(huvud: &[Cell], rader: &[Vec<Cell>], summanamn: &str) -> Self {
        let first = |row: &Vec<Cell>| row.first().map_or("", |cell| cell.text.as_str()).to_owned();
        let namn: Vec<Namn> = rader.iter().map(|row| Namn::of(&first(row), summanamn)).collect();
        let last = namn.iter().rposition(|namn| *namn != Namn::Härledd);
        let total = last.filter(|row| namn[*row].is_total() && rader.len() > 1);
        let serier = serier(huvud, rader, total);
        let counted = |row: &usize| {
            let derived = namn[*row].is_derived();
            rader.len() == 1 || (total != Some(*row) && !derived)
        };
        let räknas = (0..rader.len()).filter(counted).collect();
        let mut all = Self { namn, total, räknas, tveksamma: Vec::new(), serier };
        all.leave_out_what_is_counted();
        all
    }

    /// Leaves out each row that may be a sum and is one.
    fn leave_out_what_is_counted(&mut self) {
        let may_be = |namn: Namn| matches!(namn, Namn::Trolig | Namn::Utom | Namn::Kanske);
        let doubtful: Vec<usize> =
            self.räknas.iter().copied().filter(|row| may_be(self.namn[*row])).collect();
        for row in doubtful {
            if self.is_sum(row) {
                self.räknas.retain(|counted| *counted != row);
            } else if self.namn[row] == Namn::Kanske {
                self.tveksamma.push(row);
            }
        }
    }

    /// Whether a row holds sums in all columns that have one.
    pub fn is_sum(&self, row: usize) -> bool {
        let mut candidates = self.underlag(row);
        candidates.retain(|rows| rows.len() > 1);
        let Some(first) = candidates.first() else { return false };
        let summed = self.serier.iter().filter(|serie| serie.summa(first).is_some());
        let mut typed = summed.filter(|serie| serie.värden[row].is_some()).peekable();
        let agrees = |serie: &Serie| candidates.iter().any(|rows| is(serie, rows, row));
        typed.peek().is_some() && typed.all(agrees)
    }

    /// The rows that a row may be the sum of, the likeliest first.
    pub fn underlag(&self, row: usize) -> Vec<Vec<usize>> {
        let above = self.counted(0..row);
        if above.is_empty() {
            return vec![self.counted(row + 1..self.namn.len())];
        }
        let sums = |row: &usize| self.namn[*row].is_sum();
        let before = (0..row).filter(sums).collect::<Vec<_>>();
        let since = before.last().map(|last| self.counted(last + 1..row));
        let certain = above.iter().copied().filter(|row| !self.tveksamma.contains(row)).collect();
        let mut found = match (self.total == Some(row), since) {
            (false, Some(since)) => vec![since, above.clone(), certain],
            (_, since) => {
                [Some(above.clone()), since, Some(certain)].into_iter().flatten().collect()
            }
        };
        found.push(before);
        if self.namn[row] == Namn::Utom {
            let without = |out: &usize| above.iter().copied().filter(|row| row != out).collect();
            found.extend(above.iter().map(without));
        }
        found.retain(|rows: &Vec<usize>| !rows.is_empty());
        found
    }

    fn counted(&self, rows: Range<usize>) -> Vec<usize> {
        self.räknas.iter().copied().filter(|row| rows.contains(row)).collect()
    }
}

/// Whether a number is the sum of some rows, but for shares being rounded.
pub fn is(serie: &Serie, rows: &[usize], row: usize) -> bool {
    let (Some(sum), Some(typed)) = (serie.added(rows), serie.värden[row]) else { return false };
    let rounded = serie.andel && sum.distance(typed) * 2 <= rows.len() as u128;
    sum.equals(typed) || rounded
}
