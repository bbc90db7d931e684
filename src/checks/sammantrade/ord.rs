//! The words that a kallelse says otherwise than its layout.

use crate::checks::kontext::Kontext;
use crate::checks::layoutord::in_ord;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;

/// What is wrong with them.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    in_ord(kontext.workshop, &sammanträde.ord, sammanträde.plats)
}
