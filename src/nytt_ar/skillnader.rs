//! How a next plan that is already there differs from what this year's plan decided.

use std::path::Path;

use super::ar::{Beslut, År};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::display;
use crate::model::{Plan, Planrisk};

/// A risk that is carried over, but not in the next plan.
pub const SAKNAS_I_NÄSTA_PLAN: Regel = Regel {
    namn: "saknas-i-nästa-plan",
    nivå: Nivå::Varning,
    hittar: "En risk som enligt årets plan förs över till nästa plan, men som inte finns där.",
    varför: "Nämnden har beslutat att risken ska följas även nästa år.",
    gör: "Lägg till risken i nästa plan, eller ändra överföringen.",
    exempel: Exempel::Kommando {
        fel: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
-- plan-2027.yaml --
planår: 2027
nämnd: bn
risker: []
",
        rätt: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
-- plan-2027.yaml --
planår: 2027
nämnd: bn
risker:
  - id: tillsyn
    namn: Utebliven tillsyn
",
    },
};

/// A risk of the next plan that nothing is carried to.
pub const NY_I_NÄSTA_PLAN: Regel = Regel {
    namn: "ny-i-nästa-plan",
    nivå: Nivå::Råd,
    hittar: "En risk i nästa plan som ingen av årets risker förs över till.",
    varför: "En ny risk är som den ska vara, men ett felskrivet id ser likadant ut.",
    gör: "Se efter att risken är ny. Är den årets ska den ha samma id som i överföringen.",
    exempel: Exempel::Kommando {
        fel: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
-- plan-2027.yaml --
planår: 2027
nämnd: bn
risker:
  - id: tillsyn
    namn: Utebliven tillsyn
  - id: arkiv
    namn: Handlingar som inte arkiveras
",
        rätt: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
-- plan-2027.yaml --
planår: 2027
nämnd: bn
risker:
  - id: tillsyn
    namn: Utebliven tillsyn
",
    },
};

impl År<'_> {
    /// What the decisions say that the plan `next` does not have, and what it has besides.
    pub fn skillnader(&self, next: &Plan, path: &Path) -> Vec<Diagnostic> {
        let beslut = self.beslut();
        let name = display(path);
        let carried: Vec<&str> = beslut.iter().filter_map(|one| one.till.as_deref()).collect();
        let missing = beslut
            .iter()
            .filter(|one| !one.obestämd)
            .filter(|one| one.till.as_ref().is_some_and(|till| next.risk(till).is_none()));
        let new = next.alla_risker();
        let new = new.iter().filter(|post| !carried.contains(&post.risk.id.källa.as_str()));
        let missing = missing.map(|one| self.saknas(one, &name));
        missing.chain(new.map(|post| self.är_ny(post, &name))).collect()
    }

    fn saknas(&self, beslut: &Beslut<'_>, next: &str) -> Diagnostic {
        let risk = beslut.post.risk;
        let place = risk.alla_överföringar().next().map_or(risk.id.plats, |own| own.plats);
        let fault = Diagnostic::new(
            &SAKNAS_I_NÄSTA_PLAN,
            format!(
                "risken ”{}” förs över som ”{}”, men den finns inte i {next}",
                beslut.benämning(),
                beslut.till.as_deref().unwrap_or_default()
            ),
        );
        let fault = fault.at(self.repo.tree.span(place));
        fault.hint(format!("lägg till risken i {next}, eller ändra överföringen"))
    }

    fn är_ny(&self, post: &Planrisk<'_>, next: &str) -> Diagnostic {
        let id = &post.risk.id;
        let notice = Diagnostic::new(
            &NY_I_NÄSTA_PLAN,
            format!(
                "risken ”{}” är ny i {next}: ingen risk {} förs över till den",
                id.källa, self.i_år.plan.planår
            ),
        );
        notice.at(self.repo.tree.span(id.plats))
    }
}
