//! A risk has a name.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Plan, Planrisk};

/// A risk that no heading could name.
pub const RISK_UTAN_NAMN: Regel = Regel {
    namn: "risk-utan-namn",
    nivå: Nivå::Fast,
    hittar: "En risk som varken har namn eller process.",
    varför: "Namnet står i rubriker, listor och bokmärken.",
    gör: "Skriv vad risken heter efter namn.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\nid: ⟦tillsyn⟧\nbeskrivning: Risk att anmälningar inte leder till tillsyn.\ngranskningar: {resultat: utan_anmärkning}\n",
        rätt: "-- tillsyn.yaml --\nid: tillsyn\nnamn: Utebliven tillsyn\nbeskrivning: Risk att anmälningar inte leder till tillsyn.\ngranskningar: {resultat: utan_anmärkning}\n",
    },
};

/// A fault if it has none.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Option<Diagnostic> {
    post.namn().is_none().then(|| {
        let fault = Diagnostic::new(&RISK_UTAN_NAMN, "risken har varken namn eller process")
            .at(kontext.span(post.risk.id.plats))
            .hint("lägg till ”namn: …”: det står i rubriker och listor");
        match kontext.misspelt(post.risk.plats, &["namn", "process"]) {
            Some(key) => fault.follows(key),
            None => fault,
        }
    })
}
