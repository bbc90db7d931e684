//! What a text asks of a table: a row, a cell, a sum.

use super::cell::Cell;
use super::csv::{Csv, INTE_ETT_TAL};
use super::hinder::Hinder;
use super::huvud::parrubrik;
use super::jamfort::jämförda;
use super::kolumnslag::Kolumnslag;
use super::nothing::is_nothing;
use super::par::Par;
use super::rader::{Rader, is, name_of};
use super::raknat::{Räknat, enhet_i};
use super::serie::Serie;
use super::sort::Sort;
use super::summanamn::Namn;
use super::summor;
use super::tal::Tal;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};

/// A row that a table does not have.
pub const OKÄND_RAD: Regel = Regel {
    namn: "okänd-rad",
    nivå: Nivå::Fast,
    hittar: "En rad som tabellen inte har, eller som den har flera av.",
    varför: "Det går inte att veta vilka tal som menas.",
    gör: "Skriv det som står först på raden, så som det står i tabellen.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Norr har {{ tabell("beslut.csv") | ⟦rad("Nord")⟧ | summa }} svar.
-- ärenden/avrapportering/beslut.csv --
Enhet;Ja;Nej
Norr;59;4
Söder;12;1
"#,
        rätt: r#"
-- föredragning.md --
Norr har {{ tabell("beslut.csv") | rad("Norr") | summa }} svar.
"#,
    },
};

impl Csv {
    /// The row that begins with this name, whatever its capitals, as a table of its own.
    pub fn rad(&self, namn: &str) -> Result<Self, Diagnostic> {
        let wanted = namn.trim().to_lowercase();
        let is = |row: &[Cell], column: usize| {
            row.get(column).is_some_and(|cell| cell.text.to_lowercase() == wanted)
        };
        let first: Vec<&Vec<Cell>> = self.rader.iter().filter(|row| is(row, 0)).collect();
        let named = || self.rader.iter().filter(|row| is(row, name_of(row))).collect();
        let found: Vec<&Vec<Cell>> = if first.is_empty() { named() } else { first };
        match found.as_slice() {
            [row] => Ok(Self::of(self.huvud.clone(), vec![(*row).clone()])),
            [] => {
                let names =
                    self.rader.iter().filter_map(|row| Some(row.get(name_of(row))?.text.as_str()));
                Err(Diagnostic::new(&OKÄND_RAD, format!("tabellen har ingen rad ”{namn}”"))
                    .hint_opt(hint_nearest(namn, names)))
            }
            rows => {
                let message = format!("tabellen har {} rader ”{namn}”", rows.len());
                let fault = Diagnostic::new(&OKÄND_RAD, message);
                let places = rows.iter().filter_map(|row| row.first());
                let fault = places.fold(fault, |fault, cell| fault.related(cell.span, "en av dem"));
                Err(fault.hint("ge raderna i filen olika namn"))
            }
        }
    }

    /// What stands in a row, in the column with this head; and what a number there counts, if its row or a head says it.
    pub fn cell(&self, rad: &str, kolumn: &str) -> Result<(Cell, Option<Sort>), Diagnostic> {
        let column = self.kolumn(kolumn)?;
        let mut row = self.rad(rad)?.rader.swap_remove(0);
        let paired = self.paired(column).then(|| parrubrik(&self.huvud[column].text)).flatten();
        let räknat = paired.map(|(head, _)| Räknat::of(head));
        let unit = enhet_i(&self.huvud, &row[name_of(&row)].text, column, räknat);
        Ok((row.swap_remove(column), unit))
    }

    /// The exact sum of a column with its unit, rows that are sums themselves left out; nothing if it has no numbers.
    ///
    /// The diagnostic says what is wrong; the caller says where the column was asked for.
    pub fn summa(&self, namn: &str) -> Result<Option<Tal>, Diagnostic> {
        let column = self.kolumn(namn)?;
        let rader = self.raderna.of(&self.huvud, &self.rader);
        let held = rader.serier.iter().find(|serie| serie.kolumn == column && !serie.inom);
        if let Some(serie) = held {
            self.is_summed(serie, &rader.räknas)?;
            self.agrees_with_total(serie, rader)?;
        }
        let sum = self.added(rader, &[column], namn)?;
        Ok(sum.map(|sum| self.med_enhet(sum, rader, &[column])))
    }

    /// The exact sum of all columns that hold numbers; those that hold sums, shares or means are left out.
    pub fn summa_av_alla(&self) -> Result<Option<Tal>, Diagnostic> {
        let rader = self.raderna.of(&self.huvud, &self.rader);
        if let Some(counted) = rader.samband.first() {
            return Err(Diagnostic::new(&INTE_ETT_TAL, counted.message(&self.huvud))
                .hint("ta en kolumn i taget, till exempel summa(\"Antal\")"));
        }
        let delar = summor::delar(&self.huvud, rader);
        if let Some(fault) = self.are_apart(rader, &delar) {
            return Err(fault);
        }
        let added = summor::som_räknas(&self.huvud, rader);
        if let Some((one, other)) = summor::olika(&added) {
            return Err(unlike(one, other));
        }
        let left_out = |column: usize| {
            let is = |serie: &Serie| serie.kolumn == column;
            Namn::of(&self.huvud[column].text, "").is_derived()
                || (rader.serier.iter().any(is) && !added.iter().any(|serie| is(serie)))
        };
        let holds_numbers = |column: &usize| {
            let paired = self.paired(*column);
            self.rader.iter().any(|row| Par::read(&row[*column].text, paired).is_some())
        };
        let columns: Vec<usize> = (1..self.huvud.len())
            .filter(|column| holds_numbers(column) && !left_out(*column))
            .collect();
        let sum = self.added(rader, &columns, "")?;
        Ok(sum.map(|sum| self.med_enhet(sum, rader, &columns)))
    }

    /// A sum with the unit that the names of its rows have, or the heads of its columns, where its cells have none.
    fn med_enhet(&self, sum: Tal, rader: &Rader, columns: &[usize]) -> Tal {
        let name = |row: &usize| self.rader[*row][rader.namnkolumn[*row]].text.as_str();
        let of = |column: &usize| {
            let serie = rader.serier.iter().find(|one| one.kolumn == *column && !one.inom);
            let row = rader.räknas.first().map_or("", name);
            enhet_i(&self.huvud, row, *column, serie.map(|serie| serie.räknat))
        };
        let unit = columns.iter().find_map(of).filter(|_| sum.sort == Sort::Antal);
        Tal { sort: unit.unwrap_or(sum.sort), ..sum }
    }

    /// Why the numbers of a row are no parts of one whole, or those of a column are not added up with the others.
    fn are_apart(&self, rader: &Rader, delar: &[&Serie]) -> Option<Diagnostic> {
        let several = rader.räknas.len() > 1;
        let rows = delar.iter().find_map(|serie| serie.olika_rader());
        if let Some((one, other)) = rows.filter(|_| several) {
            return Some(unlike(one, other));
        }
        let head = |column: usize| &self.huvud[column].text;
        let stock = delar.iter().find(|serie| serie.hinder == Some(Hinder::Bestånd) && several);
        let message = if let Some([one, other]) = jämförda(&self.huvud, delar) {
            format!("”{}” och ”{}” är inte delar av samma helhet", head(one), head(other))
        } else if let Some(serie) = summor::osagd(&self.huvud, rader) {
            format!("kolumnen ”{}” har tal utan enhet och kan inte läggas ihop", head(serie.kolumn))
        } else if !rader.bestånd.is_empty() || stock.is_some() {
            "talen är ett läge vid varje tidpunkt och läggs inte ihop över tid".to_owned()
        } else {
            return None;
        };
        let hint = "ta en kolumn eller en cell i taget, till exempel summa(\"Antal\")";
        Some(Diagnostic::new(&INTE_ETT_TAL, message).hint(hint))
    }

    /// Whether the numbers of a column are added up at all: shares are only where they make a whole, means and years never.
    fn is_summed(&self, serie: &Serie, rows: &[usize]) -> Result<(), Diagnostic> {
        let head = &self.huvud[serie.kolumn].text;
        if rows.len() < 2 {
            return Ok(());
        }
        if let Some((one, other)) = serie.blandad().or_else(|| serie.olika_rader()) {
            return Err(unlike(one, other));
        }
        let what = match serie.hinder {
            Some(Hinder::Slag) if Kolumnslag::of(head) == Kolumnslag::Annat => {
                "medelvärden, nummer eller annat"
            }
            Some(Hinder::Slag) if serie.kolumn > 0 => "steg eller betyg",
            Some(Hinder::Bestånd) => "ett läge vid varje tidpunkt",
            Some(Hinder::Årtal(_)) => "årtal",
            Some(Hinder::Osagt) => "tal utan enhet, kanske andelar eller medelvärden,",
            None if serie.andel && serie.summa(rows).is_none() => "andelar",
            _ => return Ok(()),
        };
        let message = format!("kolumnen ”{head}” har {what} som inte kan läggas ihop");
        Err(Diagnostic::new(&INTE_ETT_TAL, message).hint(
            "ta en rad i taget, till exempel tabell(\"fil.csv\") | cell(\"Norr\", \"Andel\")",
        ))
    }

    /// Whether the total that somebody typed is the sum: a text that gives another contradicts the table.
    fn agrees_with_total(&self, serie: &Serie, rader: &Rader) -> Result<(), Diagnostic> {
        let typed = rader.total.and_then(|row| Some((row, serie.värden[row]?)));
        let Some((row, _)) = typed.filter(|_| serie.is_countable()) else { return Ok(()) };
        let sum = serie.summa(&rader.räknas);
        if sum.is_none() || rader.underlag(row).iter().any(|rows| is(serie, rows, row)) {
            return Ok(());
        }
        let name = &self.rader[row][rader.namnkolumn[row]];
        let (total, cell) = (&name.text, &self.rader[row][serie.kolumn]);
        let head = &self.huvud[serie.kolumn].text;
        let message =
            format!("kolumnen ”{head}” har {} i raden ”{total}”, som inte är summan", cell.text);
        Err(Diagnostic::new(&INTE_ETT_TAL, message).related(cell.span, "talet i tabellen").hint(
            format!("ta talet som står där med cell(\"{total}\", \"{head}\"), eller rätta det"),
        ))
    }

    fn added(
        &self,
        rader: &Rader,
        columns: &[usize],
        namn: &str,
    ) -> Result<Option<Tal>, Diagnostic> {
        let rows = &rader.räknas;
        let mut sums: Vec<Tal> = Vec::new();
        for column in columns {
            let numbers = self.numbers(rows, *column, self.head(*column, namn))?;
            if !numbers.is_empty() {
                let sum = Tal::added(&numbers).map_err(|(one, other)| unlike(one, other))?;
                let first = sums.first().map_or(sum.sort, |first| first.sort);
                if !first.agrees(sum.sort) {
                    return Err(unlike(first, sum.sort));
                }
                sums.push(sum);
            }
        }
        Ok((!sums.is_empty()).then(|| Tal::sum(&sums)))
    }

    /// The numbers of a column in some rows.
    fn numbers(&self, rows: &[usize], column: usize, head: &str) -> Result<Vec<Tal>, Diagnostic> {
        let paired = self.paired(column);
        let cells = rows.iter().map(|row| &self.rader[*row][column]);
        let numbers = cells.filter(|cell| !is_nothing(&cell.text)).map(|cell| {
            let number = Par::read(&cell.text, paired).ok_or_else(|| no_number(cell, head))?;
            Ok(number.tal)
        });
        Ok(numbers.collect::<Result<Vec<_>, Diagnostic>>()?.into_iter().flatten().collect())
    }

    /// Whether cells of a column have a second number in brackets.
    fn paired(&self, column: usize) -> bool {
        self.rader.iter().any(|row| Par::is_both(&row[column].text))
    }

    fn head<'s>(&'s self, column: usize, namn: &'s str) -> &'s str {
        if namn.is_empty() { &self.huvud[column].text } else { namn }
    }
}

/// Numbers that count different things.
pub fn unlike(one: Sort, other: Sort) -> Diagnostic {
    let (one, other) = (one.called(), other.called());
    let message = format!("talen är av olika slag, {one} och {other}, och går inte att räkna ihop");
    Diagnostic::new(&INTE_ETT_TAL, message)
        .hint("skriv alla i samma enhet, eller räkna ihop dem var för sig")
}

fn no_number(cell: &Cell, namn: &str) -> Diagnostic {
    let message = format!("kolumnen ”{namn}” kan inte summeras: ”{}” är inte ett tal", cell.text);
    Diagnostic::new(&INTE_ETT_TAL, message)
        .related(cell.span, "det här är inte ett tal")
        .hint("skriv tal som 1 234,5 och lämna tomt där det inte finns något")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn read(text: &str) -> Csv {
        Csv::parse(Sources::default().add("x.csv", text), text).expect("it is well-formed")
    }

    fn whole(sum: Option<Tal>) -> Option<i64> {
        sum.and_then(Tal::whole)
    }

    /// The total row that a user typed must not be counted twice.
    #[test]
    fn sums_a_column() {
        let csv = read("Enhet;Antal;Text\nEB;1;a\nUJC;2 000;b\nTotalt;2 001;\n");
        assert_eq!(csv.summa("antal").map(whole), Ok(Some(2001)));
        let missing = csv.summa("Antl").expect_err("there is none");
        assert_eq!(missing.hints, ["menade du ”Antal”?"]);
        let words = csv.summa("Text").expect_err("it holds words");
        assert_eq!(words.message, "kolumnen ”Text” kan inte summeras: ”a” är inte ett tal");
    }

    #[test]
    fn gives_rows_cells_and_the_sum_of_all() {
        let csv = read(
            "Enhet;Ja;Nej;Andel;Totalt\nNorr;13;1;93 %;14\nSöder;5;;100 %;5\nSumma;18;1;;19\n",
        );
        assert_eq!(csv.summa_av_alla().map(whole), Ok(Some(19)));
        let norr = csv.rad("norr").expect("it is there");
        assert_eq!(norr.summa_av_alla().map(whole), Ok(Some(14)));
        assert_eq!(csv.cell("Summa", "ja").map(|(cell, _)| cell.text), Ok("18".to_owned()));
        assert_eq!(csv.rad("Nor").expect_err("there is none").hints, ["menade du ”Norr”?"]);
        let twice = read("E;A\nx;1\nx;2\n").rad("x").expect_err("there are two");
        assert_eq!(twice.message, "tabellen har 2 rader ”x”");
    }

    /// A column of two years gives the sum of the first.
    #[test]
    fn takes_the_number_before_the_brackets() {
        let csv = read("Enhet;Antal\nEB;31 (28)\nUJC;30 (31)\n");
        assert_eq!(csv.summa("Antal").map(whole), Ok(Some(61)));
    }
}
