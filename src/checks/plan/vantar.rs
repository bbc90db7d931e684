//! What waits in a plan still waits: its year has not come.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Plan, Väntande};

/// A risk that waits in the plan for the year that it waits for, or a later one.
pub const VÄNTAN_ÖVER: Regel = Regel {
    namn: "väntan-över",
    nivå: Nivå::Varning,
    hittar: "En risk som väntar på ett år som planen redan gäller.",
    varför: "Det är bestämt att risken ska tas upp det året, och då hör den till planen.",
    gör: "Flytta risken till planens risker, eller skriv ett senare år.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
väntar:
  - risk: arkiv
    namn: Handlingar arkiveras inte
    ⟦planår⟧: 2026
",
        rätt: r"
-- plan-2026.yaml --
…
väntar:
  - risk: arkiv
    namn: Handlingar arkiveras inte
    planår: 2027
",
    },
};

/// A warning for each whose year has come.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let come = |one: &&Väntande| one.planår.is_some_and(|år| år <= plan.planår);
    plan.väntar.iter().filter(come).map(|one| fault(kontext, plan, one)).collect()
}

fn fault(kontext: Kontext<'_>, plan: &Plan, one: &Väntande) -> Diagnostic {
    let år = one.planår.unwrap_or_default();
    let message = format!("risken väntar till {år}, men planen är för {}", plan.planår);
    Diagnostic::new(&VÄNTAN_ÖVER, message)
        .at(kontext.key(one.plats, "planår"))
        .hint("flytta risken till planens risker, eller skriv ett senare år")
}
