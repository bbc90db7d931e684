//! The ids of a plan's risks can be referred to, and no two are the same.

use crate::checks::gemensamt::{named_twice, same_id};
use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Plan, Risk};

/// An id that cannot be referred to.
pub const OLÄMPLIGT_ID: Regel = Regel {
    namn: "olämpligt-id",
    nivå: Nivå::Fast,
    hittar: "Ett id med annat än bokstäver, siffror och bindestreck, eller inget alls.",
    varför: "Id skrivs inne i texter och i andra planer, och blir en del av länkar i handlingen.",
    gör: "Skriv ett kort ord, med bindestreck i stället för mellanslag.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nid: ⟦utebliven tillsyn⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nid: utebliven-tillsyn\n",
    },
};

/// A fault for each that cannot, or is that of an earlier risk.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let risker = plan.alla_risker().into_iter().map(|post| post.risk);
    let (fit, unfit): (Vec<&Risk>, Vec<&Risk>) = risker
        .filter(|risk| kontext.is_written(risk.id.plats))
        .partition(|risk| is_fit(&risk.id.källa));
    let unfit = unfit.into_iter().map(|risk| &risk.id);
    let waiting = plan.väntar.iter().map(|one| &one.risk);
    let unfit = unfit.chain(waiting.filter(|id| !is_fit(&id.källa)));
    let unfit = unfit.map(|id| fault(kontext, id));
    let same = lika(fit.into_iter().map(|risk| (risk.id.källa.as_str(), risk))).into_iter();
    let same = same.map(|(earlier, later)| twice(kontext, earlier, later));
    unfit.chain(same).collect()
}

/// Two risks with one id, or one that the plan names twice.
fn twice(kontext: Kontext<'_>, earlier: &Risk, later: &Risk) -> Diagnostic {
    let place = |risk: &Risk| kontext.span(risk.id.plats);
    let named = |risk: &Risk| kontext.workshop.repo.tree.named(risk.plats);
    match (named(earlier), named(later)) {
        (Some(first), Some(second)) if place(earlier) == place(later) => {
            named_twice(&later.id.källa, second, first)
        }
        _ => same_id("risker", &later.id.källa, place(later), place(earlier)),
    }
}

fn is_fit(id: &str) -> bool {
    let plain = |character: char| character.is_alphanumeric() || character == '-';
    !id.is_empty() && id.chars().all(plain)
}

fn fault(kontext: Kontext<'_>, id: &Ord) -> Diagnostic {
    Diagnostic::new(&OLÄMPLIGT_ID, format!("”{}” går inte att ha som id", id.källa))
        .at(kontext.span(id.plats))
        .hint("använd bokstäver, siffror och bindestreck")
}
