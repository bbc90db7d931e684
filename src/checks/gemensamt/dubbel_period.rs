//! A list of periods names each of them once.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Ord;

/// A period that stands twice in a list.
pub const PERIOD_TVÅ_GÅNGER: Regel = Regel {
    namn: "period-två-gånger",
    nivå: Nivå::Fast,
    hittar: "En period som står två gånger under perioder i planen, i en risk eller i en kontroll.",
    varför: "En av dem skulle troligen vara en annan period, och den saknas då i redovisningen.",
    gör: "Ta bort den ena, eller skriv den period som den skulle vara.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
perioder: [T1, ⟦T1⟧]
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
granskningar: {period: T1, resultat: utan_anmärkning}
-- handläggningstider.yaml --
id: handläggningstider
namn: Långa handläggningstider
granskningar: {period: T1, resultat: utan_anmärkning}
",
        rätt: r"
-- plan-2026.yaml --
…
perioder: [T1]
",
    },
};

/// A fault for each that stands there again.
pub fn dubbla(kontext: Kontext<'_>, perioder: &[Ord]) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Ord, &Ord)| {
        let message = format!("perioden ”{}” står två gånger", later.källa);
        Diagnostic::new(&PERIOD_TVÅ_GÅNGER, message)
            .at(kontext.span(later.plats))
            .related(kontext.span(earlier.plats), "den första")
            .hint("ta bort den ena, eller skriv den period som den skulle vara")
    };
    lika(perioder.iter().map(|own| (&own.källa, own))).into_iter().map(fault).collect()
}
