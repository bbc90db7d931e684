//! The ids of a plan's risks can be referred to, and no two are the same.

use crate::checks::gemensamt::same_id;
use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Plan};

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
    let ids = plan.alla_risker().into_iter().map(|post| &post.risk.id);
    let (fit, unfit): (Vec<&Ord>, Vec<&Ord>) =
        ids.filter(|id| kontext.is_written(id.plats)).partition(|id| is_fit(&id.källa));
    let waiting = plan.väntar.iter().map(|one| &one.risk);
    let unfit = unfit.into_iter().chain(waiting.filter(|id| !is_fit(&id.källa)));
    let unfit = unfit.map(|id| fault(kontext, id));
    let place = |id: &Ord| kontext.span(id.plats);
    let same = lika(fit.into_iter().map(|id| (id.källa.as_str(), id))).into_iter();
    let same =
        same.map(|(earlier, later)| same_id("risker", &later.källa, place(later), place(earlier)));
    unfit.chain(same).collect()
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
