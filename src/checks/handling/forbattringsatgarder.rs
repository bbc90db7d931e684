//! A follow-up of förbättringsåtgärder follows up some.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Innehåll, Plan, Åtgärdsslag};
use crate::prose::Prosa;

/// A follow-up of nothing.
pub const INGA_FÖRBÄTTRINGSÅTGÄRDER: Regel = Regel {
    namn: "inga-förbättringsåtgärder",
    nivå: Nivå::Fast,
    hittar: "En uppföljning av förbättringsåtgärder ur en plan som inte har några.",
    varför: "Handlingen skulle bli tom.",
    gör: "Välj planen som har åtgärderna, eller skriv i åtgärden eller gruppen att de är förbättringsåtgärder.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - ⟦slag⟧: förbättringsåtgärder
",
        rätt: r"
-- tillsyn.yaml --
…
åtgärder:
  - slag: förbättringsåtgärd
    vad: Inför en gemensam lista över anmälningar
-- handläggningstider.yaml --
…
åtgärder:
  - slag: åtgärd
    vad: Fördela ärendena på fler handläggare
",
    },
};

/// A fault if the plan has none.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let Innehåll::Förbättringsåtgärder(_) = &handling.innehåll else { return None };
    let plan = kontext.sammanhang.plan.filter(|plan| !has_any(plan))?;
    let message = format!("planen för {} har inga förbättringsåtgärder att följa upp", plan.planår);
    let fault = Diagnostic::new(&INGA_FÖRBÄTTRINGSÅTGÄRDER, message);
    Some(fault.at(kontext.key(handling.gemensamt.plats, "slag")).hint(
        "skriv ”plan: …” med planen som har dem, och ”slag: förbättringsåtgärd” i åtgärderna eller ”åtgärdsslag: \
         förbättringsåtgärd” i gruppen",
    ))
}

/// Whether a plan has any.
pub fn has_any(plan: &Plan) -> bool {
    let is_one = |slag| slag == Åtgärdsslag::Förbättringsåtgärd;
    let mut risker = plan.alla_risker().into_iter();
    risker.any(|post| post.risk.alla_åtgärder().any(|åtgärd| is_one(post.slag(åtgärd))))
}
