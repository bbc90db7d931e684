//! The riskvärde: it is the product, and from the threshold the risk is in the plan or has a motivering.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Bedömning, Plan, Planrisk, Risk};

/// A riskvärde that is not the product.
pub const FEL_RISKVÄRDE: Regel = Regel {
    namn: "fel-riskvärde",
    nivå: Nivå::Fel,
    hittar: "Ett riskvärde som inte är sannolikhet gånger konsekvens.",
    varför: "Handlingen visar det värde som räknas ut. Det som står här är gammalt eller felräknat, eller så är någon av faktorerna fel.",
    gör: "Ta bort raden, så räknas riskvärdet ut.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nsannolikhet: 3\nkonsekvens: 3\n⟦riskvärde⟧: 6\n",
        rätt: "-- tillsyn.yaml --\n…\nsannolikhet: 3\nkonsekvens: 3\n",
    },
};

/// A high risk that is left out of the plan without a word.
pub const RISK_ÖVER_TRÖSKELN: Regel = Regel {
    namn: "risk-över-tröskeln",
    nivå: Nivå::Fel,
    hittar: "En risk över tröskeln som inte är med i planen och saknar motivering.",
    varför: "Nämnden ska kunna se varför en hög risk inte granskas.",
    gör: "Skriv motivering, eller ta med risken i planen.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
skalor:
  tröskel: 9
-- tillsyn.yaml --
…
sannolikhet: 3
konsekvens: 3
⟦i_planen⟧: false
-- ärenden/riskanalys/ärende.yaml --
diarienummer: BN-2027-00002
rubrik: Riskanalys
datum: 2027-01-29
nämnd: bn
handläggare: ek
plan: ../../plan-2026.yaml
handlingar:
  - slag: riskanalys
",
        rätt: r"
-- tillsyn.yaml --
…
sannolikhet: 3
konsekvens: 3
i_planen: false
motivering: Risken granskas i kommunstyrelsens plan.
",
    },
};

/// What is wrong with the riskvärde, if there is one.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let skalor = &kontext.sammanhang.organisation.skalor;
    let Some(bedömning) = post.risk.bedömning(skalor) else { return Vec::new() };
    let found = [stated(kontext, post.risk, bedömning), left_out(kontext, post, bedömning)];
    found.into_iter().flatten().collect()
}

fn stated(kontext: Kontext<'_>, risk: &Risk, bedömning: Bedömning) -> Option<Diagnostic> {
    let Bedömning { sannolikhet, konsekvens } = bedömning;
    let product = bedömning.riskvärde();
    let stated = risk.riskvärde.filter(|stated| *stated != product)?;
    let message =
        format!("riskvärdet är {product} ({sannolikhet} × {konsekvens}), men här står {stated}");
    let fault = Diagnostic::new(&FEL_RISKVÄRDE, message).at(kontext.key(risk.plats, "riskvärde"));
    Some(fault.hint("ta bort raden: riskvärdet räknas ut"))
}

fn left_out(
    kontext: Kontext<'_>, post: &Planrisk<'_>, bedömning: Bedömning
) -> Option<Diagnostic> {
    let tröskel = kontext.sammanhang.organisation.skalor.tröskel?;
    let riskvärde = bedömning.riskvärde();
    let explained = post.i_planen() || post.risk.motivering.is_some();
    (riskvärde >= tröskel && !explained).then(|| {
        let message = format!(
            "risken har riskvärdet {riskvärde}, men är inte med i planen och saknar motivering"
        );
        Diagnostic::new(&RISK_ÖVER_TRÖSKELN, message)
            .at(kontext.key(post.risk.plats, "i_planen"))
            .hint(format!(
                "skriv ”motivering: …”, eller ta med risken i planen: tröskeln är {tröskel}"
            ))
    })
}
