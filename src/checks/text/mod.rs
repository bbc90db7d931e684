//! Texts, whatever they say.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::text::Rich;

familj! {
    /// What is wrong with the words of a text.
    check(kontext: Kontext<'_>, rich: &Rich) -> Vec<Diagnostic>;
    klamrar: [ENKLA_KLAMRAR],
    tecken: [SAKNAT_TECKEN],
}

pub use tecken::keys;
