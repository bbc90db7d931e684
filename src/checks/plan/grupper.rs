//! A group of a plan has something to group.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Plan;

/// A group of no risks.
pub const GRUPP_UTAN_RISKER: Regel = Regel {
    namn: "grupp-utan-risker",
    nivå: Nivå::Varning,
    hittar: "En grupp som inte har några risker.",
    varför: "Utan risker trycks varken gruppens rubrik eller dess omdöme i någon handling.",
    gör: "Skriv gruppens risker, eller ta bort gruppen.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
grupper:
  - rubrik: Bygglov och tillsyn
    risker: [{fil: risker/tillsyn.yaml}]
  - ⟦rubrik⟧: Personal
",
        rätt: r"
-- plan-2026.yaml --
…
grupper:
  - rubrik: Bygglov och tillsyn
    risker: [{fil: risker/tillsyn.yaml}]
",
    },
};

/// A warning for each.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let empty = plan.grupper.iter().filter(|grupp| grupp.risker.is_empty());
    let told = empty.map(|grupp| {
        let told = Diagnostic::new(&GRUPP_UTAN_RISKER, "gruppen har inga risker och trycks inte")
            .at(kontext.key(grupp.plats, "rubrik"))
            .hint("skriv ”risker: …” i den, eller ta bort gruppen");
        let omdöme = grupp.omdöme.as_ref().and_then(|omdöme| omdöme.text.as_ref());
        match omdöme {
            Some(text) => told.related(kontext.span(text.plats), "inte heller omdömet trycks"),
            None => told,
        }
    });
    told.collect()
}
