//! What only the finished pages show.

use super::familj::familj;
use super::sagt::Sagt;
use crate::diag::Diagnostic;
use crate::workshop::Workshop;

familj! {
    /// What is wrong with papers; `said`: each value that they have to say, and where it is printed.
    check(workshop: &Workshop, said: &Sagt<'_>) -> Vec<Diagnostic>;
    utan_plats: [UTAN_PLATS],
}
