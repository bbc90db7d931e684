//! A follow-up of förbättringsåtgärder has with it all that were meant.

use super::forbattringsatgarder::{has_any, kända};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Innehåll, Åtgärd};
use crate::prose::Prosa;

/// An åtgärd that nobody has said is no improvement, left out of the follow-up of improvements.
pub const ÅTGÄRD_UTAN_SLAG: Regel = Regel {
    namn: "åtgärd-utan-slag",
    nivå: Nivå::Varning,
    hittar: "En åtgärd utan slag i planen som en uppföljning av förbättringsåtgärder görs ur.",
    varför: "Utan slag är den en vanlig åtgärd, och den kommer inte med i uppföljningen.",
    gör: "Skriv åtgärdens slag, eller gruppens åtgärdsslag.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: förbättringsåtgärder
-- tillsyn.yaml --
…
åtgärder:
  - slag: förbättringsåtgärd
    vad: Inför en gemensam lista över anmälningar
-- handläggningstider.yaml --
…
åtgärder:
  - ⟦vad⟧: Fördela ärendena på fler handläggare
",
        rätt: r"
-- handläggningstider.yaml --
…
åtgärder:
  - slag: förbättringsåtgärd
    vad: Fördela ärendena på fler handläggare
",
    },
};

/// A warning for each, in a plan that has improvements.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let plan = match &handling.innehåll {
        Innehåll::Förbättringsåtgärder(_) => {
            kontext.sammanhang.plan.filter(|plan| has_any(plan, kontext.period))
        }
        _ => None,
    };
    let Some(plan) = plan else { return Vec::new() };
    let risker = plan.alla_risker();
    let unsaid =
        risker.iter().filter(|post| post.grupp.is_none_or(|grupp| grupp.åtgärdsslag.is_none()));
    let åtgärder = unsaid.flat_map(|post| kända(plan, post, kontext.period));
    åtgärder.filter(|own| own.slag.is_none()).map(|own| warning(kontext, own)).collect()
}

fn warning(kontext: Kontext<'_>, åtgärd: &Åtgärd) -> Diagnostic {
    let first = match åtgärd {
        Åtgärd { namn: Some(_), .. } => "namn",
        Åtgärd { vad: Some(_), .. } => "vad",
        _ => "uppföljningar",
    };
    let message =
        "åtgärden har inget slag, och kommer inte med i uppföljningen av förbättringsåtgärder";
    let warning = Diagnostic::new(&ÅTGÄRD_UTAN_SLAG, message);
    let hint = "skriv ”slag: förbättringsåtgärd” om den ska följas upp där, annars ”slag: åtgärd”";
    warning.at(kontext.key(åtgärd.plats, first)).hint(hint)
}
