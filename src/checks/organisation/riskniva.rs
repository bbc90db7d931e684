//! The levels of the riskvärde rise, and the last reaches the highest one.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Nivå as Risknivå, Skalor};

/// A level that ends before the one above it.
pub const NIVÅER_I_OORDNING: Regel = Regel {
    namn: "nivåer-i-oordning",
    nivå: Nivå::Fast,
    hittar: "En nivå för riskvärdet som slutar före nivån ovanför.",
    varför: "En nivå börjar där den förra slutar, och inget riskvärde skulle höra till den här.",
    gör: "Ordna nivåerna efter till, den lägsta först.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
skalor:
  nivåer:
    - {till: 9, namn: hög}
    - {till: 4, namn: ⟦låg⟧}
",
        rätt: r"
-- skrivelse.yaml --
…
skalor:
  nivåer:
    - {till: 4, namn: låg}
    - {till: 9, namn: hög}
",
    },
};

/// Levels that some riskvärden lie above.
pub const NIVÅER_RÄCKER_INTE: Regel = Regel {
    namn: "nivåer-räcker-inte",
    nivå: Nivå::Fast,
    hittar: "Nivåer som slutar före det högsta riskvärde som skalorna ger.",
    varför: "De högsta riskerna skulle inte ha någon nivå.",
    gör: "Låt den sista nivån gå till det högsta riskvärdet.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
skalor:
  sannolikhet: [osannolik, möjlig, sannolik]
  konsekvens: [lindrig, kännbar, allvarlig]
  nivåer:
    - {till: 4, namn: låg}
    - {till: 6, namn: ⟦hög⟧}
",
        rätt: r"
-- skrivelse.yaml --
…
skalor:
  sannolikhet: [osannolik, möjlig, sannolik]
  konsekvens: [lindrig, kännbar, allvarlig]
  nivåer:
    - {till: 4, namn: låg}
    - {till: 9, namn: hög}
",
    },
};

/// The first thing that is wrong with the levels.
pub fn check(kontext: Kontext<'_>) -> Option<Diagnostic> {
    let skalor = &kontext.sammanhang.organisation.skalor;
    let falls = skalor.nivåer.windows(2).find(|two| two[1].till <= two[0].till);
    match falls {
        Some([_, nivå]) => Some(falling(kontext, nivå)),
        _ => too_short(kontext, skalor),
    }
}

fn falling(kontext: Kontext<'_>, nivå: &Risknivå) -> Diagnostic {
    let message = format!("nivån ”{}” slutar före den ovanför", nivå.namn.källa);
    let fault = Diagnostic::new(&NIVÅER_I_OORDNING, message).at(kontext.span(nivå.namn.plats));
    fault.hint("ordna nivåerna efter ”till”, den lägsta först")
}

fn too_short(kontext: Kontext<'_>, skalor: &Skalor) -> Option<Diagnostic> {
    let highest = skalor.sannolikhet.len() * skalor.konsekvens.len();
    let last = skalor.nivåer.last().filter(|_| highest > 0)?;
    let short = usize::try_from(last.till).is_ok_and(|till| till < highest);
    short.then(|| {
        let message =
            format!("nivåerna slutar vid {}, men riskvärdet går till {highest}", last.till);
        let fault = Diagnostic::new(&NIVÅER_RÄCKER_INTE, message).at(kontext.span(last.namn.plats));
        fault.hint(format!("skriv ”till: {highest}” i den sista nivån"))
    })
}
