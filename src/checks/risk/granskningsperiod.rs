//! A granskning is told in a period in which there is one.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Granskning, Kontroll, Ord, Plan, Planrisk, Risk};
use crate::text::enumerate;

/// A granskning in a period that the kontroll, or the risk, is not reviewed in.
pub const GRANSKNING_I_ANNAN_PERIOD: Regel = Regel {
    namn: "granskning-i-annan-period",
    nivå: Nivå::Varning,
    hittar: "En granskning i en period som inte står bland kontrollens eller riskens egna perioder.",
    varför: "Planen säger när det granskas, och avrapporteringen säger något annat.",
    gör: "Rätta granskningens period, eller lägg till den bland perioderna.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
…
perioder: [T1, T2]
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    perioder: [T1]
    granskningar:
      - period: ⟦T2⟧
        resultat: utan_anmärkning
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    perioder: [T1, T2]
    granskningar:
      - period: T2
        resultat: utan_anmärkning
",
    },
};

/// A warning for each. A period that the plan does not have has a fault of its own.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let risk = post.risk;
    let of_kontroller = risk.kontroller.iter().flat_map(|kontroll| {
        of_list(plan, &kontroll.granskningar, &egna(risk, kontroll), "kontrollen")
    });
    let of_risk = of_list(plan, &risk.granskningar, &riskens(risk), "risken");
    let found = of_risk.into_iter().chain(of_kontroller);
    found.map(|fault| fault.told(kontext)).collect()
}

/// A period that is told of `vad`, which is reviewed in others.
struct Utanför<'r> {
    period: &'r Ord,
    egna: Vec<&'r Ord>,
    vad: &'static str,
}

impl Utanför<'_> {
    fn told(&self, kontext: Kontext<'_>) -> Diagnostic {
        let Self { period, egna, vad } = self;
        let names: Vec<String> = egna.iter().map(|own| own.källa.clone()).collect();
        let message = format!(
            "granskningen är för {}, men {vad} granskas i {}",
            period.källa,
            enumerate(&names)
        );
        let fault = Diagnostic::new(&GRANSKNING_I_ANNAN_PERIOD, message);
        let fault = fault.at(kontext.span(period.plats));
        let first = egna.first().map(|own| kontext.span(own.plats));
        let fault =
            first.into_iter().fold(fault, |fault, first| fault.related(first, "perioderna"));
        fault.hint(format!("rätta perioden här, eller lägg till {} bland perioderna", period.källa))
    }
}

/// Those of some granskningar that are in none of these periods; without any, all of the plan's are meant.
fn of_list<'r>(
    plan: &Plan,
    granskningar: &'r [Granskning],
    egna: &[&'r Ord],
    vad: &'static str,
) -> Vec<Utanför<'r>> {
    let periods = granskningar.iter().filter_map(|one| one.period.as_ref());
    let known = periods.filter(|period| plan.periodens_plats(&period.källa).is_some());
    let outside = known.filter(|period| egna.iter().all(|own| own.källa != period.källa));
    let outside = outside.filter(|_| !egna.is_empty());
    outside.map(|period| Utanför { period, egna: egna.to_vec(), vad }).collect()
}

/// The periods of a kontroll: its own, or else the risk's.
fn egna<'r>(risk: &'r Risk, kontroll: &'r Kontroll) -> Vec<&'r Ord> {
    let own = Some(&kontroll.perioder).filter(|own| !own.is_empty());
    own.unwrap_or(&risk.perioder).iter().collect()
}

/// The periods in which something of a risk is reviewed; none where that is all of them.
fn riskens(risk: &Risk) -> Vec<&Ord> {
    let of_kontroller: Vec<Vec<&Ord>> =
        risk.kontroller.iter().map(|kontroll| egna(risk, kontroll)).collect();
    if of_kontroller.is_empty() {
        return risk.perioder.iter().collect();
    }
    if of_kontroller.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let mut all: Vec<&Ord> = Vec::new();
    for period in of_kontroller.into_iter().flatten() {
        if all.iter().all(|known| known.källa != period.källa) {
            all.push(period);
        }
    }
    all
}
