//! Texts of a plan that stand in a cell, a box or an item in some layout.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Text;
use crate::text::Rich;

familj! {
    /// What is wrong with such a text.
    check(kontext: Kontext<'_>, text: &Text, rich: &Rich) -> Vec<Diagnostic>;
    liggande: [LIGGANDE_I_CELL],
}

mod texter;

pub use texter::texter;
