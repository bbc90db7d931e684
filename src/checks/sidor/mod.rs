//! What only the finished pages show.

use super::familj::familj;
use super::sagt::Sagt;
use crate::diag::Diagnostic;
use crate::workshop::Workshop;

familj! {
    /// What is wrong with papers; `said`: what they have to say, and which of them do.
    check(workshop: &Workshop, said: &Sagt<'_>) -> Vec<Diagnostic>;
    osagt_ord: [OSAGT_ORD],
    utan_plats: [UTAN_PLATS],
}
