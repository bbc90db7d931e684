//! One thing that may be wrong with how something is written.

use std::ops::Range;

use super::cure::Cure;
use super::words::Words;

/// What may be wrong with an entry, and what it would be without that.
pub struct Repair {
    /// What is said of it.
    pub words: Words,
    /// Where it stands.
    pub at: Range<usize>,
    /// What mends it.
    pub cure: Cure,
    /// Whether nothing else can have been meant.
    pub certain: bool,
}
