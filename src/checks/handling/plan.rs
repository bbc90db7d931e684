//! A handling that is made from a plan has one.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Handling;
use crate::prose::Prosa;

/// A handling that wants a plan, in a case without one.
pub const HANDLING_UTAN_PLAN: Regel = Regel {
    namn: "handling-utan-plan",
    nivå: Nivå::Fast,
    hittar: "En handling som görs ur en plan, i ett ärende som inte säger vilken.",
    varför: "Allt som handlingen ska innehålla står i planen.",
    gör: "Skriv plan i ärendet, med sökvägen till planen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Riskanalys
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - ⟦slag⟧: riskanalys
",
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Riskanalys
datum: 2027-01-29
nämnd: bn
handläggare: ek
plan: ../../plan-2026.yaml
handlingar:
  - slag: riskanalys
",
    },
};

/// A fault if it has none.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let sammanhang = kontext.sammanhang;
    let missing = sammanhang.plan.is_none() && !sammanhang.olästa.contains(&"plan");
    (missing && handling.görs_ur_plan()).then(|| {
        let message = "handlingen görs ur en plan, men ärendet har ingen";
        Diagnostic::new(&HANDLING_UTAN_PLAN, message)
            .at(kontext.key(handling.gemensamt.plats, "slag"))
            .hint("skriv ”plan: plan-….yaml” i ärendet")
    })
}
