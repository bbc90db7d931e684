//! A carry-over to a year that cannot be meant.

use super::ar::År;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::Väg;

/// A risk is carried to another year than that of the next plan.
pub const ÖVERFÖRING_TILL_ANNAT_ÅR: Regel = Regel {
    namn: "överföring-till-annat-år",
    nivå: Nivå::Fast,
    hittar: "En överföring till ett år som planen redan gäller, eller till ett tidigare än det som ärendets nästa plan gäller.",
    varför: "Riskens nummer skulle hämtas ur fel plan.",
    gör: "Rätta planår i överföringen, eller nästa_plan i ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
nästa_plan: ../../plan-2028.yaml
-- tillsyn.yaml --
…
överföring:
  ⟦till⟧: ny_plan
  planår: 2027
-- plan-2028.yaml --
planår: 2028
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - id: tillsyn
        namn: Utebliven tillsyn
",
        rätt: r"
-- tillsyn.yaml --
…
överföring:
  till: ny_plan
  planår: 2028
",
    },
};

impl År<'_> {
    /// A fault for each risk or part that goes to a plan whose year has come already.
    pub fn passerade(&self) -> Vec<Diagnostic> {
        let planår = self.i_år.plan.planår;
        let beslut = self.beslut();
        let passed = beslut.iter().filter_map(|one| match (&one.färd.väg, one.färd.överföring)
        {
            (Väg::Passerat(år), Some(own)) => Some((*år, own)),
            _ => None,
        });
        passed.map(|(år, own)| passerat(år, planår, self.repo.tree.span(own.plats))).collect()
    }
}

/// The fault of what goes to the year `år` from the plan for `planår`, which is not earlier.
pub fn passerat(år: i64, planår: i64, place: Span) -> Diagnostic {
    let message = format!("överföringen är till {år}, men planen är redan för {planår}");
    let fault = Diagnostic::new(&ÖVERFÖRING_TILL_ANNAT_ÅR, message).at(place);
    fault.hint(format!("skriv {} eller ett senare år efter ”planår”", planår + 1))
}
