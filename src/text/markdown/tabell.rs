//! The fenced block `tabell`: a table from CSV, with sums if asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::par::Par;
use super::super::rader::Rader;
use super::super::rich::{Grupphuvud, Inline, Läge, Tabell};
use super::super::rubrikrader::Överrubrik;
use super::super::serie::Serie;
use super::super::summor::{self, Kolumn};
use super::super::words::plain as plain_text;
use super::body::Body;
use super::doubtful;
use super::langd::too_long;
use super::sums::{self, Summa};
use super::utan_summa;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// What a block `tabell` may say.
pub const KEYS: &[&str] =
    &["id", "rubrik", "fil", "data", "summa", "summera", "summanamn", "rubrikrader", "liggande"];

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
    let namn = body
        .text("summanamn")
        .filter(|namn| !namn.trim().is_empty())
        .unwrap_or_else(|| body.scope.words.summa.clone());
    let (csv, över) = body.headed_data()?;
    heads(body, &csv);
    let long = too_long(csv.rader.len(), body.at);
    body.faults.extend(long);
    let mut caption = String::new();
    plain_text(rubrik.as_deref().unwrap_or_default(), &mut caption);
    let mut rader = Rader::of(&csv.huvud, &csv.rader, &caption, &namn);
    if !summa.skriven {
        sums::check(body, &csv, &rader, summa);
    }
    if let Some(chosen) = sums::chosen(body, &csv) {
        rader.välj(&chosen);
    }
    let columns = summor::kolumner(&csv.huvud, &rader);
    if summa.kolumner || summa.rader {
        utan_summa::skipped(body, &csv, &rader, &columns, summa);
    }
    doubtful::check(body, &csv, &rader, summa);
    let last = csv.rader.len().checked_sub(1);
    let mut table = plain(&csv, rubrik, liggande, last.is_some() && rader.total == last, body.at);
    table.id = id;
    if !över.is_empty() {
        above(&mut table, &över);
    }
    table.talkolumner = columns.iter().map(|column| column.numbers).collect();
    let asked = summa.kolumner || summa.rader;
    let serier = if asked { summor::som_räknas(&csv.huvud, &rader) } else { Vec::new() };
    let added =
        Added { rader: &rader, serier, columns: &columns, namn: &namn, at: body.span("summa") };
    if summa.rader {
        added.column(&mut table);
    }
    if summa.kolumner {
        added.row(&mut table);
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
        överhuvud: Vec::new(),
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

/// Sets heads in two rows.
fn above(table: &mut Tabell, över: &[Överrubrik]) {
    let set = |cell: &Cell| words(&cell.text, cell.span);
    let below = |one: &Överrubrik| match one.under.as_slice() {
        [] => vec![set(&one.cell)],
        heads => heads.iter().map(set).collect(),
    };
    table.huvud = över.iter().flat_map(below).collect();
    table.överhuvud = över
        .iter()
        .map(|one| Grupphuvud {
            text: (!one.under.is_empty()).then(|| set(&one.cell)),
            kolumner: one.under.len().max(1),
        })
        .collect();
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

/// Sums that are added to a table.
struct Added<'a> {
    rader: &'a Rader,
    serier: Vec<&'a Serie>,
    columns: &'a [Kolumn],
    namn: &'a str,
    at: Span,
}

impl Added<'_> {
    fn number(&self, sum: Par) -> Vec<Inline> {
        words(&sum.to_string(), self.at)
    }

    fn column(&self, table: &mut Tabell) {
        let unit = summor::rubrikenhet(&self.serier).map(|unit| format!(" ({})", unit.word(false)));
        let head = format!("{}{}", self.namn, unit.unwrap_or_default());
        table.huvud.push(words(&head, self.at));
        if !table.överhuvud.is_empty() {
            table.överhuvud.push(Grupphuvud { text: None, kolumner: 1 });
        }
        for (index, row) in table.rader.iter_mut().enumerate() {
            let stock = self.rader.bestånd.contains(&index);
            let sum = if stock { Par::default() } else { summor::rad(&self.serier, &[index]) };
            row.push(self.number(sum));
        }
        table.lägen.push(Läge::Auto);
        table.talkolumner.push(true);
        table.summakolumn = true;
    }

    fn row(&self, table: &mut Tabell) {
        let sums = self.columns.iter().skip(1).map(|column| self.number(column.summa));
        let mut row: Vec<Vec<Inline>> =
            std::iter::once(words(self.namn, self.at)).chain(sums).collect();
        if table.summakolumn {
            let stock = !self.rader.bestånd.is_empty();
            let all = || summor::rad(&self.serier, &self.rader.räknas);
            row.push(self.number(if stock { Par::default() } else { all() }));
        }
        table.rader.push(row);
        table.summarad = true;
    }
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
