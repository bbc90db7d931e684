//! A period that is named is one of the plan's.

use crate::checks::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Plan};

/// A period that the plan does not have.
pub const OKÄND_PERIOD: Regel = Regel {
    namn: "okänd-period",
    nivå: Nivå::Fast,
    hittar: "En period som planen inte har.",
    varför: "Planens perioder säger i vilken ordning året redovisas. Det som hör till en annan period hamnar ingenstans.",
    gör: "Skriv perioden som den står under perioder i planen, eller lägg till den där.",
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
      - period: ⟦T3⟧
        resultat: utan_anmärkning
",
        rätt: "-- plan-2026.yaml --\n…\nperioder: [T1, T2, T3]\n",
    },
};

/// A fault if the plan has no such period.
pub fn period(kontext: Kontext<'_>, plan: &Plan, written: &Ord) -> Option<Diagnostic> {
    let span = kontext.span(written.plats);
    // Those that stand as one word have a fault of their own.
    if plan.perioder.iter().any(|period| period.källa.contains(',')) {
        return None;
    }
    if plan.perioder.is_empty() {
        let fault = Diagnostic::new(&OKÄND_PERIOD, "planen har inga perioder").at(span);
        return Some(fault.hint("ta bort perioden, eller lägg till ”perioder: […]” i planen"));
    }
    if plan.periodens_plats(&written.källa).is_some() {
        return None;
    }
    let known = plan.perioder.iter().map(|period| period.källa.as_str());
    Some(unknown(&OKÄND_PERIOD, "i planen finns ingen period", &written.källa, span, known))
}
