//! The rows and cells of a CSV text, as spreadsheets write them.

use std::ops::Range;

use crate::load::cell_end;

/// A cell as read, and where it stands in the text.
pub type Raw = (String, Range<usize>);

/// The rows with their cells; an error is where a quotation mark stands that has no end.
pub fn records(text: &str, start: usize, separator: u8) -> Result<Vec<Vec<Raw>>, usize> {
    let rest = text.get(start..).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(rest.as_bytes());
    let mut records = Vec::new();
    let mut at = start;
    for record in reader.records() {
        // The text is UTF-8 and rows may be uneven, so that the reader has nothing to complain of.
        let Ok(record) = record else { break };
        let mut row = Vec::with_capacity(record.len());
        at += text[at..].len() - text[at..].trim_start_matches(['\n', '\r']).len();
        for value in &record {
            let end = cell_end(text, at, separator)?;
            row.push((value.trim().to_owned(), words(text, at..end)));
            at = (end + 1).min(text.len());
        }
        records.push(row);
    }
    Ok(records)
}

/// A range without the white space and quotation marks around its words.
fn words(text: &str, range: Range<usize>) -> Range<usize> {
    let cell = &text[range.clone()];
    let outer = |c: char| c.is_whitespace() || c == '"';
    let start = range.start + (cell.len() - cell.trim_start_matches(outer).len());
    start..(range.start + cell.trim_end_matches(outer).len()).max(start)
}
