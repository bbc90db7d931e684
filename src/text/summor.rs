//! Sums of rows and columns, and the total row that somebody typed.

use super::cell::Cell;
use super::tal::{Sort, Tal};
use crate::diag::Span;

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Kolumn {
    /// Whether it holds numbers only: at least one, and else nothing.
    pub numbers: bool,
    /// The sum of its numbers; none if it is not to be summed: words, row heads, or shares that
    /// are not parts of one whole.
    pub summa: Option<Tal>,
}

/// What the first `columns` columns of the rows hold.
pub fn kolumner(rader: &[Vec<Cell>], columns: usize) -> Vec<Kolumn> {
    (0..columns).map(|column| kolumn(rader, column)).collect()
}

fn kolumn(rader: &[Vec<Cell>], column: usize) -> Kolumn {
    let cells =
        rader.iter().filter_map(|row| row.get(column)).filter(|cell| !is_nothing(&cell.text));
    let found: Option<Vec<Tal>> = cells.map(|cell| Tal::parse(&cell.text)).collect();
    let numbers = found.filter(|numbers| !numbers.is_empty());
    let summa = numbers.as_deref().filter(|_| column > 0).map(Tal::sum);
    let rows = numbers.as_ref().map_or(0, Vec::len);
    Kolumn {
        numbers: numbers.is_some(),
        summa: summa.filter(|sum| sum.sort != Sort::Procent || is_whole(*sum, rows)),
    }
}

/// Whether shares make 100 %, but for each being rounded.
fn is_whole(sum: Tal, rows: usize) -> bool {
    sum.distance(Tal { enheter: 100, decimaler: 0, sort: Sort::Procent }) * 2 <= rows as u128
}

/// The sum of a row's numbers in the columns that are summed.
pub fn rad(row: &[Cell], kolumner: &[Kolumn]) -> Option<Tal> {
    let summed = row.iter().zip(kolumner).filter(|(_, column)| column.summa.is_some());
    let numbers: Vec<Tal> = summed.filter_map(|(cell, _)| Tal::parse(&cell.text)).collect();
    (!numbers.is_empty()).then(|| Tal::sum(&numbers))
}

/// Whether a cell says that there is nothing: empty, or a dash.
pub fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "−")
}

/// Whether a row holds sums, by what its first cell says.
pub fn is_total(row: &[Cell], summanamn: &str) -> bool {
    let Some(first) = row.first() else { return false };
    let name = first.text.trim_end_matches(':').trim().to_lowercase();
    !name.is_empty()
        && (["summa", "totalt", "total", "summa totalt"].contains(&name.as_str())
            || name == summanamn.to_lowercase())
}

/// A typed sum that is not the sum of its column.
#[derive(Debug)]
pub struct Wrong {
    /// What is wrong, with both figures.
    pub message: String,
    /// The typed sum.
    pub span: Span,
}

/// The cells of a typed total row that are not the sum of the rows above.
pub fn wrong(huvud: &[Cell], rader: &[Vec<Cell>], total: &[Cell]) -> Vec<Wrong> {
    let columns = kolumner(rader, huvud.len());
    let typed = total.iter().zip(huvud).zip(columns);
    typed
        .filter_map(|((cell, head), column)| {
            let (sum, found) = (column.summa?, Tal::parse(&cell.text)?);
            let rounded =
                sum.sort == Sort::Procent && sum.distance(found) * 2 <= rader.len() as u128;
            let message =
                format!("kolumnen ”{}” ger {}, men här står {}", head.text, bare(sum), bare(found));
            (!sum.equals(found) && !rounded).then_some(Wrong { message, span: cell.span })
        })
        .collect()
}

/// A number for a message: the kind of thing is seen at the cell.
fn bare(number: Tal) -> Tal {
    Tal { sort: Sort::Antal, ..number }
}
