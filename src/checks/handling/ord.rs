//! The words that a handling says otherwise than its layout.

use crate::checks::kontext::Kontext;
use crate::checks::layoutord::in_ord;
use crate::diag::Diagnostic;
use crate::model::Handling;
use crate::prose::Prosa;

/// What is wrong with them.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    in_ord(kontext.workshop, &handling.gemensamt.ord, handling.gemensamt.plats)
}
