//! Tables written in Markdown.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag};

use super::super::cell::Cell;
use super::super::csv::OJÄMN_RAD;
use super::super::rader::Rader;
use super::super::rich::{Inline, Läge, Tabell};
use super::super::words::plain;
use super::super::{felsummor, summor};
use super::langd::too_long;
use super::reader::{Inside, Reader};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// The cells of a row, as they are set and as they are read.
type Row = (Vec<Vec<Inline>>, Vec<Cell>);

/// A row of bars with too few cells.
pub const FÖR_FÅ_CELLER: Regel = Regel {
    namn: "för-få-celler",
    nivå: Nivå::Varning,
    hittar: "En rad med färre celler än rubrikraden, i en tabell som är skriven med streck.",
    varför: "Raden fylls ut med tomma celler, och ofta hör den inte till tabellen.",
    gör: "Fyll i cellerna; hör raden inte till tabellen, lägg en tom rad före den.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
⟦Uppgifterna är preliminära.⟧
",
        rätt: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |

Uppgifterna är preliminära.
",
    },
};

/// A row of bars that is called a sum, and is none.
pub const TVEKSAM_SUMMA: Regel = Regel {
    namn: "tveksam-summa",
    nivå: Nivå::Varning,
    hittar: "En rad eller kolumn som heter Summa eller något liknande utan att vara det.",
    varför: "Siffran stämmer inte med dem som den räknar ihop.",
    gör: "Rätta siffran; är den något annat än en summa, kalla raden eller kolumnen något annat.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
| Andra | 28 |
| Summa | ⟦58⟧ |
",
        rätt: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
| Andra | 28 |
| Summa | 59 |
",
    },
};

impl Reader<'_, '_> {
    /// A table written with bars.
    pub fn table(&mut self, alignments: &[Alignment], range: &Range<usize>) -> Tabell {
        let mut huvud = Row::default();
        let (mut rader, mut cells) = (Vec::new(), Vec::new());
        while let Some((Event::Start(tag), range)) = self.events.next() {
            let row = self.row();
            if tag == Tag::TableHead {
                huvud = row;
                continue;
            }
            self.surplus(alignments.len(), &range);
            rader.push(row.0);
            cells.push(row.1);
        }
        let rows = Rader::of(&huvud.1, &cells, "", &self.scope.words.summa);
        let columns = summor::kolumner(&huvud.1, &rows);
        let numbers: Vec<bool> = columns.iter().map(|column| column.numbers).collect();
        self.sums(&huvud.1, &cells, &rows);
        let first_line = self.first_line(range);
        self.faults.extend(too_long(cells.len(), first_line));
        let last = cells.len().checked_sub(1);
        let summarad = last.is_some() && rows.total == last;
        let crossed = huvud.1.first().is_some_and(|cell| cell.text.is_empty());
        let counted =
            numbers.len() > 1 && !numbers[0] && numbers[1..].iter().all(|numbers| *numbers);
        Tabell {
            id: None,
            rubrik: None,
            överhuvud: Vec::new(),
            huvud: huvud.0,
            rader,
            lägen: alignments.iter().copied().map(läge).collect(),
            talkolumner: numbers,
            radhuvud: crossed || counted,
            summarad,
            summakolumn: false,
            liggande: false,
            span: first_line,
        }
    }

    fn row(&mut self) -> Row {
        let mut row = Row::default();
        while let Some((Event::Start(_), range)) = self.events.next() {
            let cell = self.within(Inside { cell: true, ..self.inside });
            let mut text = String::new();
            plain(&cell, &mut text);
            row.1.push(Cell { text: text.trim().to_owned(), span: self.span(range) });
            row.0.push(cell);
        }
        row
    }

    /// Markdown drops cells that the head has no column for, and fills up with empty ones.
    fn surplus(&mut self, columns: usize, row: &Range<usize>) {
        let cells = cells(&self.source[row.clone()]);
        let found = cells.len();
        let fault = match cells.get(columns) {
            Some(first) => {
                let end = cells.last().map_or(first.end, |last| last.end);
                let place = self.span(row.start + first.start..row.start + end);
                let message =
                    format!("raden har {found} celler, men tabellen har {columns} kolumner");
                Diagnostic::new(&OJÄMN_RAD, message)
                    .at(place)
                    .hint("ta bort det som är för mycket, eller ge tabellen fler kolumner; ska | synas i en cell, skriv \\|")
            }
            None if found < columns => {
                let message = format!("raden har bara {found} av tabellens {columns} celler");
                Diagnostic::new(&FÖR_FÅ_CELLER, message)
                    .at(self.span(row.clone()))
                    .hint("fyll i cellerna; hör raden inte till tabellen, lägg en tom rad före den")
            }
            None => return,
        };
        self.faults.push(fault);
    }

    /// Holds the sums that were typed against the numbers.
    fn sums(&mut self, huvud: &[Cell], cells: &[Vec<Cell>], rows: &Rader) {
        for wrong in felsummor::wrong(huvud, cells, rows) {
            let hint = "rätta siffran; är den något annat än en summa, kalla raden eller kolumnen något annat";
            let fault = Diagnostic::new(&TVEKSAM_SUMMA, wrong.message).at(wrong.span);
            self.faults.push(fault.hint(hint));
        }
    }
}

fn läge(alignment: Alignment) -> Läge {
    match alignment {
        Alignment::None => Läge::Auto,
        Alignment::Left => Läge::Vänster,
        Alignment::Center => Läge::Mitten,
        Alignment::Right => Läge::Höger,
    }
}

/// Where the cells of a row stand in it, as written.
fn cells(row: &str) -> Vec<Range<usize>> {
    let trimmed = row.trim_end();
    let start = row.len() - row.trim_start().len();
    let start = start + usize::from(row[start..].starts_with('|'));
    let mut cells = Vec::new();
    let (mut from, mut backslash) = (start, false);
    for (at, character) in trimmed.char_indices().skip_while(|(at, _)| *at < start) {
        if character == '|' && !backslash {
            cells.push(trimmed_range(row, from..at));
            from = at + 1;
        }
        backslash = character == '\\' && !backslash;
    }
    if from < trimmed.len() {
        cells.push(trimmed_range(row, from..trimmed.len()));
    }
    cells
}

/// A range without the white space around its words.
fn trimmed_range(row: &str, range: Range<usize>) -> Range<usize> {
    let cell = &row[range.clone()];
    let start = range.start + (cell.len() - cell.trim_start().len());
    start..(range.start + cell.trim_end().len()).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell is what stands between bars that are not escaped; the outer bars may be left out.
    #[test]
    fn counts_cells_as_written() {
        let texts = |row: &str| -> Vec<String> {
            cells(row).into_iter().map(|cell| row[cell].to_owned()).collect()
        };
        assert_eq!(texts("| a | b |\n"), ["a", "b"]);
        assert_eq!(texts("a | b\\|c |"), ["a", "b\\|c"]);
        assert_eq!(texts("| a | | c"), ["a", "", "c"]);
        assert_eq!(texts("text"), ["text"]);
    }
}
