//! Texts, whatever they say.

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::sight::Sight;

familj! {
    /// What is wrong with the words of texts.
    check(sight: &Sight<'_>) -> Vec<Diagnostic>;
    bokstaver: [FEL_BOKSTÄVER],
    datum: [DATUM_FINNS_INTE],
    dubbel_enhet: [DUBBEL_ENHET],
    kalkylfel: [KALKYLFEL],
    klamrar: [ENKLA_KLAMRAR],
    rubrik_utan_text: [RUBRIK_UTAN_TEXT],
    tecken: [SAKNAT_TECKEN],
}

pub use tecken::keys;
