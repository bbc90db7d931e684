//! Where something is carried after the year, as a sentence.

use minijinja::value::Value;

use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Mål, Planrisk, Plats, Rad, obrutet, Överföring};

/// What is carried.
#[derive(Debug, Clone, Copy)]
pub enum Förd {
    /// A risk.
    Risk,
    /// One of its kontroller.
    Kontroll,
    /// An åtgärd.
    Åtgärd,
}

impl Förd {
    /// The layout's word for it.
    fn nyckel(self) -> &'static str {
        match self {
            Self::Risk => "förs_risk",
            Self::Kontroll => "förs_kontroll",
            Self::Åtgärd => "förs_åtgärd",
        }
    }

    /// Whether it has to be there; that is said of risks alone.
    fn är_obligatorisk(self, hemvist: Hemvist<'_>) -> bool {
        matches!(self, Self::Risk) && hemvist.post.obligatorisk()
    }
}

/// Whether a reason is told in whole sentences, and does not go on.
fn är_hel(motivering: &str) -> bool {
    motivering.trim_end().ends_with(['.', '!', '?'])
}

/// What something becomes, as the words after ”som”.
fn efter_som(som: &str) -> String {
    let som = som.trim().trim_end_matches('.');
    som.strip_prefix("som ").or(som.strip_prefix("Som ")).unwrap_or(som).to_owned()
}

impl Källor<'_> {
    /// The carry-over sentence of `vad`; none where the handling tells no results, or not those of the year.
    pub fn överföring(
        &self,
        överföring: Option<&Överföring>,
        vad: Förd,
        hemvist: Hemvist<'_>,
    ) -> Option<Rikt> {
        let överföring =
            överföring.filter(|_| hemvist.urval.visar_resultat() && self.är_årets())?;
        let says_when = överföring.när.as_ref().is_some_and(|när| self.säger_något(när.plats));
        let depends = överföring.till == Mål::NyPlan && says_when;
        let till = if depends { "senare_plan" } else { överföring.till.ord() };
        let nyckel = format!("överföring_{till}");
        let rad = |rad: &Option<Rad>| rad.as_ref().map(|rad| rad.plats);
        // The number in the next plan is not known before there is one: that is told elsewhere.
        let risk = överföring.risk.as_ref().filter(|_| överföring.till != Mål::NyPlan);
        let skrivna: [(Option<Plats>, &[&str]); 5] = [
            (rad(&överföring.motivering), &["motivering", "hel_mening"]),
            (rad(&överföring.som), &["som"]),
            (rad(&överföring.när), &["när"]),
            (self.prosa.nyckel(överföring.plats, "planår"), &["planår", "plannamn"]),
            (risk.map(|risk| risk.plats), &["risk_nr"]),
        ];
        let mening =
            self.mening_med(&nyckel, &self.om_överföring(överföring, vad, hemvist), skrivna)?;
        // What says nothing where this leads is a fault of the plan, and none of the layout's.
        let egna = överföring.till.säger_inget().iter();
        let inget: Vec<Plats> =
            egna.filter_map(|key| self.prosa.nyckel(överföring.plats, key)).collect();
        let tysta = mening.tysta.iter().filter(|plats| !inget.contains(plats)).copied().collect();
        Some(Rikt { tysta, ..mening })
    }

    /// What the sentence speaks of.
    fn om_överföring(
        &self,
        överföring: &Överföring,
        vad: Förd,
        hemvist: Hemvist<'_>,
    ) -> Vec<(&'static str, Value)> {
        let planår = self.överföringsår(överföring);
        let plannamn = planår.map(|planår| self.plannamn(planår));
        let som = överföring.som.as_ref().map(|som| efter_som(&self.prosa.plain(som)));
        let motivering = överföring.motivering.as_ref();
        let hel = motivering.is_some_and(|motivering| är_hel(&self.prosa.plain(motivering)));
        vec![
            ("vad", self.ordalydelse(vad.nyckel(), vec![]).into()),
            ("motivering", self.infogad_rad(motivering, hemvist.scope)),
            ("hel_mening", hel.into()),
            ("när", self.infogad_rad(överföring.när.as_ref(), hemvist.scope)),
            ("obligatorisk", vad.är_obligatorisk(hemvist).into()),
            ("planår", planår.into()),
            ("plannamn", plannamn.into()),
            ("risk_nr", self.risk_nr(överföring, hemvist).into()),
            ("som", som.into()),
        ]
    }

    /// The year of the plan that it leads to.
    fn överföringsår(&self, överföring: &Överföring) -> Option<i64> {
        let planår = self.sammanhang.plan?.planår;
        let says_when = överföring.när.as_ref().is_some_and(|när| self.säger_något(när.plats));
        överföring.år(planår).or_else(|| (!says_when).then_some(planår + 1))
    }

    /// A plan in few words.
    pub fn plannamn(&self, planår: i64) -> String {
        self.ordalydelse("plan_kort", vec![("planår", planår.into())])
    }

    /// The number in the next plan: of the risk with that id, or the number as written. None when the next plan is
    /// not the one that it leads to, or has it only in its riskanalys.
    fn risk_nr(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Option<String> {
        if överföring.till != Mål::NyPlan || !self.prosa.layout().numbers_risks() {
            return None;
        }
        let written = överföring.risk.as_ref().map(|risk| risk.källa.as_str());
        let wanted = written.unwrap_or_else(|| hemvist.post.id_dit(överföring));
        let planår = self.överföringsår(överföring);
        let next = self.sammanhang.nästa_plan.filter(|plan| Some(plan.planår) == planår);
        let found = next.and_then(|plan| plan.risk(wanted)).filter(Planrisk::i_planen);
        let written = || wanted.starts_with(|first: char| first.is_ascii_digit());
        found.map(|post| post.nr).or_else(|| written().then(|| obrutet(wanted)))
    }
}
