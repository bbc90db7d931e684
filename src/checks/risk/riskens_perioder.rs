//! The periods of a risk are those of something that is reviewed.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Plan, Planrisk};

/// Periods of a risk that nothing is reviewed in.
pub const PERIODER_UTAN_GRANSKNING: Regel = Regel {
    namn: "perioder-utan-granskning",
    nivå: Nivå::Varning,
    hittar: "Perioder i en risk som inte granskas i dem: den har bara åtgärder, eller kontroller som alla har egna perioder.",
    varför: "Perioderna säger när risken granskas. Här gäller de ingenting, och de skrivs inte ut.",
    gör: "Ta bort perioderna, eller skriv den kontroll som görs i dem.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
perioder: [T1, T2]
-- handläggningstider.yaml --
id: handläggningstider
namn: Långa handläggningstider
granskningar: {period: T2, resultat: utan_anmärkning}
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
⟦perioder⟧: [T2]
åtgärder:
  - slag: direktåtgärd
    vad: Skriv en rutin för tillsyn.
",
        rätt: r"
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
åtgärder:
  - slag: direktåtgärd
    vad: Skriv en rutin för tillsyn.
",
    },
};

/// A warning if nothing goes by them.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Option<Diagnostic> {
    let risk = post.risk;
    if risk.perioder.is_empty() || risk.går_efter_perioderna() {
        return None;
    }
    let message = if risk.kontroller.is_empty() {
        "risken har perioder, men bara åtgärder och inget som granskas"
    } else {
        "riskens perioder gäller ingenting: varje kontroll har egna"
    };
    let fault = Diagnostic::new(&PERIODER_UTAN_GRANSKNING, message);
    let hint = "ta bort ”perioder” här, eller skriv den kontroll som görs i dem";
    Some(fault.at(kontext.key(risk.plats, "perioder")).hint(hint))
}
