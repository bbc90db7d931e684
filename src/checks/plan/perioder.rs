//! The periods of a plan are a list, and each another.

use crate::checks::gemensamt;
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Plan;

/// Periods that were meant as a list, but stand as one word.
pub const PERIODER_SOM_ETT_ORD: Regel = Regel {
    namn: "perioder-som-ett-ord",
    nivå: Nivå::Fast,
    hittar: "Flera perioder som står efter varandra utan hakparenteser.",
    varför: "Då har planen en enda period, vars namn är alla orden.",
    gör: "Sätt perioderna inom hakparenteser.",
    exempel: Exempel::Filer {
        fel: "-- plan-2026.yaml --\n…\nperioder: ⟦T1, T2, VB⟧\n",
        rätt: "-- plan-2026.yaml --\n…\nperioder: [T1, T2, VB]\n",
    },
};

/// A fault if they stand so, and for each that stands there twice.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let as_one = as_one_word(kontext, plan).into_iter();
    as_one.chain(gemensamt::dubbla(kontext, &plan.perioder)).collect()
}

fn as_one_word(kontext: Kontext<'_>, plan: &Plan) -> Option<Diagnostic> {
    let [only] = plan.perioder.as_slice() else { return None };
    only.källa.contains(',').then(|| {
        Diagnostic::new(&PERIODER_SOM_ETT_ORD, "perioderna står som ett enda ord")
            .at(kontext.span(only.plats))
            .hint(format!("sätt dem inom hakparenteser: [{}]", only.källa))
    })
}
