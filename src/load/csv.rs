//! Where the cells of a CSV text stand.

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

/// The end of the cell that begins at `start`, quotation marks respected; an error is where one stands that has no end.
pub fn cell_end(text: &str, start: usize, separator: u8) -> Result<usize, usize> {
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
