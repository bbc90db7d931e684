//! What a handling says of the plan is of the period that the report beside it shows.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Ord};
use crate::prose::Prosa;

/// A handling that counts the results of another period than the report beside it.
pub const ANNAN_PERIOD: Regel = Regel {
    namn: "annan-period",
    nivå: Nivå::Varning,
    hittar: "En handling som räknar resultaten i planen för en annan period än avrapporteringen i samma ärende visar.",
    varför: "Då säger tjänsteskrivelsen en sak om granskningarna och avrapporteringen en annan.",
    gör: "Skriv samma period i ärendet som i avrapporteringen, eller ta bort den ena.",
    exempel: Exempel::Filer {
        fel: r#"
-- plan-2026.yaml --
…
perioder: [T1, T2]
-- tillsyn.yaml --
id: tillsyn
namn: Utebliven tillsyn
granskningar: [{period: T1, resultat: utan_anmärkning}, {period: T2, resultat: utan_anmärkning}]
-- handläggningstider.yaml --
id: handläggningstider
namn: Långa handläggningstider
granskningar: [{period: T1, resultat: utan_anmärkning}, {period: T2, resultat: utan_anmärkning}]
-- ärende.yaml --
…
period: ⟦T1⟧
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Sammanfattning
        text: Granskningarna redovisas i {{ bilaga("avrapportering") }}. {{ plan.risker | sammanfattning }}
    förslag_till_beslut: {punkter: [godkänna avrapporteringen]}
  - slag: avrapportering
    period: T2
"#,
        rätt: r#"
-- ärende.yaml --
…
period: T2
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Sammanfattning
        text: Granskningarna redovisas i {{ bilaga("avrapportering") }}. {{ plan.risker | sammanfattning }}
    förslag_till_beslut: {punkter: [godkänna avrapporteringen]}
  - slag: avrapportering
    period: T2
"#,
    },
};

/// A warning where no report beside it shows the period that a handling speaks of the plan in.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Option<Diagnostic> {
    if handling.görs_ur_plan() || !prosa.frågar_själv_efter("plan") {
        return None;
    }
    let sammanhang = kontext.sammanhang;
    let own = handling.gemensamt.period.as_ref();
    let own = own.or(sammanhang.ärende?.period.as_ref())?;
    let plan = sammanhang.plan?;
    let visade: Vec<&Ord> = sammanhang.rapporternas_perioder().collect();
    let shown = visade.first().filter(|_| visade.iter().all(|one| one.källa != own.källa))?;
    // One that the plan does not have is a fault of its own.
    plan.periodens_plats(&own.källa)?;
    let message = format!(
        "”{}” räknar resultaten för {}, men avrapporteringen är för {}",
        handling.innehåll.slag(),
        own.källa,
        shown.källa
    );
    let fault = Diagnostic::new(&ANNAN_PERIOD, message).at(kontext.span(own.plats));
    Some(
        fault
            .related(kontext.span(shown.plats), "avrapporteringens")
            .hint(format!("skriv {} här också, eller ändra avrapporteringens period", shown.källa)),
    )
}
