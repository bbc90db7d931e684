//! The nämnder of a plan are there, each once.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Plan};

/// Nämnder of a plan that are none, or one of which stands twice.
pub const PLANENS_NÄMNDER: Regel = Regel {
    namn: "planens-nämnder",
    nivå: Nivå::Fast,
    hittar: "En plan utan nämnd, eller med samma nämnd två gånger.",
    varför: "Nämndernas namn står på handlingarna som görs ur planen.",
    gör: "Skriv nyckeln till nämnden, och varje nämnd en gång.",
    exempel: Exempel::Filer {
        fel: "-- plan-2026.yaml --\n…\nnämnd: [bn, ⟦bn⟧]\n",
        rätt: "-- plan-2026.yaml --\n…\nnämnd: bn\n",
    },
};

/// A fault for each that stands again, or for none.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    if plan.nämnd.is_empty() {
        let fault = Diagnostic::new(&PLANENS_NÄMNDER, "planen har ingen nämnd");
        let fault = fault.at(kontext.key(plan.plats, "nämnd"));
        return vec![fault.hint("skriv nyckeln till nämnden")];
    }
    let twice = lika(plan.nämnd.iter().map(|key| (key.källa.trim(), key))).into_iter();
    let fault = |(first, again): (&Ord, &Ord)| {
        let message = format!("nämnden ”{}” står två gånger", again.källa.trim());
        Diagnostic::new(&PLANENS_NÄMNDER, message)
            .at(kontext.span(again.plats))
            .related(kontext.span(first.plats), "den första")
            .hint("ta bort den ena")
    };
    twice.map(fault).collect()
}
