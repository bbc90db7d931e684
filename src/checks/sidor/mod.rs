//! What only the finished pages show.

use std::collections::BTreeMap;

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::model::Plats;
use crate::workshop::Workshop;

/// The values that papers were made from, each with the titles of the papers that have it to say and whether they print it.
pub type Sagt<'p> = BTreeMap<Plats, Vec<(&'p str, bool)>>;

familj! {
    /// What is wrong with papers; `said`: each value that they have to say, and where it is printed.
    check(workshop: &Workshop, said: &Sagt<'_>) -> Vec<Diagnostic>;
    utan_plats: [UTAN_PLATS],
}
