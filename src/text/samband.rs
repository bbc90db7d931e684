//! Columns that are counted from two others, and not by adding them: a difference, or so many of something.

use super::cell::Cell;
use super::medel::is_year;
use super::ordlista::words;
use super::perioder::månader;
use super::serie::Serie;
use super::tal::Tal;

/// A column that is counted from two others in all rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Samband {
    /// The column.
    pub kolumn: usize,
    /// Those that it is counted from.
    pub led: [usize; 2],
    /// How, as a word between these.
    pub ord: &'static str,
}

/// So many columns that not all of them are held against each other.
const MANY: usize = 24;
/// So many digits in two rows that no chance explains them.
const DIGITS: u32 = 4;
/// The word between the parts of a product.
const TIMES: &str = "gånger";
/// How the heads of prices end.
const PRIS: [&str; 7] = ["pris", "taxa", "lön", "arvode", "hyra", "avgift", "kostnad"];
/// What heads of differences have in them.
const SKILLNAD: [&str; 13] = [
    "avvik",
    "diff",
    "skillnad",
    "kvar",
    "återst",
    "netto",
    "saldo",
    "balans",
    "förändr",
    "ökning",
    "ledig",
    "minskn",
    "utveckl",
];

impl Samband {
    /// What is wrong with adding these columns, for a message.
    pub fn message(&self, huvud: &[Cell]) -> String {
        let [namn, one, other] = [self.kolumn, self.led[0], self.led[1]].map(|at| &huvud[at].text);
        format!("”{namn}” är ”{one}” {} ”{other}”, så de läggs inte ihop rad för rad", self.ord)
    }

    /// Whether it is so many of one of these as the other says.
    pub fn is_product(&self, led: [usize; 2]) -> bool {
        self.ord == TIMES && led.iter().all(|one| self.led.contains(one))
    }

    /// Whether it is of this column.
    pub fn has(&self, kolumn: usize) -> bool {
        self.kolumn == kolumn || self.led.contains(&kolumn)
    }
}

/// The columns that are counted so from two others in all of these rows.
pub fn samband(huvud: &[Cell], serier: &[Serie], rader: &[usize]) -> Vec<Samband> {
    // Periods are held against each other only where a head says that something is their difference.
    let named = huvud.iter().any(|head| is_difference(&head.text));
    let part = |serie: &&Serie| is_part(serie) && (named || !has_period(huvud, serie));
    let parts: Vec<&Serie> = serier.iter().filter(part).collect();
    if parts.len() > MANY {
        return Vec::new();
    }
    let after = |index: usize| parts[index + 1..].iter().enumerate();
    let two = |first: usize| after(first).map(move |(second, _)| (first, first + 1 + second));
    let pairs = (0..parts.len()).flat_map(two);
    let threes = pairs.flat_map(|(one, other)| {
        after(other).map(|(_, last)| [parts[one], parts[other], *last]).collect::<Vec<_>>()
    });
    threes.filter_map(|columns| of(huvud, rader, columns)).collect()
}

/// The columns that hold a price for each of so many, by a column that is both multiplied.
pub fn priser(huvud: &[Cell], samband: &[Samband]) -> Vec<usize> {
    let is_price = |column: &usize| {
        let words = words(&huvud[*column].text);
        words.iter().any(|word| PRIS.iter().any(|end| word.ends_with(end)))
    };
    let products = samband.iter().filter(|one| one.ord == TIMES);
    let price = |one: &Samband| match one.led.map(|column| is_price(&column)) {
        [true, false] => Some(one.led[0]),
        [false, true] => Some(one.led[1]),
        _ => None,
    };
    products.filter_map(price).collect()
}

/// Whether a column may be one of the three: no share.
fn is_part(serie: &Serie) -> bool {
    let counted = serie.is_countable() || serie.is_no_amount();
    serie.kolumn > 0 && counted && !serie.inom && !serie.andel
}

fn has_period(huvud: &[Cell], serie: &Serie) -> bool {
    is_period(&huvud[serie.kolumn].text)
}

/// Whether a head has words of a difference.
fn is_difference(head: &str) -> bool {
    let head = head.to_lowercase();
    SKILLNAD.iter().any(|word| head.contains(word))
}

/// Whether a head is that of a year or of a part of one, and says nothing else.
pub fn is_period(head: &str) -> bool {
    let mut rest = words(head);
    rest.retain(|word| !is_year(word));
    rest.is_empty() || (rest.len() < 3 && månader(&rest.join(" ")).is_some())
}

/// How one of three columns is counted from the two others.
fn of(huvud: &[Cell], rader: &[usize], [one, two, three]: [&Serie; 3]) -> Option<Samband> {
    let minus: (&'static str, fn(f64, f64) -> f64) = ("minus", |one, other| one - other);
    let times: (&'static str, fn(f64, f64) -> f64) = (TIMES, |one, other| one * other);
    let ways = [
        (three, one, two, minus),
        (three, two, one, minus),
        (three, one, two, times),
        (one, two, three, times),
        (two, one, three, times),
    ];
    let sums = [one, two, three].iter().any(|serie| serie.namn.is_sum());
    let periods = [one, two, three].iter().any(|serie| has_period(huvud, serie));
    let named = |serie: &Serie| is_difference(&huvud[serie.kolumn].text);
    let likely = ways.into_iter().filter(|(column, .., (ord, _))| {
        if periods { *ord != TIMES && named(column) } else { *ord == TIMES || !sums }
    });
    let found = likely.into_iter().find(|(column, first, second, (ord, count))| {
        let held = Prövat { column, led: [first, second], product: *ord == TIMES };
        held.holds(huvud, rader, *count)
    });
    found.map(|(column, first, second, (ord, _))| Samband {
        kolumn: column.kolumn,
        led: [first.kolumn, second.kolumn],
        ord,
    })
}

/// A column that is held against two others.
struct Prövat<'r> {
    column: &'r Serie,
    led: [&'r Serie; 2],
    product: bool,
}

impl Prövat<'_> {
    /// Whether it is counted so in all rows, and so many show it that it is no chance.
    fn holds(&self, huvud: &[Cell], rader: &[usize], count: fn(f64, f64) -> f64) -> bool {
        let rows: Vec<[Tal; 3]> = rader.iter().filter_map(|row| self.numbers(*row)).collect();
        let is = |row: &[Tal; 3]| {
            let [column, one, other] = row.map(Tal::float);
            (count(one, other) - column).abs() <= self.near(&[column, one, other])
        };
        if !rows.iter().all(is) {
            return false;
        }
        let shown: Vec<&[Tal; 3]> = rows.iter().filter(|row| self.shows(row)).collect();
        let digits: u32 = shown.iter().map(|row| digits(row)).sum();
        let named = is_difference(&huvud[self.column.kolumn].text);
        let sure = self.product || named || digits >= DIGITS;
        shown.len() > 2 || (shown.len() == 2 && sure) || (shown.len() == 1 && named)
    }

    fn numbers(&self, row: usize) -> Option<[Tal; 3]> {
        Some([self.column.värden[row]?, self.led[0].värden[row]?, self.led[1].värden[row]?])
    }

    /// How far a row may be off: by what rounding explains, which in small numbers would explain all.
    fn near(&self, row: &[f64]) -> f64 {
        let rounding = 1.5 / 10_f64.powi(self.column.decimaler.cast_signed());
        let greatest = row.iter().fold(0.0, |most: f64, number| most.max(number.abs()));
        if self.column.avrundad { rounding.min(0.02 * greatest).max(1e-6) } else { 1e-6 }
    }

    /// Whether a row shows anything: nothing and one prove no product, and nothing no difference.
    fn shows(&self, [column, one, other]: &[Tal; 3]) -> bool {
        let least = if self.product { 1.0 } else { 0.0 };
        column.enheter != 0 && [one, other].iter().all(|part| part.float().abs() > least)
    }
}

/// How many digits the greatest of three numbers has.
fn digits(row: &[Tal; 3]) -> u32 {
    let count =
        |number: &Tal| number.enheter.unsigned_abs().checked_ilog10().map_or(0, |log| log + 1);
    row.iter().map(count).max().unwrap_or(0)
}
