//! A carry-over says nothing that its goal has no use for.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Mål, Plan, Planrisk, Överföring};

/// A word of a carry-over that means nothing where it leads.
pub const ÖVERFÖRING_SÄGER_EMOT: Regel = Regel {
    namn: "överföring-säger-emot",
    nivå: Nivå::Varning,
    hittar: "Ett år, en risk eller ett ”som” i överföringen av något som avslutas, eller en risk i överföringen till verksamhetsplanen.",
    varför: "Det som avslutas förs ingenstans, och bara i en ny plan är det en risk. Ordet skrivs inte ut, och något av dem är fel.",
    gör: "Ta bort ordet, eller skriv till: ny_plan.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
överföring:
  till: avslutas
  ⟦planår⟧: 2028
",
        rätt: r"
-- tillsyn.yaml --
…
överföring:
  till: avslutas
  när: när den nya lagen har trätt i kraft
",
    },
};

/// A warning for each, where no sentence of the layout says it all the same.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    post.risk.alla_överföringar().flat_map(|one| of_one(kontext, one)).collect()
}

fn of_one(kontext: Kontext<'_>, överföring: &Överföring) -> Vec<Diagnostic> {
    let till = överföring.till;
    let tree = &kontext.workshop.repo.tree;
    let written =
        till.säger_inget().iter().filter(|key| tree.field(överföring.plats, key).is_some());
    let unsaid = written.filter(|key| !is_said(kontext, till, key));
    unsaid.map(|key| warning(kontext, överföring, key)).collect()
}

/// Whether a sentence of the kommun's own takes the value in. None knows the risk, which is one of a plan.
fn is_said(kontext: Kontext<'_>, till: Mål, key: &str) -> bool {
    let names: &[&str] = match key {
        "planår" => &["planår", "plannamn"],
        "som" => &["som"],
        _ => &[],
    };
    let mening = kontext.workshop.layout.word(&format!("överföring_{}", till.ord()));
    let text = mening.map_or("", |mening| mening.text.as_str());
    // What stands between braces is no prose.
    let mut filled = text.split('{').skip(1).filter_map(|piece| piece.split('}').next());
    let is_other = |sign: char| !sign.is_alphanumeric() && sign != '_';
    filled.any(|piece| piece.split(is_other).any(|word| names.contains(&word)))
}

fn warning(kontext: Kontext<'_>, överföring: &Överföring, key: &str) -> Diagnostic {
    let (message, hint) = if överföring.till == Mål::Avslutas {
        let när =
            if key == "planår" { "; när den avslutas kan stå efter ”när”" } else { "" };
        (
            format!("”{key}” säger emot ”till: avslutas”: det som avslutas förs ingenstans"),
            format!("ta bort ”{key}”, eller skriv ”till: ny_plan” om det ska föras över{när}"),
        )
    } else {
        (
            format!("”{key}” är en risk i en plan, men det här går till verksamhetsplanen"),
            format!(
                "ta bort ”{key}”, eller skriv ”till: ny_plan” om det ska föras till en ny plan"
            ),
        )
    };
    let fault = Diagnostic::new(&ÖVERFÖRING_SÄGER_EMOT, message);
    fault.at(kontext.key(överföring.plats, key)).hint(hint)
}
