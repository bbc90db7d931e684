//! What waits in a plan still waits: its year has not come.

use crate::checks::gemensamt::fortsätter;
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

/// A risk that waits, and stands in the plan or waits once more.
pub const VÄNTAR_DUBBELT: Regel = Regel {
    namn: "väntar-dubbelt",
    nivå: Nivå::Varning,
    hittar: "En risk som väntar, men som också står bland planens risker, eller som väntar två gånger.",
    varför: "Planen säger då både att risken tas upp nu och att den tas upp senare, och ”skrivelse nytt-år” tar upp den två gånger.",
    gör: "Ta bort den ena. Väntar bara en kontroll eller en åtgärd: skriv dess namn under delar.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
väntar:
  - risk: ⟦tillsyn⟧
    namn: Utebliven tillsyn
    planår: 2028
",
        rätt: r"
-- plan-2026.yaml --
…
väntar:
  - risk: arkiv
    namn: Handlingar arkiveras inte
    planår: 2028
",
    },
};

/// A warning for each whose year has come, and for each that is there twice.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let come = |one: &&Väntande| one.planår.is_some_and(|år| år <= plan.planår);
    let come = plan.väntar.iter().filter(come).map(|one| fault(kontext, plan, one));
    let twice = (0..plan.väntar.len()).filter_map(|index| twice(kontext, plan, index));
    let när = |one: &Väntande| fortsätter(kontext, one.när.as_ref(), "Risken tas upp");
    come.chain(twice).chain(plan.väntar.iter().filter_map(när)).collect()
}

/// A warning if the one at `index` stands among the risks too, or waits earlier on the list.
fn twice(kontext: Kontext<'_>, plan: &Plan, index: usize) -> Option<Diagnostic> {
    let one = &plan.väntar[index];
    let id = &one.risk.källa;
    let whole = one.delar.is_empty().then(|| plan.risk(id)).flatten();
    let earlier = plan.väntar[..index].iter().find(|earlier| earlier.väntar_också(one));
    let (message, other) = match (whole, earlier) {
        (Some(post), _) => (format!("risken ”{id}” väntar, men är med i planen"), &post.risk.id),
        (None, Some(earlier)) => (format!("risken ”{id}” väntar två gånger"), &earlier.risk),
        (None, None) => return None,
    };
    let fault = Diagnostic::new(&VÄNTAR_DUBBELT, message).at(kontext.span(one.risk.plats));
    let fault = fault.related(kontext.span(other.plats), "den andra");
    Some(fault.hint("ta bort den ena, eller skriv under ”delar” vad av risken som väntar"))
}

fn fault(kontext: Kontext<'_>, plan: &Plan, one: &Väntande) -> Diagnostic {
    let år = one.planår.unwrap_or_default();
    let message = format!("risken väntar till {år}, men planen är för {}", plan.planår);
    Diagnostic::new(&VÄNTAN_ÖVER, message)
        .at(kontext.key(one.plats, "planår"))
        .hint("flytta risken till planens risker, eller skriv ett senare år")
}
