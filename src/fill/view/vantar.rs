//! The risks that wait for a later plan, each as a sentence.

use super::kallor::Källor;
use super::rikt::Rikt;
use super::urval::Urval;
use crate::model::{Plan, Plats, Väntande};
use crate::values::{Planroll, Scope};

impl Källor<'_> {
    /// What waits, where the handling tells what is to be done and what is not yet.
    pub fn väntar(&self, urval: Urval, plan: &Plan) -> Vec<Rikt> {
        let shown = plan.väntar.iter().filter(|_| urval == Urval::Internkontrollplan);
        shown.filter_map(|väntande| self.väntande(väntande)).collect()
    }

    /// None without a name, which is told where it stands; a part without words is left out.
    fn väntande(&self, väntande: &Väntande) -> Option<Rikt> {
        if !self.säger_något(väntande.namn.plats) {
            return None;
        }
        let delar = || väntande.delar.iter().filter(|del| self.säger_något(del.plats));
        let scope = Scope { plan: Some(Planroll::Plan), risk: None, kontroll: None };
        let värden = vec![
            ("namn", self.infogad_rad(Some(&väntande.namn), scope)),
            ("delar", delar().map(|del| self.infogad_rad(Some(del), scope)).collect()),
            ("plannamn", väntande.planår.map(|planår| self.plannamn(planår)).into()),
            ("när", self.infogad_rad(väntande.när.as_ref(), scope)),
        ];
        let när = väntande.när.as_ref().map(|när| när.plats);
        let skrivna: [(Option<Plats>, &'static [&str]); 2] =
            [(Some(väntande.namn.plats), &["namn"]), (när, &["när"])];
        let delar = delar().map(|del| (Some(del.plats), &["delar"][..]));
        self.mening_med("väntar_rad", &värden, skrivna.into_iter().chain(delar))
    }
}
