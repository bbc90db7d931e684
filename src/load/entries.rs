//! The entries of a YAML text, each of which can be read alone.

use std::ops::Range;

/// The entries of a file that begin in its first column.
pub fn entries(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let inner = line.starts_with([' ', '\t', '\u{a0}', '#', '\n', '-', '}', ']']);
        if !inner {
            starts.push(offset);
        }
        offset += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}
