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
    /// They count different things by the names of their rows, of which the last is that of the second.
    Rader(Sort, Sort, usize),
    /// They say what there is at different times.
    Bestånd,
    /// Other columns were named to be added up.
    Bortvald,
    /// One of them is not known, or a spreadsheet failed to count it.
    Okänt(Cell),
    /// Among them stands a word.
    Ord(Cell),
    /// One of them has a point for its decimal comma, or so it seems.
    Punkt(Cell),
}

impl Hinder {
    /// Whether numbers are none that are added up, whatever is written in the cells.
    pub fn is_of_kind(&self) -> bool {
        matches!(self, Self::Slag | Self::Årtal(_) | Self::Bortvald)
    }

    /// Whether they are amounts that are added to others of their row, but not to those of other rows.
    pub fn is_of_rows(&self) -> bool {
        matches!(self, Self::Bestånd | Self::Rader(..))
    }

    /// Whether a sum that somebody typed is held against the numbers all the same.
    pub fn may_be_held(&self) -> bool {
        matches!(self, Self::Punkt(_) | Self::Osagt)
    }
}
