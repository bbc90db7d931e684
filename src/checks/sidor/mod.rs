//! What only the finished pages show.

use std::collections::BTreeMap;

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::model::Plats;
use crate::workshop::Workshop;

familj! {
    /// What is wrong with the pages of a case; `said`: each value that it has to say, with whether any page does.
    check(workshop: &Workshop, said: &BTreeMap<Plats, bool>) -> Vec<Diagnostic>;
    utan_plats: [UTAN_PLATS],
}
