//! How a next plan that is already there differs from what this year's plan decided.

use std::path::Path;

use super::ar::{Beslut, År};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::display;
use crate::model::{Plan, Planrisk, Plats, Väg};

/// A risk that is carried over, but not in the next plan.
pub const SAKNAS_I_NÄSTA_PLAN: Regel = Regel {
    namn: "saknas-i-nästa-plan",
    nivå: Nivå::Varning,
    hittar: "En risk som enligt årets plan förs över till nästa plan eller väntar, men som inte finns där.",
    varför: "Nämnden har beslutat att risken ska följas även nästa år.",
    gör: "Lägg till risken i nästa plan, under väntar om dess år inte är inne, eller ändra överföringen.",
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
    hittar: "En risk i nästa plan som ingen av årets risker förs över till: den är ny, eller skulle inte med.",
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
        let begun = self.utan_källa().map(|one| one.risk.källa.as_str());
        let carried = beslut.iter().filter_map(|one| one.till.as_deref());
        let carried: Vec<&str> = carried.chain(begun).collect();
        let missing = beslut
            .iter()
            .filter(|one| !one.obestämd)
            .filter(|one| one.till.as_ref().is_some_and(|till| next.risk(till).is_none()));
        let new = next.alla_risker();
        let new = new.iter().filter(|post| !carried.contains(&post.risk.id.källa.as_str()));
        let missing = missing.map(|one| self.saknas(one, &name));
        let missing = missing.chain(self.saknade_väntande(&beslut, next, &name));
        missing.chain(new.map(|post| self.är_ny(&beslut, post, &name))).collect()
    }

    /// What waits and does not stand in the next plan: this year's, and what this year's plan has had since earlier.
    fn saknade_väntande(&self, beslut: &[Beslut<'_>], next: &Plan, name: &str) -> Vec<Diagnostic> {
        let own = beslut.iter().filter_map(|one| match one.färd.väg {
            Väg::Senare(id, ..) if one.till.is_none() => Some((one, id)),
            _ => None,
        });
        let own = own.filter(|(one, id)| !one.färd.är_känd_i(id, next));
        let own = own.map(|(one, _)| {
            let place = one.färd.överföring.map_or(one.post.risk.plats, |own| own.plats);
            self.väntar_inte(&self.benämning(one), place, name)
        });
        let on = self.omogna().filter(|one| !one.finns_i(next));
        let begun = self.utan_källa().filter(|one| {
            let id = one.risk.källa.as_str();
            next.risk(id).is_none() && !next.väntar.iter().any(|other| other.risk.källa == id)
        });
        let since = on.chain(begun);
        own.chain(since.map(|one| self.väntar_inte(&self.väntandes(one), one.plats, name)))
            .collect()
    }

    fn väntar_inte(&self, benämning: &str, place: Plats, next: &str) -> Diagnostic {
        let message = format!("risken ”{benämning}” väntar, men den finns inte i {next}");
        let fault = Diagnostic::new(&SAKNAS_I_NÄSTA_PLAN, message).at(self.repo.tree.span(place));
        fault.hint(format!(
            "skriv risken under ”väntar” i {next}, eller bland riskerna när dess år är inne"
        ))
    }

    fn saknas(&self, beslut: &Beslut<'_>, next: &str) -> Diagnostic {
        let risk = beslut.post.risk;
        let place = beslut.färd.överföring.map_or(risk.id.plats, |own| own.plats);
        let fault = Diagnostic::new(
            &SAKNAS_I_NÄSTA_PLAN,
            format!(
                "risken ”{}” förs över som ”{}”, men den finns inte i {next}",
                self.benämning(beslut),
                beslut.till.as_deref().unwrap_or_default()
            ),
        );
        let fault = fault.at(self.repo.tree.span(place));
        fault.hint(format!("lägg till risken i {next}, eller ändra överföringen"))
    }

    fn är_ny(&self, beslut: &[Beslut<'_>], post: &Planrisk<'_>, next: &str) -> Diagnostic {
        let id = &post.risk.id;
        let planår = self.i_år.plan.planår;
        let own = beslut.iter().find(|one| one.post.risk.id.källa == id.källa);
        let message = match own {
            Some(own) => {
                format!("risken ”{}” finns i {next}, men {planår}: {}", id.källa, self.i_ord(own))
            }
            None => format!(
                "risken ”{}” är ny i {next}: ingen risk {planår} förs över till den",
                id.källa
            ),
        };
        let notice = Diagnostic::new(&NY_I_NÄSTA_PLAN, message);
        notice.at(self.repo.tree.span(id.plats))
    }
}
