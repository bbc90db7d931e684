//! Which rows of a table are counted, and which were counted from others.

use std::ops::Range;
use std::sync::OnceLock;

use super::avrundning::is_sum_of;
use super::cell::Cell;
use super::hinder::Hinder;
use super::igen;
use super::ingar::ingår;
use super::kolumnslag::is_measure;
use super::nothing::is_nothing;
use super::omgivning::Omgivning;
use super::samband::{Samband, samband};
use super::serie::{Serie, serier};
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;

/// The rows of a table by what they are.
#[derive(Debug, Clone)]
pub struct Rader {
    /// What each is called.
    pub namn: Vec<Namn>,
    /// In which column it stands what each is called.
    pub namnkolumn: Vec<usize>,
    /// The row of sums of all, if one was typed; behind it stand only parts and means.
    pub total: Option<usize>,
    /// Those that are counted.
    pub räknas: Vec<usize>,
    /// Those among them that may have been counted from others.
    pub tveksamma: Vec<usize>,
    /// Those that by their names are part of another row, or the sum of others, but may be neither.
    pub ingår: Vec<usize>,
    /// Those that hold means, shares or the like, by their names.
    pub mått: Vec<usize>,
    /// The numbers of the columns.
    pub serier: Vec<Serie>,
    /// The rows that say what there is at the times that are the columns.
    pub bestånd: Vec<usize>,
    /// The columns that somebody named to be added up.
    pub valda: Option<Vec<usize>>,
    /// The columns that are counted from two others.
    pub samband: Vec<Samband>,
    /// Whether each is the sum of others, by its name or its numbers.
    summor: Vec<bool>,
}

/// The rows of a table without a caption, read once. They follow from the table: two are always alike for who compares tables.
#[derive(Debug, Clone, Default)]
pub struct Raderna(OnceLock<Rader>);

impl Raderna {
    /// Those of this table.
    pub fn of(&self, huvud: &[Cell], rader: &[Vec<Cell>]) -> &Rader {
        self.0.get_or_init(|| Rader::of(huvud, rader, "", ""))
    }
}

impl PartialEq for Raderna {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Raderna {}

impl Rader {
    /// The rows of a table of this caption, where sums are called `summanamn`.
    pub fn of(huvud: &[Cell], rader: &[Vec<Cell>], rubrik: &str, summanamn: &str) -> Self {
        let namnkolumn: Vec<usize> = rader.iter().map(|row| name_of(row)).collect();
        let names: Vec<&str> = rader
            .iter()
            .zip(&namnkolumn)
            .map(|(row, column)| row.get(*column).map_or("", |cell| cell.text.as_str()))
            .collect();
        let namn: Vec<Namn> = names.iter().map(|name| Namn::of(name, summanamn)).collect();
        let mått: Vec<usize> = (0..rader.len()).filter(|row| is_measure(names[*row])).collect();
        let is_other = |row: &usize| {
            let measured = mått.binary_search(row).is_ok() && !namn[*row].is_total();
            namn[*row] == Namn::Härledd || measured
        };
        let last = (0..rader.len()).rev().find(|row| !is_other(row));
        let total = last.filter(|row| namn[*row].is_total() && rader.len() > 1);
        let serier = serier(huvud, rader, rubrik, total);
        let counted = |row: &usize| {
            let derived = namn[*row].is_derived() || is_other(row);
            rader.len() == 1 || (total != Some(*row) && !derived)
        };
        let räknas = (0..rader.len()).filter(counted).collect();
        let summor = namn.iter().map(|namn| namn.is_sum()).collect();
        let ingår = ingår(&names, &serier);
        let mut all = Self {
            namn,
            namnkolumn,
            total,
            räknas,
            tveksamma: Vec::new(),
            ingår,
            mått,
            serier,
            bestånd: Vec::new(),
            valda: None,
            samband: Vec::new(),
            summor,
        };
        all.leave_out_what_is_counted(&names);
        all.samband = self::samband(huvud, &all.serier, &all.räknas);
        let (namn, räknas) = (&names, &all.räknas);
        let around = Omgivning { huvud, namn, räknas, rubrik, samband: &all.samband };
        around.hindra(&mut all.serier);
        all.bestånd = around.bestånd(&all.serier);
        all
    }

    /// Adds up these columns and no others, whatever their heads say.
    pub fn välj(&mut self, columns: &[usize]) {
        for serie in &mut self.serier {
            let chosen = columns.contains(&serie.kolumn);
            let by_name = matches!(serie.hinder, Some(Hinder::Osagt | Hinder::Bestånd));
            let by_name = by_name || serie.is_no_amount();
            if chosen {
                serie.hinder = serie.hinder.take().filter(|_| !by_name);
                // By the signs of their cells they are shares all the same.
                serie.andel = serie.sort == Sort::Procent;
            } else {
                serie.hinder = Some(Hinder::Bortvald);
            }
        }
        self.bestånd.clear();
        self.valda = Some(columns.to_vec());
    }

    /// Leaves out each row that may be a sum and is one.
    fn leave_out_what_is_counted(&mut self, names: &[&str]) {
        let doubtful: Vec<usize> =
            self.räknas.iter().copied().filter(|row| self.namn[*row].is_doubtful()).collect();
        for row in doubtful {
            if self.is_sum(row) {
                self.summor[row] = true;
                self.räknas.retain(|counted| *counted != row);
            } else if self.namn[row] == Namn::Kanske {
                self.tveksamma.push(row);
            }
        }
        self.leave_out_what_belongs_to_others(names);
        if let Some(total) = self.total.filter(|row| self.is_one_of_many(*row)) {
            self.total = None;
            self.räknas.push(total);
        }
    }

    /// Leaves out the sums of shorter periods, and the parts of other rows; tells those that may be either.
    fn leave_out_what_belongs_to_others(&mut self, names: &[&str]) {
        let sums = igen::summor(&self.serier, &self.räknas);
        let counted = |row: &&usize| self.räknas.binary_search(row).is_ok();
        let named: Vec<usize> = self.ingår.iter().filter(counted).copied().collect();
        let upwards: Vec<usize> = self.räknas.iter().rev().copied().collect();
        let mut parents =
            if named.is_empty() { Vec::new() } else { igen::summor(&self.serier, &upwards) };
        parents.reverse();
        let mut left = Vec::new();
        for row in &named {
            let above =
                (0..*row).rev().take(igen::MANY).find(|row| self.ingår.binary_search(row).is_err());
            let is_parent = |above: usize| parents.binary_search(&above).is_ok();
            let proven = sums.binary_search(row).is_ok() || above.is_some_and(is_parent);
            if proven { left.push(*row) } else { self.tveksamma.push(*row) }
        }
        let unnamed = sums
            .iter()
            .filter(|row| named.binary_search(row).is_err() && igen::is_sure(&self.serier, **row));
        self.tveksamma.extend(unnamed);
        // Of rows that are counted from each other one is told.
        if named.is_empty() && self.tveksamma.is_empty() {
            self.tveksamma.extend(igen::grupper(names, &self.serier, &self.räknas));
        }
        self.tveksamma.sort_unstable();
        self.tveksamma.dedup();
        self.räknas.retain(|row| left.binary_search(row).is_err());
    }

    /// Whether the last row is no total: one of several that are called sums, or alone with another.
    fn is_one_of_many(&self, row: usize) -> bool {
        let likely = |row: usize| matches!(self.namn[row], Namn::Trolig | Namn::Grupp);
        let above = self.counted(0..row);
        let alone = above.len() < 2 && !self.summor[..row].contains(&true);
        likely(row)
            && !self.is_sum(row)
            && (alone || above.iter().any(|above| likely(*above)))
            && !above.is_empty()
    }

    /// Whether a row holds sums in all columns that have one; of a single row only where its name is that of a group.
    pub fn is_sum(&self, row: usize) -> bool {
        let mut candidates = self.underlag(row);
        candidates.retain(|rows| {
            rows.len() > 1 || self.namn[row] == Namn::Grupp || self.total == Some(row)
        });
        let Some(first) = candidates.first() else { return false };
        let summed = self.serier.iter().filter(|serie| serie.väntad(first).is_some());
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
        let before = (0..row).filter(|row| self.summor[*row]).collect::<Vec<_>>();
        let since = before.last().map(|last| self.counted(last + 1..row));
        let mut found = match (self.total == Some(row), since) {
            (false, Some(since)) => vec![since, above.clone()],
            (_, since) => [Some(above.clone()), since].into_iter().flatten().collect(),
        };
        let without = |left: &dyn Fn(usize) -> bool| -> Vec<usize> {
            above.iter().copied().filter(|row| !left(*row)).collect()
        };
        found.push(without(&|row| self.tveksamma.contains(&row)));
        found.push(without(&|row| self.namn[row].is_doubtful()));
        found.push(before);
        found.push(self.measured_too(&above, row));
        if self.namn[row] == Namn::Utom {
            found.extend(above.iter().map(|out| without(&|row| row == *out)));
        }
        found.retain(|rows: &Vec<usize>| !rows.is_empty());
        found
    }

    /// These rows above another, with those that are measures by their names.
    fn measured_too(&self, rows: &[usize], row: usize) -> Vec<usize> {
        let is_one = |one: &&usize| **one < row && !self.namn[**one].is_sum();
        let measured = self.mått.iter().filter(is_one);
        let mut all: Vec<usize> = rows.iter().chain(measured).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether the sum of these rows stands next to a row of sums: it is that of another year, or a budget.
    pub fn beside_sum(&self, serie: &Serie, row: usize, rows: &[usize]) -> bool {
        let is_total = |row: &usize| self.summor[*row] || self.total == Some(*row);
        let up = (0..row).rev().take_while(is_total);
        let down = (row + 1..self.namn.len()).take_while(is_total);
        up.chain(down).any(|beside| is(serie, rows, beside))
    }

    fn counted(&self, rows: Range<usize>) -> Vec<usize> {
        self.räknas.iter().copied().filter(|row| rows.contains(row)).collect()
    }
}

/// In which column it stands what a row is called: in the first, unless that has a number or nothing.
pub fn name_of(row: &[Cell]) -> usize {
    let is_word = |cell: &Cell| !is_nothing(&cell.text) && Tal::parse(&cell.text).is_none();
    let nothing = row.iter().take_while(|cell| is_nothing(&cell.text)).count();
    let candidates = nothing.max(1) + 1;
    row.iter().take(candidates).position(is_word).unwrap_or(0)
}

/// Whether a number is the sum of some rows, but for what rounding explains.
pub fn is(serie: &Serie, rows: &[usize], row: usize) -> bool {
    let number = |row: usize| serie.värden[row].map(|number| serie.med_enhet(number));
    let parts: Vec<Tal> = rows.iter().filter_map(|row| number(*row)).collect();
    number(row).is_some_and(|typed| is_sum_of(&parts, typed, serie.avrundad))
}
