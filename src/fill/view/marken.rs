//! That something is obligatorisk or kommungemensam, in words that say the keys.

use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Grupp, Kontroll, Planrisk, Plats, Risk};

const OBLIGATORISK: &str = "obligatorisk";
const KOMMUNGEMENSAM: &str = "kommungemensam";

impl Källor<'_> {
    /// Of a kontroll.
    pub fn kontrollmärken(&self, kontroll: &Kontroll) -> Vec<Rikt> {
        let ur = self.prosa.nyckel(kontroll.plats, OBLIGATORISK);
        let said = kontroll.obligatorisk == Some(true);
        self.märken(said.then(|| ("obligatorisk_kontroll", ur.into_iter().collect())))
    }

    /// Of a risk, by itself or by its group.
    pub fn riskmärken(
        &self,
        post: &Planrisk<'_>,
        obligatorisk: bool,
        kommungemensam: bool,
    ) -> Vec<Rikt> {
        let ur = |nyckel| {
            let of_grupp = || self.prosa.nyckel(post.grupp?.plats, nyckel);
            self.prosa.nyckel(post.risk.plats, nyckel).or_else(of_grupp).into_iter().collect()
        };
        let ett = obligatorisk.then(|| ("obligatorisk_risk", ur(OBLIGATORISK)));
        let två = kommungemensam.then(|| ("kommungemensam_risk", ur(KOMMUNGEMENSAM)));
        self.märken(ett.into_iter().chain(två))
    }

    /// Of all risks of a group at once: then none of them says it again.
    pub fn gruppmärken(&self, grupp: &Grupp) -> Vec<Rikt> {
        let ur = |nyckel, said: fn(&Risk) -> Option<bool>| {
            let risker = grupp.risker.iter().filter(|risk| said(risk) == Some(true));
            let alla = std::iter::once(grupp.plats).chain(risker.map(|risk| risk.plats));
            alla.filter_map(|plats| self.prosa.nyckel(plats, nyckel)).collect()
        };
        let ett = grupp
            .är_obligatorisk()
            .then(|| ("obligatorisk_grupp", ur(OBLIGATORISK, |risk| risk.obligatorisk)));
        let två = grupp
            .är_kommungemensam()
            .then(|| ("kommungemensam_grupp", ur(KOMMUNGEMENSAM, |risk| risk.kommungemensam)));
        self.märken(ett.into_iter().chain(två))
    }

    /// Those that the layout has words for.
    fn märken(&self, märken: impl IntoIterator<Item = (&'static str, Vec<Plats>)>) -> Vec<Rikt> {
        märken.into_iter().filter_map(|(ord, ur)| self.sagt(ord, ur)).collect()
    }
}
