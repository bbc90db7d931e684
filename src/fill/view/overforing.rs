//! Where something is carried after the year, as a sentence.

use minijinja::value::Value;

use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Mål, Plats, Överföring};
use crate::values::Infogbar;

impl Källor<'_> {
    /// The carry-over sentence; none where the handling tells no results.
    pub fn överföring(
        &self,
        överföring: Option<&Överföring>,
        hemvist: Hemvist<'_>,
    ) -> Option<Rikt> {
        let överföring = överföring.filter(|_| hemvist.urval.visar_resultat())?;
        let nyckel = format!("överföring_{}", överföring.till.ord());
        let skrivna: [(Option<Plats>, &[&str]); 3] = [
            (överföring.motivering.as_ref().map(|rad| rad.plats), &["motivering"]),
            (överföring.som.as_ref().map(|rad| rad.plats), &["som"]),
            (self.prosa.nyckel(överföring.plats, "planår"), &["planår", "plannamn"]),
        ];
        let skrivna: Vec<_> =
            skrivna.into_iter().filter_map(|(plats, namn)| Some((plats?, namn))).collect();
        Some(self.mening_med(&nyckel, &self.om_överföring(överföring, hemvist), &skrivna))
    }

    /// What the sentence speaks of.
    fn om_överföring(
        &self,
        överföring: &Överföring,
        hemvist: Hemvist<'_>,
    ) -> Vec<(&'static str, Value)> {
        let next = || Some(self.sammanhang.plan?.planår + 1);
        let planår = överföring.planår.or_else(next).unwrap_or_default();
        let plannamn = self.ordalydelse("plan_kort", vec![("planår", planår.into())]);
        let som = överföring.som.as_ref().map(|som| self.prosa.plain(som));
        vec![
            ("motivering", Infogbar::rad(överföring.motivering.as_ref(), hemvist.scope)),
            ("obligatorisk", hemvist.post.obligatorisk().into()),
            ("planår", planår.into()),
            ("plannamn", plannamn.into()),
            ("risk_nr", self.risk_nr(överföring, hemvist).into()),
            ("som", som.into()),
        ]
    }

    /// The number in the next plan: of the risk with that id, or the number as written.
    fn risk_nr(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Option<String> {
        if överföring.till != Mål::NyPlan {
            return None;
        }
        let own = &hemvist.post.risk.id;
        let wanted = överföring.risk.as_ref().unwrap_or(own).källa.as_str();
        let found = self.sammanhang.nästa_plan.and_then(|plan| plan.risk(wanted));
        let written = || wanted.starts_with(|first: char| first.is_ascii_digit());
        found.map(|post| post.nr).or_else(|| written().then(|| wanted.to_owned()))
    }
}
