//! No two risks of a plan have the same number.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Plan, Planrisk};

/// Risks with the same number.
pub const SAMMA_RISKNUMMER: Regel = Regel {
    namn: "samma-risknummer",
    nivå: Nivå::Varning,
    hittar: "Två risker i en plan med samma nummer. Har grupperna egna nummer får riskerna räknas om i varje grupp.",
    varför: "Den som läser ”risk 1” ska veta vilken som menas.",
    gör: "Ändra det ena numret, eller ta bort nr så räknas riskerna.",
    exempel: Exempel::Filer {
        fel: "-- handläggningstider.yaml --\n…\nnr: 2\n-- tillsyn.yaml --\n…\nnr: ⟦2⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nnr: 3\n",
    },
};

/// A warning for each that has the number of an earlier one.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let risker = plan.alla_risker();
    let key = |post: &Planrisk<'_>| {
        let grupp = post.grupp.and_then(|grupp| grupp.nr.as_ref());
        (grupp.map(|nr| nr.källa.clone()), utan_nollor(&post.nr))
    };
    let same = lika(risker.iter().map(|post| (key(post), post)));
    // What was counted on from a number that is taken is told there.
    let written = |(_, later): &&(&Planrisk<'_>, &Planrisk<'_>)| later.risk.nr.is_some();
    let any = same.iter().any(|pair| written(&pair));
    let told = same.iter().filter(|pair| !any || written(pair));
    told.map(|(earlier, later)| fault(kontext, earlier, later)).collect()
}

/// A number without the zeros that it is filled up with: 01 → 1.
fn utan_nollor(nr: &str) -> String {
    let mut out = String::new();
    let mut signs = nr.chars().peekable();
    while let Some(sign) = signs.next() {
        let begins = !out.ends_with(|last: char| last.is_ascii_digit());
        let goes_on = signs.peek().is_some_and(char::is_ascii_digit);
        if !(sign == '0' && begins && goes_on) {
            out.push(sign);
        }
    }
    out
}

fn fault(kontext: Kontext<'_>, earlier: &Planrisk<'_>, later: &Planrisk<'_>) -> Diagnostic {
    let place = |post: &Planrisk<'_>| {
        kontext.span(post.risk.nr.as_ref().map_or(post.risk.id.plats, |nr| nr.plats))
    };
    let message = format!("två risker har nummer {}", later.nr);
    Diagnostic::new(&SAMMA_RISKNUMMER, message)
        .at(place(later))
        .related(place(earlier), "den första")
        .hint("ändra numret, eller ta bort ”nr” så räknas riskerna")
}
