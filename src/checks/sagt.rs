//! What papers have to say, and which of them do.

use std::collections::BTreeMap;

use crate::model::Plats;

/// What papers have to say, and which of them do.
#[derive(Debug, Default)]
pub struct Sagt<'p> {
    /// How many papers there are.
    pub antal: usize,
    /// The values that they were made from, each with the titles of the papers that have it to say and whether they print it.
    pub värden: BTreeMap<Plats, Vec<(&'p str, bool)>>,
    /// The words of their own that they do not say, each with the title of its paper.
    pub osagda: Vec<(Plats, &'p str)>,
}
