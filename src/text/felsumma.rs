//! A typed sum that is not the sum.

use super::sort::Sort;
use super::tal::Tal;
use crate::diag::Span;

/// A typed sum that is not the sum.
#[derive(Debug)]
pub struct Felsumma {
    /// What is wrong, with both figures.
    pub message: String,
    /// The typed sum.
    pub span: Span,
    /// Its column.
    pub kolumn: usize,
    /// How much more it is than the sum.
    pub över: Tal,
    /// Whether its row or column can be nothing but a sum.
    pub sure: bool,
}

/// A number for a message: the kind of thing is seen at the cell.
pub fn bare(number: Tal) -> Tal {
    Tal { sort: Sort::Antal, ..number }
}

/// Whether a number lies between the least and the greatest of others, as their mean does.
pub fn is_between(parts: &[Tal], typed: Tal) -> bool {
    let numbers = || parts.iter().map(|part| part.float());
    let alike =
        parts.iter().all(|part| part.enheter >= 0) || parts.iter().all(|part| part.enheter <= 0);
    alike
        && parts.len() > 1
        && numbers().any(|number| number <= typed.float())
        && numbers().any(|number| number >= typed.float())
}

/// Whether a number among sums may be the mean of others: all of them are of one size.
pub fn is_mean(parts: &[Tal], typed: Tal) -> bool {
    let sizes = || parts.iter().map(|part| part.float());
    let (least, most) = (sizes().fold(f64::MAX, f64::min), sizes().fold(f64::MIN, f64::max));
    is_between(parts, typed) && least > 0.0 && most <= 3.0 * least
}

/// Whether a number is near enough to a sum to be meant as one.
pub fn is_near(sum: Tal, typed: Tal) -> bool {
    2.0 * (sum.float() - typed.float()).abs() <= sum.float().abs()
}
