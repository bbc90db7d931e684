//! The looks: the theme of the layout.

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::layout::Layout;

familj! {
    /// What is wrong with the theme of a layout.
    check(layout: &Layout) -> Vec<Diagnostic>;
    kontrast: [FÖR_SVAG_KONTRAST],
    matt: [ORIMLIGT_MÅTT],
    meningar: [],
    ord: [OKÄNT_ORD_I_TEMA],
    snitt: [TYPSNITT_UTAN_SNITT],
    symboler: [SAMMA_SYMBOL],
    tryckta: [],
    typsnitt: [],
    varden: [OKÄND_NYCKEL_I_TEMA, FEL_VÄRDE_I_TEMA],
}

mod tema;

#[cfg(test)]
mod tests;
