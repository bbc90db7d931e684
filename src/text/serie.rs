//! The numbers of a table, column by column; a column of ”31 (28)” is two.

use super::cell::Cell;
use super::kalkylfel::failures;
use super::nothing::{is_nothing, is_unknown};
use super::par::Par;
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;

/// Numbers that stand below each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Serie {
    /// The column.
    pub kolumn: usize,
    /// Whether they stand in brackets after the others of the column.
    pub inom: bool,
    /// What the column is among the others.
    pub namn: Namn,
    /// That of each row, the total row included.
    pub värden: Vec<Option<Tal>>,
    /// What they count.
    pub sort: Sort,
    /// Whether they are shares.
    pub andel: bool,
    /// What keeps them from being added up.
    pub hinder: Option<Hinder>,
}

/// Why numbers are not added up.
#[derive(Debug, Clone, PartialEq)]
pub enum Hinder {
    /// They are names of rows, years, means or the like.
    Slag,
    /// They count different things.
    Sorter(Sort, Sort),
    /// One of them is not known, or a spreadsheet failed to count it.
    Okänt(Cell),
}

/// The numbers of the columns that hold nothing else; `total` is the row of sums, which may hold words.
pub fn serier(huvud: &[Cell], rader: &[Vec<Cell>], total: Option<usize>) -> Vec<Serie> {
    (0..huvud.len()).flat_map(|column| of_column(huvud, rader, total, column)).collect()
}

fn of_column(
    huvud: &[Cell],
    rader: &[Vec<Cell>],
    total: Option<usize>,
    column: usize,
) -> Vec<Serie> {
    let cells: Vec<Option<&Cell>> = rader.iter().map(|row| row.get(column)).collect();
    let paired = cells.iter().flatten().any(|cell| Par::is_both(&cell.text));
    let mut pairs = Vec::new();
    let mut unknown = None;
    for (index, cell) in cells.into_iter().enumerate() {
        let Some(cell) = cell.filter(|cell| !is_nothing(&cell.text)) else {
            pairs.push(Par::default());
            continue;
        };
        let number = Par::read(&cell.text, paired);
        if number.is_none() && is_missing(&cell.text) {
            unknown = unknown.or_else(|| Some(cell.clone()));
        } else if number.is_none() && total != Some(index) {
            return Vec::new();
        }
        pairs.push(number.unwrap_or_default());
    }
    let first = pairs.iter().map(|par| par.tal).collect();
    let within = pairs.iter().map(|par| par.inom).collect();
    let parts: Vec<(bool, Vec<Option<Tal>>)> = vec![(false, first), (true, within)];
    let found = parts.into_iter().filter(|(_, values)| values.iter().any(Option::is_some));
    found
        .map(|(inom, values)| serie(&huvud[column], column, inom, values, unknown.clone()))
        .collect()
}

/// Whether a cell has no number although there is one.
fn is_missing(text: &str) -> bool {
    is_unknown(text) || failures(text).next().is_some()
}

fn serie(
    head: &Cell,
    kolumn: usize,
    inom: bool,
    värden: Vec<Option<Tal>>,
    unknown: Option<Cell>,
) -> Serie {
    let mut sorts =
        värden.iter().flatten().map(|number| number.sort).filter(|one| *one != Sort::Antal);
    let first = sorts.next();
    let other = sorts.find(|sort| Some(*sort) != first);
    let kind = kind(&head.text);
    let hinder = match (first, other, unknown) {
        _ if kolumn == 0 || kind == Kind::Other => Some(Hinder::Slag),
        (Some(first), Some(other), _) => Some(Hinder::Sorter(first, other)),
        (_, _, Some(cell)) => Some(Hinder::Okänt(cell)),
        _ => None,
    };
    let sort = first.unwrap_or_default();
    let andel = sort == Sort::Procent || (kind == Kind::Share && sort == Sort::Antal);
    let namn = Namn::of(&head.text, "");
    Serie { kolumn, inom, namn, värden, sort, andel, hinder }
}

/// What a column holds by its head.
#[derive(PartialEq)]
enum Kind {
    Counts,
    Share,
    Other,
}

fn kind(head: &str) -> Kind {
    let lower = head.to_lowercase();
    let letter = |c: char| !c.is_alphanumeric() && c != '%' && c != '‰';
    let words: Vec<&str> = lower.split(letter).filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if has(&["andel", "andelen", "andelar", "procent", "%"]) {
        Kind::Share
    } else if words == ["år"]
        || words == ["nr"]
        || has(&["årtal", "planår", "‰"])
        || has(&[
            "medel",
            "medelvärde",
            "medeltal",
            "genomsnitt",
            "snitt",
            "median",
            "index",
            "kvot",
        ])
    {
        Kind::Other
    } else {
        Kind::Counts
    }
}

impl Serie {
    /// The sum of some rows; none if they have no numbers, or are shares that are no parts of one whole.
    pub fn summa(&self, rows: &[usize]) -> Option<Tal> {
        let sum = self.hinder.is_none().then(|| self.added(rows))??;
        (!self.andel || is_whole(sum, rows.len())).then_some(sum)
    }

    /// The numbers of some rows added up, whatever they are.
    pub fn added(&self, rows: &[usize]) -> Option<Tal> {
        let numbers: Vec<Tal> = rows.iter().filter_map(|row| *self.värden.get(*row)?).collect();
        let sum = Tal::sum(&numbers);
        (!numbers.is_empty()).then_some(Tal { sort: self.sort, ..sum })
    }

    /// Whether these are names of rows, years, means or the like.
    pub fn is_no_amount(&self) -> bool {
        self.hinder == Some(Hinder::Slag)
    }

    /// Whether these are shares that seem to be meant as parts of one whole, and make something else.
    pub fn misses_the_whole(&self, rows: &[usize]) -> bool {
        let near = |sum: Tal| sum.distance(WHOLE) <= 5 * 10_u128.pow(sum.decimaler);
        self.hinder.is_none()
            && self.andel
            && rows.len() > 2
            && self.added(rows).is_some_and(|sum| near(sum) && !is_whole(sum, rows.len()))
    }
}

const WHOLE: Tal = Tal { enheter: 100, decimaler: 0, sort: Sort::Procent };

/// Whether shares make 100 %, but for each being rounded.
fn is_whole(sum: Tal, rows: usize) -> bool {
    sum.distance(WHOLE) * 2 <= rows as u128
}
