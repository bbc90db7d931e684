//! A risk is valued by both its sannolikhet and its konsekvens.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Plan, Planrisk};

/// One of the two without the other.
pub const HALV_BEDÖMNING: Regel = Regel {
    namn: "halv-bedömning",
    nivå: Nivå::Varning,
    hittar: "En risk med sannolikhet men utan konsekvens, eller tvärtom.",
    varför: "Riskvärdet räknas ut av båda, och utan den ena trycks inte heller den andra.",
    gör: "Skriv både sannolikhet och konsekvens.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\n⟦sannolikhet⟧: 3\n",
        rätt: "-- tillsyn.yaml --\n…\nsannolikhet: 3\nkonsekvens: 3\n",
    },
};

/// A warning for a valuation that lacks a half, and for a riskvärde of none.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Option<Diagnostic> {
    let risk = post.risk;
    // What could not be read has a fault of its own.
    let given = |half: &Option<Ord>| half.is_some();
    let (given, lacking) = match (given(&risk.sannolikhet), given(&risk.konsekvens)) {
        (true, false) => ("sannolikhet", "konsekvens"),
        (false, true) => ("konsekvens", "sannolikhet"),
        (false, false) if risk.riskvärde.is_some() => ("riskvärde", "sannolikhet och konsekvens"),
        _ => return None,
    };
    let message = format!("risken har {given} men inte {lacking}, och då trycks inte bedömningen");
    let warning = Diagnostic::new(&HALV_BEDÖMNING, message).at(kontext.key(risk.plats, given));
    Some(warning.hint(format!("skriv också {lacking}, eller ta bort raden")))
}
