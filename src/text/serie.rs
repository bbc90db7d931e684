//! The numbers of a table, column by column; a column of ”31 (28)” is two.

use super::cell::Cell;
use super::hinder::Hinder;
use super::huvud::{Huvud, parrubrik};
use super::kalkylfel::failures;
use super::kolumnslag::Kolumnslag;
use super::medel::is_year;
use super::nothing::{is_nothing, is_unknown};
use super::ordlista::words;
use super::par::Par;
use super::raknat::Räknat;
use super::rubrikenhet::enhet;
use super::sort::Sort;
use super::summanamn::Namn;
use super::tal::Tal;
use super::utsagt::Utsagt;

/// Numbers that stand below each other.
#[expect(clippy::struct_excessive_bools, reason = "each says another thing of the same numbers")]
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
    /// The rows where something else stands.
    pub annat: Vec<usize>,
    /// The most decimals that one of them has.
    pub decimaler: u32,
    /// What they count, by their cells.
    pub sort: Sort,
    /// What they count, by the head.
    pub räknat: Räknat,
    /// Whether they are shares.
    pub andel: bool,
    /// Whether they may have been rounded.
    pub avrundad: bool,
    /// Whether its cells hold numbers, or say that there is none.
    pub bara_tal: bool,
    /// What keeps them from being added up.
    pub hinder: Option<Hinder>,
}

/// The numbers of the columns where most cells hold one, in a table of this caption; `total` is the row of sums, which may hold words.
pub fn serier(
    huvud: &[Cell],
    rader: &[Vec<Cell>],
    rubrik: &str,
    total: Option<usize>,
) -> Vec<Serie> {
    let utsagt = Utsagt::of(huvud, rubrik);
    (0..huvud.len())
        .flat_map(|kolumn| {
            let cells = rader.iter().map(|row| row.get(kolumn)).collect();
            let head = Huvud { text: &huvud[kolumn].text, kolumn, utsagt };
            Kolumn::read(cells, total).serier(&head, total)
        })
        .collect()
}

/// The cells of a column as they are read.
#[derive(Default)]
struct Kolumn {
    par: Vec<Par>,
    annat: Vec<usize>,
    ord: Vec<Cell>,
    okänt: Option<Cell>,
    punkt: Option<Cell>,
    ensam: Option<Cell>,
    årtal: Option<Cell>,
}

impl Kolumn {
    fn read(cells: Vec<Option<&Cell>>, total: Option<usize>) -> Self {
        let paired = cells.iter().flatten().any(|cell| Par::is_both(&cell.text));
        let mut column = Self { årtal: years(&cells), ..Self::default() };
        for (index, cell) in cells.into_iter().enumerate() {
            let number = cell.and_then(|cell| Par::read(&cell.text, paired));
            column.par.push(number.unwrap_or_default());
            let alone = |cell: &&Cell| paired && number.is_some() && !cell.text.ends_with(')');
            if let Some(cell) = cell.filter(alone) {
                column.ensam.get_or_insert_with(|| cell.clone());
            }
            if let Some(cell) = cell.filter(|cell| number.is_none() && !is_nothing(&cell.text)) {
                column.odd(index, cell, total == Some(index));
            }
        }
        column
    }

    /// Takes in a cell that holds something, but no number as the others.
    fn odd(&mut self, index: usize, cell: &Cell, total: bool) {
        self.annat.push(index);
        if let Some(number) = punkttal(&cell.text) {
            self.par[index].tal = Some(number);
            self.punkt.get_or_insert_with(|| cell.clone());
        } else if is_missing(&cell.text) {
            self.okänt.get_or_insert_with(|| cell.clone());
        } else if !total {
            self.ord.push(cell.clone());
        }
    }

    /// Its numbers, unless it holds more words.
    fn serier(self, head: &Huvud, total: Option<usize>) -> Vec<Serie> {
        let numbers = self.par.iter().filter(|par| **par != Par::default()).count();
        if self.ord.len() > numbers {
            return Vec::new();
        }
        let part = |inom: bool| {
            let of = |par: &Par| if inom { par.inom } else { par.tal };
            let värden: Vec<Option<Tal>> = self.par.iter().map(of).collect();
            let any = värden.iter().any(Option::is_some);
            any.then(|| self.serie(head, inom, värden, total))
        };
        [part(false), part(true)].into_iter().flatten().collect()
    }

    fn serie(
        &self,
        huvud: &Huvud,
        inom: bool,
        värden: Vec<Option<Tal>>,
        total: Option<usize>,
    ) -> Serie {
        let (whole, kolumn) = (huvud.text, huvud.kolumn);
        let text = self.rubrik(whole, inom);
        let huvud = Huvud { text, kolumn, utsagt: huvud.utsagt };
        let of_rows = värden.iter().enumerate().filter(|(row, _)| total != Some(*row));
        let räknat = Räknat::of(text);
        let counted = counted(of_rows.filter_map(|(_, value)| *value), enhet(text));
        let slag = huvud.slag(&värden);
        let sort = counted.unwrap_or_else(|(first, _)| first);
        let hinder = match counted {
            _ if kolumn == 0 || slag == Kolumnslag::Annat => Some(Hinder::Slag),
            Err((first, other)) => Some(Hinder::Sorter(first, other)),
            Ok(_) => {
                let unsure = (slag == Kolumnslag::Osagt).then_some(Hinder::Osagt);
                self.hinder(räknat, inom).or(unsure)
            }
        };
        let andel = sort == Sort::Procent || (slag == Kolumnslag::Andel && sort == Sort::Antal);
        let avrundad = andel || is_rounded(text, sort, &värden);
        let is_name = kolumn == 0 && matches!(sort, Sort::Enhet(..));
        let bara_tal = self.ord.is_empty() && self.punkt.is_none() && !is_name;
        let decimaler = most_decimals(&värden);
        let (namn, annat) = (Namn::of(whole, ""), self.annat.clone());
        Serie {
            kolumn,
            inom,
            namn,
            värden,
            annat,
            decimaler,
            sort,
            räknat,
            andel,
            avrundad,
            bara_tal,
            hinder,
        }
    }

    /// The head of its numbers, or of those in brackets.
    fn rubrik<'h>(&self, head: &'h str, inom: bool) -> &'h str {
        let both = self.par.iter().any(|par| par.inom.is_some());
        match parrubrik(head).filter(|_| both) {
            Some((_, within)) if inom => within,
            Some((before, _)) => before,
            None => head,
        }
    }

    fn hinder(&self, räknat: Räknat, inom: bool) -> Option<Hinder> {
        let counted = räknat != Räknat::Osagt;
        let årtal = self.årtal.clone().filter(|_| !counted).map(Hinder::Årtal);
        let ensam = || self.ensam.clone().filter(|_| inom).map(Hinder::Ensam);
        let okänt = self.okänt.clone().map(Hinder::Okänt);
        let ord = || self.ord.first().cloned().map(Hinder::Ord);
        årtal
            .or_else(ensam)
            .or(okänt)
            .or_else(ord)
            .or_else(|| self.punkt.clone().map(Hinder::Punkt))
    }
}

/// The first of some cells that hold nothing but years, as they are written.
fn years(cells: &[Option<&Cell>]) -> Option<Cell> {
    let is = |cell: &&Cell| is_year(&cell.text) && ("1900".."2100").contains(&cell.text.as_str());
    let written = || cells.iter().flatten().filter(|cell| !is_nothing(&cell.text));
    let first = written().next().filter(|_| written().count() > 1)?;
    written().all(is).then(|| (*first).clone())
}

/// What numbers count; a bare one beside shares, or thousands of kronor, may be of another kind.
fn counted(
    numbers: impl Iterator<Item = Tal>,
    of_head: Option<Sort>,
) -> Result<Sort, (Sort, Sort)> {
    let numbers: Vec<Tal> = numbers.collect();
    let sort = Sort::of_all(numbers.iter().map(|number| number.sort))?;
    let bare = |number: &Tal| number.sort == Sort::Antal && number.enheter != 0;
    let money = |sort: Sort| sort.kronor().is_some();
    let otherwise = of_head.filter(|head| money(*head) && money(sort) && !head.agrees(sort));
    let unsure = sort.is_scaled() && of_head != Some(sort);
    if (unsure || otherwise.is_some()) && numbers.iter().any(bare) {
        Err((sort, otherwise.unwrap_or_default()))
    } else {
        Ok(sort)
    }
}

/// Whether a cell has no number although there is one.
fn is_missing(text: &str) -> bool {
    is_unknown(text) || failures(text).next().is_some()
}

/// The number of a cell with a point before its decimals: three digits after it may be thousands.
fn punkttal(text: &str) -> Option<Tal> {
    let (_, after) = text.split_once('.')?;
    let decimals = after.chars().take_while(char::is_ascii_digit).count();
    if decimals == 0 || decimals == 3 || text.contains(',') {
        None
    } else {
        Tal::parse(&text.replacen('.', ",", 1))
    }
}

fn most_decimals(numbers: &[Option<Tal>]) -> u32 {
    numbers.iter().flatten().map(|number| number.decimaler).max().unwrap_or(0)
}

/// Whether numbers may have been rounded: those in thousands or millions, and those with decimals but for kronor and öre.
fn is_rounded(head: &str, sort: Sort, värden: &[Option<Tal>]) -> bool {
    let scaled = |sort: Sort| sort.kronor().is_some_and(|one| one > 1);
    let of_head = words(head).iter().filter_map(|word| Sort::parse(word)).any(scaled);
    let decimaler = most_decimals(värden);
    let öre = decimaler == 2 && matches!(sort, Sort::Antal | Sort::Kronor);
    of_head || scaled(sort) || (decimaler > 0 && !öre)
}

impl Serie {
    /// The sum of some rows; none if they have no numbers, or are shares that are no parts of one whole.
    pub fn summa(&self, rows: &[usize]) -> Option<Tal> {
        let sum = self.hinder.is_none().then(|| self.added(rows))??;
        (!self.andel || is_whole(sum, rows.len())).then_some(sum)
    }

    /// What a typed sum of some rows is held against: also where numbers are written with a point, or some without their unit.
    pub fn väntad(&self, rows: &[usize]) -> Option<Tal> {
        let readable = match &self.hinder {
            Some(Hinder::Sorter(_, Sort::Antal) | Hinder::Rader(_, Sort::Antal, _)) => !self.andel,
            hinder => hinder.as_ref().is_some_and(Hinder::may_be_held),
        };
        if readable { self.added(rows) } else { self.summa(rows) }
    }

    /// Whether its numbers are read as amounts where sums are typed.
    pub fn is_countable(&self) -> bool {
        let counted = |hinder: &Hinder| hinder.may_be_held() || hinder.is_of_rows();
        self.hinder.as_ref().is_none_or(counted)
    }

    /// Whether they are added up if no number of them is written otherwise.
    pub fn is_sure(&self) -> bool {
        matches!(self.hinder, None | Some(Hinder::Osagt))
    }

    /// A number of it with the kind of money that its head names, where its cell names none.
    pub fn med_enhet(&self, tal: Tal) -> Tal {
        match self.räknat {
            Räknat::Enhet(sort) if tal.sort == Sort::Antal && sort.kronor().is_some() => {
                Tal { sort, ..tal }
            }
            _ => tal,
        }
    }

    /// The numbers of some rows added up, whatever they are.
    pub fn added(&self, rows: &[usize]) -> Option<Tal> {
        let numbers: Vec<Tal> = rows.iter().filter_map(|row| *self.värden.get(*row)?).collect();
        let sum = Tal::sum(&numbers);
        (!numbers.is_empty()).then_some(Tal { sort: self.sort, ..sum })
    }

    /// Whether its numbers and those of another column count the same: by their cells, or by their heads where those say nothing.
    pub fn agrees(&self, other: &Self) -> bool {
        if self.sort == Sort::Antal && other.sort == Sort::Antal {
            self.räknat.agrees(other.räknat)
        } else {
            self.enhet().agrees(other.enhet())
        }
    }

    /// Two things that its numbers count, if they do not all count the same.
    pub fn blandad(&self) -> Option<(Sort, Sort)> {
        match self.hinder {
            Some(Hinder::Sorter(one, other)) => Some((one, other)),
            _ => None,
        }
    }

    /// Two things that its numbers count by the names of their rows, if they do not all count the same.
    pub fn olika_rader(&self) -> Option<(Sort, Sort)> {
        match self.hinder {
            Some(Hinder::Rader(one, other, _)) => Some((one, other)),
            _ => None,
        }
    }

    /// What its numbers count, by its cells or else by its head.
    pub fn enhet(&self) -> Sort {
        if self.sort == Sort::Antal { self.räknat.sort() } else { self.sort }
    }

    /// Whether the number of a row is a share of less than the whole.
    pub fn is_part(&self, row: usize) -> bool {
        self.värden[row].is_some_and(|share| !is_whole(share, 1))
    }

    /// Whether these are names of rows, years, means or the like.
    pub fn is_no_amount(&self) -> bool {
        self.hinder.as_ref().is_some_and(Hinder::is_of_kind)
    }

    /// Whether these are shares that seem to be meant as parts of one whole, and make something else.
    pub fn misses_the_whole(&self, rows: &[usize]) -> bool {
        let near = |sum: Tal| sum.distance(WHOLE) <= 5 * 10_u128.pow(sum.decimaler);
        self.is_sure()
            && self.andel
            && rows.len() > 2
            && self.added(rows).is_some_and(|sum| near(sum) && !is_whole(sum, rows.len()))
    }
}

const WHOLE: Tal = Tal { enheter: 100, decimaler: 0, sort: Sort::Procent };

/// Whether shares make 100 %, but for each being rounded.
pub fn is_whole(sum: Tal, rows: usize) -> bool {
    sum.distance(WHOLE) * 2 <= rows as u128
}
