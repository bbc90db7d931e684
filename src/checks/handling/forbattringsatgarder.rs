//! A follow-up of förbättringsåtgärder follows up some.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Innehåll, Plan, Planrisk, Åtgärd, Åtgärdsslag};
use crate::prose::Prosa;

/// A follow-up of nothing.
pub const INGA_FÖRBÄTTRINGSÅTGÄRDER: Regel = Regel {
    namn: "inga-förbättringsåtgärder",
    nivå: Nivå::Fast,
    hittar: "En uppföljning av förbättringsåtgärder ur en plan som inte har några, eller för en period då det inte finns några än.",
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

/// A fault if the plan has none, or none that is known in the period of the handling.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let Innehåll::Förbättringsåtgärder(_) = &handling.innehåll else { return None };
    let plan = kontext.sammanhang.plan.filter(|plan| !has_any(plan, kontext.period))?;
    let last = plan.perioder.last().map(|last| last.källa.as_str());
    let (message, hint) = match kontext.period {
        Some(period) if has_any(plan, last) => later(plan, period),
        _ => none(plan),
    };
    let fault = Diagnostic::new(&INGA_FÖRBÄTTRINGSÅTGÄRDER, message);
    Some(fault.at(kontext.key(handling.gemensamt.plats, "slag")).hint(hint))
}

fn none(plan: &Plan) -> (String, String) {
    let message = format!("planen för {} har inga förbättringsåtgärder att följa upp", plan.planår);
    let hint = "skriv ”plan: …” med planen som har dem, och ”slag: förbättringsåtgärd” i åtgärderna eller ”åtgärdsslag: \
                förbättringsåtgärd” i gruppen";
    (message, hint.to_owned())
}

/// They come of granskningar in later periods.
fn later(plan: &Plan, period: &str) -> (String, String) {
    let later = plan.perioder.iter().map(|own| own.källa.as_str());
    let first = later.into_iter().find(|own| has_any(plan, Some(own))).unwrap_or_default();
    let message = format!("i {period} finns inga förbättringsåtgärder att följa upp än");
    let hint = format!(
        "de kommer av granskningar i {first}: skriv ”period: {first}” i handlingen, eller ta bort den"
    );
    (message, hint)
}

/// Whether a plan has any that are known in a period.
pub fn has_any(plan: &Plan, period: Option<&str>) -> bool {
    plan.alla_risker()
        .iter()
        .any(|post| kända(plan, post, period).any(|åtgärd| is_one(post, åtgärd)))
}

/// The åtgärder of a risk that are known in a period of its plan.
pub fn kända<'r>(
    plan: &Plan,
    post: &Planrisk<'r>,
    period: Option<&str>,
) -> impl Iterator<Item = &'r Åtgärd> {
    post.risk.kända_åtgärder(move |own| plan.är_senare(own, period))
}

fn is_one(post: &Planrisk<'_>, åtgärd: &Åtgärd) -> bool {
    post.slag(åtgärd) == Åtgärdsslag::Förbättringsåtgärd
}
