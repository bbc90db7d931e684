//! Where something is carried after the year, as a sentence.

use minijinja::value::Value;

use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Mål, Planrisk, Överföring};
use crate::values::Infogbar;

impl Källor<'_> {
    /// The carry-over sentence; none where the handling tells no results.
    pub fn överföring(
        &self,
        överföring: Option<&Överföring>,
        hemvist: Hemvist<'_>,
    ) -> Option<Rikt> {
        let överföring = överföring.filter(|_| hemvist.urval.visar_resultat())?;
        let depends = överföring.till == Mål::NyPlan && överföring.när.is_some();
        let till = if depends { "senare_plan" } else { överföring.till.ord() };
        let nyckel = format!("överföring_{till}");
        let mening = self.prosa.sentence(&nyckel, self.om_överföring(överföring, hemvist));
        let said = [&överföring.motivering, &överföring.som, &överföring.när];
        Some(Rikt::ur(mening, said.into_iter().flatten().map(|rad| rad.plats)))
    }

    /// What the sentence speaks of.
    fn om_överföring(
        &self,
        överföring: &Överföring,
        hemvist: Hemvist<'_>,
    ) -> Vec<(&'static str, Value)> {
        let planår = self.överföringsår(överföring);
        let plannamn = planår.map(|planår| self.plannamn(planår));
        let som = överföring.som.as_ref().map(|som| self.prosa.plain(som));
        vec![
            ("motivering", Infogbar::rad(överföring.motivering.as_ref(), hemvist.scope)),
            ("när", Infogbar::rad(överföring.när.as_ref(), hemvist.scope)),
            ("obligatorisk", hemvist.post.obligatorisk().into()),
            ("planår", planår.into()),
            ("plannamn", plannamn.into()),
            ("risk_nr", self.risk_nr(överföring, hemvist).into()),
            ("som", som.into()),
        ]
    }

    /// The year of the plan that it leads to.
    fn överföringsår(&self, överföring: &Överföring) -> Option<i64> {
        överföring.år(self.sammanhang.plan?.planår)
    }

    /// A plan in few words.
    pub fn plannamn(&self, planår: i64) -> String {
        self.ordalydelse("plan_kort", vec![("planår", planår.into())])
    }

    /// The number in the next plan: of the risk with that id, or the number as written. None when the next plan is
    /// not the one that it leads to, or has it only in its riskanalys.
    fn risk_nr(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Option<String> {
        if överföring.till != Mål::NyPlan {
            return None;
        }
        let own = &hemvist.post.risk.id;
        let wanted = överföring.risk.as_ref().unwrap_or(own).källa.as_str();
        let planår = self.överföringsår(överföring);
        let next = self.sammanhang.nästa_plan.filter(|plan| Some(plan.planår) == planår);
        let found = next.and_then(|plan| plan.risk(wanted)).filter(Planrisk::i_planen);
        let written = || wanted.starts_with(|first: char| first.is_ascii_digit());
        found.map(|post| post.nr).or_else(|| written().then(|| wanted.to_owned()))
    }
}
