//! Columns of sums that somebody typed.

use super::avdrag::is_deduction;
use super::avrundning::is_sum_of;
use super::cell::Cell;
use super::delsummor::{Sida, delsummor};
use super::felsumma::{Felsumma, bare, is_between, is_mean};
use super::perioder::längre;
use super::rader::Rader;
use super::serie::Serie;
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;

/// A typed column of sums, and the columns that it may be the sum of.
struct Summakolumn<'r> {
    serie: &'r Serie,
    delar: Vec<Del<'r>>,
    /// Whether it stands after its parts.
    sist: bool,
}

/// A part of a sum: a column whose numbers are added, or taken from the others.
#[derive(Clone, Copy)]
struct Del<'r> {
    serie: &'r Serie,
    avdrag: bool,
}

/// The cells of typed sums of columns that are not the sum of their row.
pub fn wrong(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
    let columns = rader.serier.iter().filter(|serie| is_total(serie));
    let known = columns.filter_map(|serie| of(huvud, rader, serie));
    known.flat_map(|column| column.wrong(huvud, cells, rader)).collect()
}

/// The columns that hold the sums of others: by their names, or by all of their numbers.
pub fn summakolumner(huvud: &[Cell], rader: &Rader) -> Vec<usize> {
    let is_sum = |serie: &&Serie| {
        let proven = || {
            let column = of(huvud, rader, serie)?;
            let rows = rows(rader, serie);
            Some(!rows.is_empty() && rows.iter().all(|row| column.agrees(*row)))
        };
        serie.namn == Namn::Summa || (serie.namn.is_doubtful() && proven() == Some(true))
    };
    rader.serier.iter().filter(is_sum).map(|serie| serie.kolumn).collect()
}

/// The columns that are sums of some of the others by their names and in all rows, and those that are by one of these alone.
pub fn delkolumner(huvud: &[Cell], rader: &Rader) -> (Vec<usize>, Vec<usize>) {
    let is_part = |serie: &&Serie| {
        let counted = !serie.namn.is_derived() && !serie.andel && !serie.inom;
        counted && !is_total(serie) && serie.is_countable()
    };
    let parts: Vec<&Serie> = rader.serier.iter().filter(is_part).collect();
    let heads: Vec<&str> = huvud.iter().map(|head| head.text.as_str()).collect();
    let (longer, sums) = (längre(&heads), sums(&parts, &rader.räknas));
    let named = longer.iter().copied().filter(|column| sums.contains(column)).collect();
    let several = |part: &Serie| {
        let filled = |row: &&usize| part.värden[**row].is_some_and(|number| number.enheter != 0);
        rader.räknas.iter().filter(filled).count() > 1
    };
    let doubtful = parts.iter().filter(|part| {
        let proven = sums.contains(&part.kolumn);
        if longer.contains(&part.kolumn) { !proven } else { proven && several(part) }
    });
    (named, doubtful.map(|part| part.kolumn).collect())
}

fn is_total(serie: &Serie) -> bool {
    matches!(serie.namn, Namn::Summa | Namn::Trolig | Namn::Grupp) && serie.is_countable()
}

/// The rows that are held against their sums: the sums of columns are held against those, and means and shares of several are none.
fn rows(rader: &Rader, serie: &Serie) -> Vec<usize> {
    let of_columns = |row: &usize| rader.total == Some(*row) || rader.namn[*row].is_sum();
    let is_rate = |row: &usize| rader.mått.binary_search(row).is_ok();
    let typed = |row: &usize| serie.värden[*row].is_some() && !of_columns(row) && !is_rate(row);
    (0..rader.namn.len()).filter(typed).collect()
}

/// The columns before a column of sums, or those after it where it stands first.
fn of<'r>(huvud: &[Cell], rader: &'r Rader, serie: &'r Serie) -> Option<Summakolumn<'r>> {
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
    let known = delar.iter().all(|part| part.is_countable() && same(part.sort, serie.sort));
    (delar.len() > 1 && known).then(|| likeliest(huvud, rader, serie, &delar, sist))
}

/// The reading of the columns by which most rows agree: all of them, those that are no sums of others, or with some taken from them.
fn likeliest<'r>(
    huvud: &[Cell],
    rader: &'r Rader,
    serie: &'r Serie,
    delar: &[&'r Serie],
    sist: bool,
) -> Summakolumn<'r> {
    let rows = rows(rader, serie);
    let del = |serie: &&'r Serie| Del { serie, avdrag: false };
    let plain: Vec<Del<'r>> = delar.iter().map(del).collect();
    let column = |delar: Vec<Del<'r>>| Summakolumn { serie, delar, sist };
    let mut best = column(plain.clone());
    if rows.iter().all(|row| best.agrees(*row)) {
        return best;
    }
    let taken = |part: &Del<'r>| {
        let avdrag = is_deduction(&huvud[part.serie.kolumn].text);
        Del { avdrag, ..*part }
    };
    let left = plain.iter().map(taken).collect();
    let sums = sums(delar, &rows);
    let rest = delar.iter().filter(|part| !sums.contains(&part.kolumn)).map(del).collect();
    for other in [column(rest), column(left)] {
        if other.agree(&rows) > best.agree(&rows) {
            best = other;
        }
    }
    best
}

/// The columns that are sums of those before them in all rows.
fn sums(delar: &[&Serie], rows: &[usize]) -> Vec<usize> {
    let places = delar.iter().map(|part| part.decimaler).max().unwrap_or(0);
    let number = |part: &Serie, row: usize| part.värden[row].map(|number| number.scaled(places));
    let numbers = |part: &&Serie| rows.iter().map(|row| number(part, *row)).collect();
    let all: Vec<Sida> = delar.iter().map(numbers).collect();
    let rounded = delar.iter().any(|part| part.avrundad);
    delsummor(&all, 2, rounded).into_iter().map(|index| delar[index].kolumn).collect()
}

fn same(one: Sort, other: Sort) -> bool {
    one == other || one == Sort::Antal || other == Sort::Antal
}

impl Summakolumn<'_> {
    /// What is wrong with it, unless its figures show that it is something else.
    fn wrong(&self, huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
        let typed = rows(rader, self.serie);
        let disagree: Vec<usize> = typed.iter().copied().filter(|row| !self.agrees(*row)).collect();
        let sum = || self.is_meant(huvud, &disagree, self.agree(&typed));
        if disagree.is_empty()
            || !sum()
            || self.is_counted_otherwise(&typed)
            || self.is_product(&typed)
        {
            return Vec::new();
        }
        disagree.into_iter().filter_map(|row| self.told(cells, rader, row)).collect()
    }

    /// Whether it is meant as a sum: by rows that are one, or else by all being near.
    fn is_meant(&self, huvud: &[Cell], disagree: &[usize], agree: usize) -> bool {
        if agree > 0 {
            return self.sist || agree >= disagree.len();
        }
        let head = |serie: &Serie| &huvud[serie.kolumn].text;
        let named = head(self.serie).to_lowercase().contains("summa");
        let taken = self.delar.iter().filter(|part| is_deduction(head(part.serie))).count();
        let plain = taken == 0 || taken == self.delar.len();
        plain
            && disagree.iter().all(|row| {
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

    /// Whether it is the sum of its parts in all rows if one or two of them are left out, or taken from the others.
    fn is_counted_otherwise(&self, typed: &[usize]) -> bool {
        let fits = |delar: &Vec<Del>| {
            delar.len() > 1 && typed.iter().all(|row| self.is_sum_of(*row, delar))
        };
        if typed.len() < 2 || self.delar.len() < 3 {
            return false;
        }
        let one = otherwise(&self.delar);
        let few = self.delar.len() <= MANY;
        one.iter().any(fits) || (few && one.iter().any(|delar| otherwise(delar).iter().any(fits)))
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
        let parts = || self.delar.iter().map(|part| part.serie).enumerate();
        parts().any(|(index, one)| parts().take(index).any(|(_, other)| all(one, other)))
    }

    /// How many rows agree, and show anything by it.
    fn agree(&self, rows: &[usize]) -> usize {
        rows.iter().filter(|row| self.agrees(**row) && self.shows(**row)).count()
    }

    fn agrees(&self, row: usize) -> bool {
        self.is_sum_of(row, &self.delar)
    }

    fn is_sum_of(&self, row: usize, parts: &[Del]) -> bool {
        let numbers = numbers(row, parts);
        let rounded = self.serie.avrundad || parts.iter().any(|part| part.serie.avrundad);
        let typed = self.serie.värden[row];
        numbers.is_empty() || typed.is_none_or(|typed| is_sum_of(&numbers, typed, rounded))
    }

    /// Whether a row that agrees shows anything: more than one of its parts is something.
    fn shows(&self, row: usize) -> bool {
        numbers(row, &self.delar).iter().filter(|number| number.enheter != 0).count() > 1
    }

    fn told(&self, cells: &[Vec<Cell>], rader: &Rader, row: usize) -> Option<Felsumma> {
        let parts = numbers(row, &self.delar);
        let typed = self.serie.värden[row]?;
        if is_mean(&parts, typed) {
            return None;
        }
        let sum = Tal::sum(&parts);
        let över = Tal::sum(&[typed, sum.negated()]);
        let (sum, typed) = (bare(sum), bare(typed));
        let name = &cells[row].get(rader.namnkolumn[row])?.text;
        let message = format!("raden ”{name}” ger {sum}, men här står {typed}");
        let sure = self.serie.namn == Namn::Summa && self.serie.bara_tal;
        let kolumn = self.serie.kolumn;
        Some(Felsumma { message, span: cells[row].get(kolumn)?.span, kolumn, över, sure })
    }
}

/// All ways to leave one of some parts out, or to take it from the others.
fn otherwise<'r>(delar: &[Del<'r>]) -> Vec<Vec<Del<'r>>> {
    let with =
        |index: usize, part: &[Del<'r>]| [&delar[..index], part, &delar[index + 1..]].concat();
    let ways = |index: usize| {
        let taken = Del { avdrag: true, ..delar[index] };
        [with(index, &[]), with(index, &[taken])]
    };
    (0..delar.len()).flat_map(ways).collect()
}

/// So many columns that no two of them are tried in all ways.
const MANY: usize = 16;

fn numbers(row: usize, parts: &[Del]) -> Vec<Tal> {
    let number = |part: &Del| {
        let number = part.serie.värden[row]?;
        Some(if part.avdrag { number.negated() } else { number })
    };
    parts.iter().filter_map(number).collect()
}
