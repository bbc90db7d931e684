//! The fenced block `tabell`: a table from CSV, with sums if asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::rich::{Inline, Läge, Tabell};
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::body::Body;
use crate::diag::{Diagnostic, Span};

/// What a block `tabell` may say.
pub const KEYS: &[&str] = &["rubrik", "fil", "data", "summa", "summanamn", "liggande"];

/// What is summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Summa {
    /// Add a row of column sums.
    kolumner: bool,
    /// Add a column of row sums.
    rader: bool,
    /// The last row is something else than it seems.
    skriven: bool,
}

const SUMMA: [(&str, Summa); 5] = [
    ("kolumner", Summa { kolumner: true, rader: false, skriven: false }),
    ("rader", Summa { kolumner: false, rader: true, skriven: false }),
    ("båda", Summa { kolumner: true, rader: true, skriven: false }),
    ("skriven", Summa { kolumner: false, rader: false, skriven: true }),
    ("nej", Summa { kolumner: false, rader: false, skriven: false }),
];

/// Reads the block.
pub fn read(body: &mut Body<'_>) -> Option<Tabell> {
    let rubrik = body.rad("rubrik");
    let summa = body.word("summa", &SUMMA).unwrap_or_default();
    let liggande = body.word("liggande", &[("true", true), ("false", false)]).unwrap_or_default();
    let namn = body.text("summanamn").unwrap_or_else(|| body.scope.words.summa.clone());
    let csv = body.data()?;
    heads(body, &csv);
    let total = csv.rader.last().is_some_and(|row| summor::is_total(row, &namn));
    if total && !summa.skriven {
        check(body, &csv, summa);
    }
    let rows = csv.rader.len() - usize::from(total);
    let columns = summor::kolumner(&csv.rader[..rows], csv.huvud.len());
    if summa.kolumner || summa.rader {
        skipped(body, &csv, &columns);
    }
    let mut table = plain(&csv, rubrik, liggande, total, body.at);
    table.talkolumner = columns.iter().map(|column| column.numbers).collect();
    let at = body.span("summa");
    if summa.rader {
        add_column(&mut table, &csv, &columns, &namn, at);
    }
    if summa.kolumner && !total {
        add_row(&mut table, &csv, &columns, &namn, at);
    }
    Some(table)
}

/// The table as written.
fn plain(
    csv: &Csv,
    rubrik: Option<Vec<Inline>>,
    liggande: bool,
    summarad: bool,
    span: Span,
) -> Tabell {
    let row = |cells: &Vec<Cell>| -> Vec<Vec<Inline>> {
        cells.iter().map(|cell| words(&cell.text, cell.span)).collect()
    };
    Tabell {
        rubrik,
        huvud: row(&csv.huvud),
        rader: csv.rader.iter().map(row).collect(),
        lägen: vec![Läge::Auto; csv.huvud.len()],
        talkolumner: Vec::new(),
        radhuvud: true,
        summarad,
        summakolumn: false,
        liggande,
        span,
    }
}

/// The words of a cell, which may have several lines.
fn words(text: &str, span: Span) -> Vec<Inline> {
    let mut words = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            words.push(Inline::Radslut);
        }
        if !line.is_empty() {
            words.push(Inline::Ord { text: line.to_owned(), span, värden: Vec::new() });
        }
    }
    words
}

fn number(sum: Option<Tal>, at: Span) -> Vec<Inline> {
    sum.map(|sum| words(&sum.to_string(), at)).unwrap_or_default()
}

fn add_column(table: &mut Tabell, csv: &Csv, columns: &[Kolumn], namn: &str, at: Span) {
    table.huvud.push(words(namn, at));
    for (row, cells) in table.rader.iter_mut().zip(&csv.rader) {
        row.push(number(summor::rad(cells, columns), at));
    }
    table.lägen.push(Läge::Auto);
    table.talkolumner.push(true);
    table.summakolumn = true;
}

fn add_row(table: &mut Tabell, csv: &Csv, columns: &[Kolumn], namn: &str, at: Span) {
    let sums = columns.iter().skip(1).map(|column| number(column.summa, at));
    let mut row: Vec<Vec<Inline>> = std::iter::once(words(namn, at)).chain(sums).collect();
    if table.summakolumn {
        let rows: Vec<Tal> =
            csv.rader.iter().filter_map(|cells| summor::rad(cells, columns)).collect();
        row.push(number((!rows.is_empty()).then(|| Tal::sum(&rows)), at));
    }
    table.rader.push(row);
    table.summarad = true;
}

/// All columns but the first need a head: a reader who hears the table is lost without it.
fn heads(body: &mut Body<'_>, csv: &Csv) {
    let empty = csv.huvud.iter().enumerate().skip(1).filter(|(_, head)| head.text.is_empty());
    for (index, head) in empty {
        let fault =
            Diagnostic::varning(format!("kolumn {} saknar rubrik", index + 1)).at(head.span);
        body.report(fault.hint("skriv i första raden vad kolumnen visar"));
    }
}

/// Holds the total row that somebody typed against the columns.
fn check(body: &mut Body<'_>, csv: &Csv, summa: Summa) {
    let Some((total, rows)) = csv.rader.split_last() else { return };
    if summa.kolumner {
        let place = total.first().map_or(body.at, |cell| cell.span);
        let at = body.span("summa");
        let fault = Diagnostic::fel("tabellen har redan en rad med summor").at(place);
        body.report(
            fault.related(at, "här begärs en till").hint("ta bort raden, eller skriv summa: nej"),
        );
    }
    for wrong in summor::wrong(&csv.huvud, rows, total) {
        let hint = "rätta siffran, ta bort raden och skriv summa: kolumner, eller skriv summa: skriven om raden är något annat";
        body.report(Diagnostic::fel(wrong.message).at(wrong.span).hint(hint));
    }
}

/// Says which columns get no sum although they seem to be meant for one.
fn skipped(body: &mut Body<'_>, csv: &Csv, columns: &[Kolumn]) {
    if columns.iter().all(|column| column.summa.is_none()) {
        let fault = Diagnostic::fel("ingen kolumn kan summeras").at(body.span("summa"));
        body.report(
            fault.hint(
                "en kolumn summeras om alla dess celler är tal, som 1 234,5; den första aldrig",
            ),
        );
    }
    for (index, column) in columns.iter().enumerate().skip(1) {
        if column.summa.is_none()
            && let Some(fault) = no_sum(csv, index, column)
        {
            body.report(fault);
        }
    }
}

/// Why a column gets no sum, where it seems to be meant for one.
fn no_sum(csv: &Csv, index: usize, column: &Kolumn) -> Option<Diagnostic> {
    let head = &csv.huvud[index];
    if column.numbers {
        let message =
            format!("kolumnen ”{}” är andelar som inte blir 100 % och får ingen summa", head.text);
        let fault = Diagnostic::varning(message).at(head.span);
        return Some(fault.hint("skriv antal i stället, om kolumnen ska ha en summa"));
    }
    let cells: Vec<&Cell> = csv.rader.iter().filter_map(|row| row.get(index)).collect();
    let is_word =
        |cell: &&&Cell| !summor::is_nothing(&cell.text) && Tal::parse(&cell.text).is_none();
    let words: Vec<&&Cell> = cells.iter().filter(is_word).collect();
    let first = words.first().filter(|_| words.len() * 2 < cells.len())?;
    let message =
        format!("”{}” är inte ett tal, så kolumnen ”{}” får ingen summa", first.text, head.text);
    let fault = Diagnostic::varning(message).at(first.span);
    Some(fault.hint("skriv bara talet, eller lämna cellen tom"))
}
