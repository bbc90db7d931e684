//! What is told of a period is told once, and of a period that the plan has.

use crate::checks::gemensamt;
use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Genomfört, Granskning, Ord, Plan, Planrisk, Åtgärd};

/// A period that the same thing is told of twice.
pub const SAMMA_PERIOD: Regel = Regel {
    namn: "samma-period",
    nivå: Nivå::Fast,
    hittar: "Två resultat, eller två texter om vad som har gjorts, för samma period.",
    varför: "Handlingen kan bara visa det ena, och den som läser kan inte veta vilket som gäller.",
    gör: "Slå ihop dem, ta bort det ena eller ändra dess period.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
perioder: [T1, T2]
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - period: T1
        resultat: pågår
      - period: ⟦T1⟧
        resultat: utan_anmärkning
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - period: T1
        resultat: pågår
      - period: T2
        resultat: utan_anmärkning
",
    },
};

/// A fault for each that is told again, and for each unknown period.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let risk = post.risk;
    let lists = risk.kontroller.iter().map(|kontroll| kontroll.granskningar.as_slice());
    let lists = std::iter::once(risk.granskningar.as_slice()).chain(lists);
    let two_results = lists.flat_map(|granskningar| results(kontext, granskningar));
    let told_twice = risk.alla_åtgärder().flat_map(|åtgärd| done(kontext, åtgärd));
    let of_results = risk.alla_granskningar().filter_map(|one| one.period.as_ref());
    let own = risk.perioder.iter().chain(risk.kontroller.iter().flat_map(|own| &own.perioder));
    let named = own.chain(of_results).chain(risk.alla_åtgärder().flat_map(periods));
    let unknown = named.filter_map(|period| gemensamt::period(kontext, plan, period));
    let own = risk.kontroller.iter().map(|own| &own.perioder).chain([&risk.perioder]);
    let listed_twice = own.flat_map(|own| gemensamt::dubbla(kontext, own));
    two_results.chain(told_twice).chain(unknown).chain(listed_twice).collect()
}

/// The periods that are said of what was done.
fn periods(åtgärd: &Åtgärd) -> impl Iterator<Item = &Ord> {
    let poster = match &åtgärd.genomfört {
        Some(Genomfört::Perioder(poster)) => poster.as_slice(),
        _ => &[],
    };
    poster.iter().filter_map(|post| post.period.as_ref())
}

fn results(kontext: Kontext<'_>, granskningar: &[Granskning]) -> Vec<Diagnostic> {
    let period = |one: &Granskning| one.period.as_ref().map(|period| period.källa.clone());
    let place = |one: &Granskning| match &one.period {
        Some(period) => kontext.span(period.plats),
        None => kontext.key(one.plats, "resultat"),
    };
    let fault = |(earlier, later): (&Granskning, &Granskning)| {
        let vad = period(later)
            .map_or_else(|| "hela året".to_owned(), |period| format!("perioden ”{period}”"));
        Diagnostic::new(&SAMMA_PERIOD, format!("det finns två resultat för {vad}"))
            .at(place(later))
            .related(place(earlier), "det första")
            .hint("ta bort det ena, eller ändra dess period")
    };
    lika(granskningar.iter().map(|one| (period(one), one))).into_iter().map(fault).collect()
}

fn done(kontext: Kontext<'_>, åtgärd: &Åtgärd) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Ord, &Ord)| {
        let message =
            format!("det står två gånger vad som har gjorts i perioden ”{}”", later.källa);
        Diagnostic::new(&SAMMA_PERIOD, message)
            .at(kontext.span(later.plats))
            .related(kontext.span(earlier.plats), "den första")
            .hint("slå ihop dem, eller ändra den enas period")
    };
    lika(periods(åtgärd).map(|period| (&period.källa, period))).into_iter().map(fault).collect()
}
