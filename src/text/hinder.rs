//! What keeps the numbers of a column from being added up.

use super::cell::Cell;
use super::sort::Sort;

/// Why numbers are not added up.
#[derive(Debug, Clone, PartialEq)]
pub enum Hinder {
    /// They are names of rows, years, means or the like.
    Slag,
    /// They may be amounts or rates: nothing says which.
    Osagt,
    /// They seem to be years.
    Årtal(Cell),
    /// One of them has no number in brackets although the others have.
    Ensam(Cell),
    /// They count different things.
    Sorter(Sort, Sort),
    /// One of them is not known, or a spreadsheet failed to count it.
    Okänt(Cell),
    /// Among them stands a word.
    Ord(Cell),
    /// One of them has a point for its decimal comma, or so it seems.
    Punkt(Cell),
}

impl Hinder {
    /// Whether a sum that somebody typed is held against the numbers all the same.
    pub fn may_be_held(&self) -> bool {
        matches!(self, Self::Punkt(_) | Self::Osagt)
    }
}
