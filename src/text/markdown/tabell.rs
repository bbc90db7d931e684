//! The fenced block `tabell`: a table from CSV, with sums if asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::rich::{Inline, Läge, Tabell};
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::body::Body;
use super::sums;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// What a block `tabell` may say.
pub const KEYS: &[&str] = &["id", "rubrik", "fil", "data", "summa", "summanamn", "liggande"];

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
    let (id, rubrik) = body.name();
    let summa = body.word("summa", &SUMMA).unwrap_or_default();
    let liggande = body.word("liggande", &[("true", true), ("false", false)]).unwrap_or_default();
    let namn = body.text("summanamn").unwrap_or_else(|| body.scope.words.summa.clone());
    let csv = body.data()?;
    heads(body, &csv);
    let total = csv.rader.last().is_some_and(|row| summor::is_total(row, &namn));
    if total && !summa.skriven {
        sums::check(body, &csv, summa.kolumner);
    }
    let rows = csv.rader.len() - usize::from(total);
    let columns = summor::kolumner(&csv.rader[..rows], csv.huvud.len());
    if summa.kolumner || summa.rader {
        sums::skipped(body, &csv, &columns);
    }
    let mut table = plain(&csv, rubrik, liggande, total, body.at);
    table.id = id;
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
        id: None,
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

/// A column without a head.
pub const KOLUMN_UTAN_RUBRIK: Regel = Regel {
    namn: "kolumn-utan-rubrik",
    nivå: Nivå::Varning,
    hittar: "En kolumn utan rubrik, i en tabell som läses ur uppgifter.",
    varför: "Den som lyssnar hör rubriken tillsammans med varje tal, och vet annars inte vad talet är.",
    gör: "Skriv i första raden vad kolumnen visar.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
data: |
  Enhet;⟦;⟧Avslag
  Bygglov;59;4
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut;Avslag
  Bygglov;59;4
```
",
    },
};

/// All columns but the first need a head: a reader who hears the table is lost without it.
fn heads(body: &mut Body<'_>, csv: &Csv) {
    let empty = csv.huvud.iter().enumerate().skip(1).filter(|(_, head)| head.text.is_empty());
    for (index, head) in empty {
        let message = format!("kolumn {} saknar rubrik", index + 1);
        let fault = Diagnostic::new(&KOLUMN_UTAN_RUBRIK, message).at(head.span);
        body.report(fault.hint("skriv i första raden vad kolumnen visar"));
    }
}
