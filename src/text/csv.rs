//! CSV files, and the lines of a block that are written like one.

use std::ops::Range;

use super::cell::Cell;
use super::rader::Raderna;
use super::records::{Raw, records};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span, hint_nearest};
use crate::load::separator;

/// The most uneven rows that are reported for one file.
const MAX_UNEVEN: usize = 5;

/// A table of words and numbers; every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv {
    /// The column heads.
    pub huvud: Vec<Cell>,
    /// The rows below.
    pub rader: Vec<Vec<Cell>>,
    /// What the rows are, when that has been asked for.
    pub raderna: Raderna,
}

/// A quotation mark without its other one.
pub const CELL_UTAN_SLUT: Regel = Regel {
    namn: "cell-utan-slut",
    nivå: Nivå::Fast,
    hittar: "En cell som börjar med ett citattecken men inte slutar med ett, i en tabell med uppgifter.",
    varför: "Resten av tabellen skulle räknas till cellen.",
    gör: "Sätt ett citattecken där cellen slutar; ska det synas i cellen, skriv det dubbelt.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  ⟦"⟧Bygglov;59
  Tillsyn;12
```
"#,
        rätt: r#"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  "Bygglov";59
  Tillsyn;12
```
"#,
    },
};

/// A table without anything in it.
pub const INGA_UPPGIFTER: Regel = Regel {
    namn: "inga-uppgifter",
    nivå: Nivå::Fast,
    hittar: "En tabell eller ett diagram utan uppgifter.",
    varför: "Det finns inget att visa.",
    gör: "Skriv `fil: namn.csv`, eller `data: |` och raderna under, indragna; den första raden, i filen eller i texten, är kolumnernas rubriker.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```⟦tabell⟧
rubrik: Beslut under året
```
",
        rätt: r"
-- föredragning.md --
```tabell
rubrik: Beslut under året
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A column that a table does not have.
pub const OKÄND_KOLUMN: Regel = Regel {
    namn: "okänd-kolumn",
    nivå: Nivå::Fast,
    hittar: "En kolumn som tabellen inte har, eller som den har flera av.",
    varför: "Det finns inget att räkna.",
    gör: "Skriv kolumnens rubrik som den står i tabellens första rad.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Enheten fattade {{ tabell("beslut.csv") | ⟦summa("Beslt")⟧ }} beslut.
-- ärenden/avrapportering/beslut.csv --
Enhet;Beslut
Bygglov;59
"#,
        rätt: r#"
-- föredragning.md --
Enheten fattade {{ tabell("beslut.csv") | summa("Beslut") }} beslut.
"#,
    },
};

/// A word where a number should be.
pub const INTE_ETT_TAL: Regel = Regel {
    namn: "inte-ett-tal",
    nivå: Nivå::Fast,
    hittar: "Något annat än ett tal, i ett diagram eller i en kolumn som räknas ihop.",
    varför: "Bara tal kan ritas och räknas ihop.",
    gör: "Skriv tal som 1 234,5 och lämna cellen tom där uppgift saknas.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```diagram
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;⟦många⟧
```
",
        rätt: r"
-- föredragning.md --
```diagram
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
```
",
    },
};

impl Csv {
    /// Of these heads and rows.
    pub fn of(huvud: Vec<Cell>, rader: Vec<Vec<Cell>>) -> Self {
        Self { huvud, rader, raderna: Raderna::default() }
    }

    /// Reads the text of a file.
    pub fn parse(file: SourceId, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let whole = Span::new(file, 0..text.len().min(1));
        Self::read(text, whole, &|range| Span::new(file, range))
    }

    /// Reads a text whose bytes have their place by `place`; `at` is the place of the whole.
    pub fn read(
        text: &str,
        at: Span,
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (start, separator) = separator(text);
        let records = records(text, start, separator).map_err(|quote| {
            let fault = Diagnostic::new(&CELL_UTAN_SLUT, "ett citattecken saknar sitt slut")
                .at(place(quote..quote + 1));
            vec![fault.hint(
                "sätt ett citattecken där cellen slutar; ska det synas i cellen, skriv det dubbelt",
            )]
        })?;
        let mut rows =
            records.into_iter().filter(|row| row.iter().any(|(text, _)| !text.is_empty()));
        let Some(mut head) = rows.next() else {
            let fault = Diagnostic::new(&INGA_UPPGIFTER, "här finns inga uppgifter").at(at);
            return Err(vec![fault.hint(
                "första raden ska ha kolumnernas rubriker och varje rad därefter lika många celler",
            )]);
        };
        let rows: Vec<Vec<Raw>> = rows.collect();
        let mut named = head.clone();
        drop_empty(&mut named, 1);
        if is_title(&named, &rows) {
            return Err(vec![title(&named, place)]);
        }
        // Empty heads at the end go on with the one before, where heads stand in two rows.
        let below = rows.first().and_then(|row| width(row)).unwrap_or(1);
        drop_empty(&mut head, below);
        let cell = |(text, range): (String, Range<usize>)| Cell::read(text, place(range));
        let (mut rader, mut faults) = (Vec::new(), Vec::new());
        for mut row in rows {
            drop_empty(&mut row, head.len());
            if row.len() == head.len() {
                rader.push(row.into_iter().map(cell).collect());
            } else if faults.len() < MAX_UNEVEN {
                faults.push(uneven(&row, head.len(), separator, place));
            }
        }
        let huvud = head.into_iter().map(cell).collect();
        if faults.is_empty() { Ok(Self::of(huvud, rader)) } else { Err(faults) }
    }

    /// The number of the column with this head, whatever its capitals.
    pub fn kolumn(&self, namn: &str) -> Result<usize, Diagnostic> {
        let wanted = namn.trim().to_lowercase();
        let found =
            self.huvud.iter().enumerate().filter(|(_, head)| head.text.to_lowercase() == wanted);
        match found.collect::<Vec<_>>().as_slice() {
            [(column, _)] => Ok(*column),
            [] => {
                let heads = self
                    .huvud
                    .iter()
                    .map(|head| head.text.as_str())
                    .filter(|head| !head.is_empty());
                let message = format!("tabellen har ingen kolumn ”{namn}”");
                Err(Diagnostic::new(&OKÄND_KOLUMN, message).hint_opt(hint_nearest(namn, heads)))
            }
            columns => {
                let message = format!("tabellen har {} kolumner ”{namn}”", columns.len());
                let fault = Diagnostic::new(&OKÄND_KOLUMN, message);
                let fault = columns
                    .iter()
                    .fold(fault, |fault, (_, head)| fault.related(head.span, "en av dem"));
                Err(fault.hint("ge kolumnerna i filen olika rubriker"))
            }
        }
    }
}

/// Whether the first row is a title: alone in it, while the others have several cells, all as many.
fn is_title(head: &[Raw], rows: &[Vec<Raw>]) -> bool {
    let first = rows.first().and_then(|row| width(row));
    let (alone, more) = (head.len() == 1, first.is_some_and(|width| width > 1));
    alone && more && rows.len() > 1 && rows.iter().all(|row| width(row) <= first && row.len() > 1)
}

/// How many cells a row has up to the last that holds something.
fn width(row: &[Raw]) -> Option<usize> {
    row.iter().rposition(|(text, _)| !text.is_empty()).map(|last| last + 1)
}

fn title(head: &[Raw], place: &dyn Fn(Range<usize>) -> Span) -> Diagnostic {
    let range = head.first().map_or(0..0, |(_, range)| range.clone());
    let message = "första raden är en rubrik över tabellen, och inte kolumnernas rubriker";
    let fault = Diagnostic::new(&OJÄMN_RAD, message).at(place(range));
    fault.hint("flytta den till ”rubrik:” i blocket, så att raden under kommer först")
}

fn drop_empty(row: &mut Vec<Raw>, keep: usize) {
    while row.len() > keep && row.last().is_some_and(|(text, _)| text.is_empty()) {
        row.pop();
    }
}

/// A row with other cells than the head.
pub const OJÄMN_RAD: Regel = Regel {
    namn: "ojämn-rad",
    nivå: Nivå::Fast,
    hittar: "En rad i en tabell som har fler eller färre celler än raden med rubriker.",
    varför: "Det går inte att veta vilken kolumn cellerna hör till.",
    gör: "Fyll i cellerna som saknas, eller ta bort det som är för mycket; är ett komma ett decimalkomma, skilj cellerna åt med semikolon.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
data: |
  Enhet,Dagar
  Bygglov,37,⟦5⟧
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Dagar
  Bygglov;37,5
```
",
    },
};

fn uneven(
    row: &[Raw],
    columns: usize,
    separator: u8,
    place: &dyn Fn(Range<usize>) -> Span,
) -> Diagnostic {
    let from = row.get(columns).or(row.first()).map_or(0, |(_, range)| range.start);
    let to = row.last().map_or(from, |(_, range)| range.end);
    let hint = match (row.len() > columns, separator) {
        (true, b',') => {
            "är kommat ett decimalkomma: sätt cellen inom citattecken, eller skilj cellerna med semikolon"
        }
        (true, _) => {
            "ta bort det som är för mycket, eller ge alla kolumner en rubrik i första raden"
        }
        (false, _) => {
            "fyll i cellerna som saknas; en tom cell skrivs som ingenting mellan två skiljetecken"
        }
    };
    let words = if row.len() == 1 { "cell" } else { "celler" };
    let message = format!("raden har {} {words}, men första raden har {columns}", row.len());
    Diagnostic::new(&OJÄMN_RAD, message).at(place(from..to.max(from))).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn read(text: &str) -> Result<Csv, Vec<Diagnostic>> {
        Csv::parse(Sources::default().add("x.csv", text), text)
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        let csv = read(text).expect("it is well-formed");
        let words = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        std::iter::once(&csv.huvud).chain(&csv.rader).map(words).collect()
    }

    /// The separators that spreadsheets write, the quotes that they need, and what they leave at the end.
    #[test]
    fn reads_what_spreadsheets_write() {
        assert_eq!(rows("Enhet;Antal\nEB;1 200\n;\n\n"), [["Enhet", "Antal"], ["EB", "1 200"]]);
        assert_eq!(
            rows("\"a;b\",c\n\"1,5\",\"två\nrader\"\n"),
            [["a;b", "c"], ["1,5", "två\nrader"]]
        );
        assert_eq!(rows("a\tb\n1\t2"), [["a", "b"], ["1", "2"]]);
        assert_eq!(rows("sep=,\na,b\n\"x \"\"y\"\"\", z\n"), [["a", "b"], ["x \"y\"", "z"]]);
        assert_eq!(rows("a;b;;\n1;;;\n"), [["a", "b"], ["1", ""]]);
        assert_eq!(rows("\n;T1\nEB;1"), [["", "T1"], ["EB", "1"]]);
    }

    /// A fault in a cell points at its words.
    #[test]
    fn knows_where_its_cells_stand() {
        let text = "a;b\n\n\"x\ny\";  12\nåä;\"3\"\n";
        let csv = read(text).expect("it is well-formed");
        let places: Vec<&str> =
            csv.rader.iter().flatten().map(|cell| &text[cell.span.range()]).collect();
        assert_eq!(places, ["x\ny", "12", "åä", "3"]);
    }

    fn fault(text: &str) -> String {
        let faults = read(text).expect_err("it has a fault");
        let place = faults[0].span.map_or("", |span| &text[span.range()]);
        format!("{}: {place}", faults[0].message)
    }

    #[test]
    fn uneven_rows_and_open_quotes_are_faults() {
        assert_eq!(fault("a,b\nx,1,5\n"), "raden har 3 celler, men första raden har 2: 5");
        assert_eq!(fault("a;b;c\nx;1\n"), "raden har 2 celler, men första raden har 3: x;1");
        assert_eq!(fault("a;b\n\"x;1\ny;2\n"), "ett citattecken saknar sitt slut: \"");
        assert_eq!(
            fault("Beslut 2026\na;b\nx;1\ny;2\n"),
            "första raden är en rubrik över tabellen, och inte kolumnernas rubriker: Beslut 2026"
        );
        assert_eq!(fault(" \n\n"), "här finns inga uppgifter:  ");
    }
}
