//! The rows and cells of a CSV text, as spreadsheets write them.

use std::ops::Range;

/// A cell as read, and where it stands in the text.
pub type Raw = (String, Range<usize>);

/// Where the rows begin, and what separates their cells: what the line `sep=` of a spreadsheet
/// says, else what the first line with words has outside quotation marks.
pub fn separator(text: &str) -> (usize, u8) {
    let first = text.lines().next().unwrap_or_default();
    if let Some([separator @ (b';' | b',' | b'\t')]) =
        first.strip_prefix("sep=").map(|rest| rest.trim_end_matches('\r').as_bytes())
    {
        return (first.len() + 1, *separator);
    }
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let unquoted: String = head.split('"').step_by(2).collect();
    let found = [';', '\t', ','].into_iter().find(|separator| unquoted.contains(*separator));
    (0, found.map_or(b';', |separator| separator as u8))
}

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

/// The end of the cell that begins at `start`, quotation marks respected.
fn cell_end(text: &str, start: usize, separator: u8) -> Result<usize, usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    if bytes.get(at) == Some(&b'"') {
        loop {
            at += 1 + text[at + 1..].find('"').ok_or(start)?;
            if bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            at += 1;
        }
    }
    let rest = &bytes[at..];
    Ok(at
        + rest
            .iter()
            .position(|byte| *byte == separator || *byte == b'\n' || *byte == b'\r')
            .unwrap_or(rest.len()))
}

/// A range without the white space and quotation marks around its words.
fn words(text: &str, range: Range<usize>) -> Range<usize> {
    let cell = &text[range.clone()];
    let outer = |c: char| c.is_whitespace() || c == '"';
    let start = range.start + (cell.len() - cell.trim_start_matches(outer).len());
    start..(range.start + cell.trim_end_matches(outer).len()).max(start)
}
