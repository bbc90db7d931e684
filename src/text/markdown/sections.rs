//! Lines that begin with a paragraph sign: they stand as they are written, one below the other.

use std::ops::Range;

use super::reader::Reader;

/// Whether a line begins with the sign and a number: `§ 1`.
pub fn is_section(line: &str) -> bool {
    let rest = line.trim_start().trim_start_matches('§');
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    line.trim_start().starts_with('§') && number.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether the sections among the lines of a paragraph stand below each other: it begins with one, or leads up to
/// the first of them.
pub fn parts_sections(lines: &[&str]) -> bool {
    let first = lines.iter().position(|line| is_section(line));
    first.is_some_and(|first| first == 0 || lines[first - 1].trim_end().ends_with(':'))
}

impl Reader<'_, '_> {
    /// Whether the line that begins at `next` is a section of its own after what stands in `before`.
    pub fn parts_sections(&self, before: Range<usize>, next: usize) -> bool {
        let (before, next) = (&self.source[before], &self.source[next..]);
        !self.inside.rad
            && is_section(next)
            && (is_section(before) || before.trim_end().ends_with(':'))
    }
}
