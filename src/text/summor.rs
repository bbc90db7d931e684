//! The sums of a table, and those that somebody typed.

use super::avdrag::is_deduction;
use super::cell::Cell;
use super::felsumma::{Felsumma, bare, is_between, is_mean, is_near};
use super::hinder::Hinder;
use super::jamfort::jämförda;
use super::kolumnslag::Kolumnslag;
use super::lasningar::Läsningar;
use super::par::Par;
use super::rader::{Rader, is};
use super::radsummor;
use super::raknat::Räknat;
use super::samband::priser;
use super::serie::{Serie, is_whole};
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;

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
pub fn kolumner(huvud: &[Cell], rader: &Rader) -> Vec<Kolumn> {
    let prices = if rader.valda.is_some() { Vec::new() } else { priser(huvud, &rader.samband) };
    let of = |column: usize| {
        let numbers = rader.serier.iter().any(|serie| serie.kolumn == column && serie.bara_tal);
        let part = |inom: bool| {
            let found = rader.serier.iter().find(|one| one.kolumn == column && one.inom == inom);
            found.filter(|_| !prices.contains(&column))?.summa(&rader.räknas)
        };
        Kolumn { numbers, summa: Par { tal: part(false), inom: part(true) } }
    };
    (0..huvud.len()).map(of).collect()
}

/// The columns whose numbers are added up row by row: those that were named, or else all that are, if they are parts of one whole.
pub fn som_räknas<'r>(huvud: &[Cell], rader: &'r Rader) -> Vec<&'r Serie> {
    if let Some(columns) = &rader.valda {
        let chosen = |serie: &&Serie| columns.contains(&serie.kolumn);
        return rader.serier.iter().filter(chosen).collect();
    }
    let found = delar(huvud, rader);
    // One column that is left beside those that are counted from each other is no sum of a row.
    let alone = found.len() < 2 && !rader.samband.is_empty();
    let apart = jämförda(huvud, &found).is_some() || osagd(huvud, rader).is_some();
    if apart || alone { Vec::new() } else { found }
}

/// The first column that may be a part of the others, but has numbers of which nothing says what they are.
pub fn osagd<'r>(huvud: &[Cell], rader: &'r Rader) -> Option<&'r Serie> {
    let known = |column: usize| Kolumnslag::of(&huvud[column].text) != Kolumnslag::Mängd;
    let unsaid = |serie: &&Serie| {
        let part = !serie.namn.is_derived() && !serie.inom && !known(serie.kolumn);
        serie.hinder == Some(Hinder::Osagt) && part
    };
    rader.serier.iter().find(unsaid).filter(|_| rader.valda.is_none())
}

/// The columns whose numbers may be added up row by row: of shares only where there are no others, and each row is a whole.
pub fn delar<'r>(huvud: &[Cell], rader: &'r Rader) -> Vec<&'r Serie> {
    let mut sums = radsummor::summakolumner(huvud, rader);
    sums.extend(radsummor::delkolumner(huvud, rader).0);
    sums.extend(rader.samband.iter().flat_map(|one| [one.kolumn, one.led[0], one.led[1]]));
    let usable = |serie: &&Serie| {
        let left = matches!(serie.hinder, Some(Hinder::Ensam(_) | Hinder::Osagt));
        !left && !serie.is_no_amount() && !serie.namn.is_derived() && !sums.contains(&serie.kolumn)
    };
    let (shares, counts): (Vec<&Serie>, Vec<&Serie>) =
        rader.serier.iter().filter(usable).partition(|serie| serie.andel);
    let whole = |row: &usize| {
        let empty = shares.iter().all(|share| share.värden[*row].is_none());
        empty || rad(&shares, &[*row]).tal.is_some()
    };
    if counts.is_empty() && !rader.räknas.iter().all(whole) {
        Vec::new()
    } else if counts.is_empty() {
        shares
    } else {
        counts
    }
}

/// The unit that the heads of all of these columns name, where their cells do not.
pub fn rubrikenhet(serier: &[&Serie]) -> Option<Sort> {
    let of_head = |serie: &&Serie| match serie.räknat {
        Räknat::Enhet(sort) if serie.sort == Sort::Antal && !serie.andel => Some(sort),
        _ => None,
    };
    let first = of_head(serier.first()?)?;
    serier.iter().all(|serie| of_head(serie) == Some(first)).then_some(first)
}

/// Two things that the numbers of these columns count, if they do not all count the same.
pub fn olika(serier: &[&Serie]) -> Option<(Sort, Sort)> {
    let mixed = serier.iter().find_map(|serie| serie.blandad());
    let unlike = || {
        let others = |index: usize| serier[..index].iter().find(|one| !one.agrees(serier[index]));
        (0..serier.len()).find_map(|index| Some((others(index)?.enhet(), serier[index].enhet())))
    };
    mixed.or_else(unlike)
}

/// The sum of the numbers of some rows in these columns; none where a cell among them holds something else, or where they are
/// shares of more than one whole. Numbers in brackets are added where all columns have them.
pub fn rad(serier: &[&Serie], rows: &[usize]) -> Par {
    let apart = |serie: &&Serie| serie.hinder.as_ref().is_some_and(Hinder::is_of_rows);
    let odd = serier.iter().any(|serie| rows.iter().any(|row| serie.annat.contains(row)));
    if odd || (rows.len() > 1 && serier.iter().any(apart)) {
        return Par::default();
    }
    let part = |inom: bool| {
        let series = serier.iter().filter(|serie| serie.inom == inom);
        let numbers: Vec<Tal> = series.filter_map(|serie| serie.added(rows)).collect();
        let sum = (!numbers.is_empty()).then(|| Tal::sum(&numbers))?;
        let shares = serier.iter().any(|serie| serie.andel);
        (!shares || is_whole(sum, serier.len() * rows.len())).then_some(sum)
    };
    let within = serier.iter().filter(|serie| serie.inom).count();
    Par { tal: part(false), inom: part(true).filter(|_| 2 * within == serier.len()) }
}

/// The cells of typed sums of rows that are not the sum of those that they belong to.
pub fn wrong(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader) -> Vec<Felsumma> {
    let first = |row: usize| {
        let likely = row == 0 && rader.total.is_none() && rader.namn[row] == Namn::Trolig;
        likely && rader.serier.iter().any(|serie| is(serie, &rader.underlag(row)[0], row))
    };
    let typed = |row: &usize| {
        let grouped = rader.namn[*row].is_sum() || rader.namn[*row] == Namn::Grupp;
        rader.total == Some(*row) || grouped || first(*row)
    };
    (0..cells.len()).filter(typed).flat_map(|row| of_row(huvud, cells, rader, row)).collect()
}

fn of_row(huvud: &[Cell], cells: &[Vec<Cell>], rader: &Rader, row: usize) -> Vec<Felsumma> {
    let mut candidates = rader.underlag(row);
    let Some(first) = candidates.first().cloned().filter(|rows| is_held(rader, row, rows)) else {
        return Vec::new();
    };
    let typed = |serie: &&Serie| serie.värden[row].is_some() && serie.väntad(&first).is_some();
    let is = |serie: &Serie, rows: &[Vec<usize>]| rows.iter().any(|rows| is(serie, rows, row));
    let mut wrong: Vec<&Serie> = rader.serier.iter().filter(typed).collect();
    wrong.retain(|serie| !is(serie, &candidates));
    if wrong.is_empty() {
        return Vec::new();
    }
    let readings = Läsningar::of(rader, &first);
    let read: Vec<(&Serie, Läsningar)> =
        wrong.into_iter().map(|serie| (serie, readings.and_of(&[serie]))).collect();
    candidates.extend(read.iter().filter_map(|(serie, readings)| readings.fitting(serie, row)));
    let name = &cells[row][rader.namnkolumn[row]].text;
    let summarad = Summarad {
        sure: rader.namn[row].is_sum()
            && rader.namn[row] != Namn::Delsumma
            && rader.total == Some(row),
        named: name.to_lowercase().contains("summa"),
        row,
        rader: &first,
    };
    let wrong = read
        .iter()
        .filter(|(serie, _)| !is(serie, &candidates) && !rader.beside_sum(serie, row, &first));
    wrong
        .filter_map(|(serie, readings)| summarad.told(huvud, cells, rader, serie, readings))
        .collect()
}

/// What is left where costs and deductions are taken from the others; none if all are alike.
fn left(cells: &[Vec<Cell>], rader: &Rader, serie: &Serie, rows: &[usize]) -> Option<Tal> {
    let is_taken = |row: &usize| is_deduction(&cells[*row][rader.namnkolumn[*row]].text);
    let (taken, others): (Vec<usize>, Vec<usize>) = rows.iter().copied().partition(is_taken);
    let (taken, others) = (serie.added(&taken)?, serie.added(&others)?);
    Some(Tal::sum(&[others, taken.negated()]))
}

/// Whether a row is held against others: one that is not surely a sum only against several that are none.
fn is_held(rader: &Rader, row: usize, rows: &[usize]) -> bool {
    let likely = |row: &usize| matches!(rader.namn[*row], Namn::Trolig | Namn::Grupp);
    rader.namn[row].is_sum() || (rows.len() > 1 && !rows.iter().any(likely))
}

/// A row of sums that is held against its rows.
struct Summarad<'r> {
    sure: bool,
    named: bool,
    row: usize,
    rader: &'r [usize],
}

impl Summarad<'_> {
    /// A number that no reading makes right, beside the sum that is nearest to it.
    fn told(
        &self,
        huvud: &[Cell],
        cells: &[Vec<Cell>],
        rader: &Rader,
        serie: &Serie,
        readings: &Läsningar,
    ) -> Option<Felsumma> {
        let typed = serie.med_enhet(serie.värden[self.row]?);
        let mut sums: Vec<Tal> = readings.rader().filter_map(|rows| serie.added(&rows)).collect();
        sums.insert(0, serie.added(self.rader)?);
        let left = left(cells, rader, serie, self.rader);
        if left.is_some_and(|left| left.equals(typed) || left.negated().equals(typed)) {
            return None;
        }
        sums.extend(left);
        let unlike = serie.med_enhet(sums[0]).is_other_money(typed);
        let same = |tal: Tal| serie.med_enhet(tal).kronor().filter(|_| unlike).unwrap_or(tal);
        let distance = |sum: &Tal| (same(*sum).float() - same(typed).float()).abs();
        let sum = sums.into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        let head = &huvud[serie.kolumn];
        let numbers = self.rader.iter().filter_map(|row| serie.värden[*row]);
        let parts: Vec<Tal> = numbers.map(same).collect();
        if self.is_no_sum(serie, head, &parts, [same(sum), same(typed)]) {
            return None;
        }
        let över = Tal::sum(&[same(typed), same(sum).negated()]);
        let [sum, found] =
            [sum, typed].map(|tal| if unlike { serie.med_enhet(tal) } else { bare(tal) });
        let message = format!("kolumnen ”{}” ger {sum}, men här står {found}", head.text);
        let sure = self.sure && serie.bara_tal;
        let span = cells[self.row][serie.kolumn].span;
        Some(Felsumma { message, span, kolumn: serie.kolumn, över, sure })
    }

    /// Whether a number that is not the sum may be meant as something else: a mean, or a figure of its own.
    fn is_no_sum(&self, serie: &Serie, head: &Cell, parts: &[Tal], [sum, typed]: [Tal; 2]) -> bool {
        let counts = Kolumnslag::is_count(&head.text) && sum.decimaler == 0 && typed.decimaler == 0;
        let measured = Kolumnslag::may_have_mean(&head.text) && is_mean(parts, typed);
        let named = || is_sure_mean(parts, typed) || measured;
        let mean = !counts && if self.named { named() } else { is_between(parts, typed) };
        let time = !serie.bara_tal && parts.iter().all(|part| is_time(*part));
        mean || time || (!self.sure && !is_near(sum, typed))
    }
}

/// Whether a number that a name calls a sum is a mean all the same: it has decimals, and is none of the outermost parts.
fn is_sure_mean(parts: &[Tal], typed: Tal) -> bool {
    let any =
        |is: fn(&f64, &f64) -> bool| parts.iter().any(|part| is(&part.float(), &typed.float()));
    typed.decimaler > 0 && is_mean(parts, typed) && any(f64::lt) && any(f64::gt)
}

/// Whether a number with a point may be hours and minutes.
fn is_time(number: Tal) -> bool {
    number.decimaler == 2 && number.enheter.abs() % 100 < 60 && number.enheter.abs() < 2400
}
