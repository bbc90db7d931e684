//! That something is obligatorisk or kommungemensam, in words that say the keys.

use minijinja::value::Value;

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

    /// Of all risks of a group at once: then none of them says it again. One sentence where they are both, unless the
    /// words of the first do not take that in.
    pub fn gruppmärken(&self, grupp: &Grupp) -> Vec<Rikt> {
        let (obligatorisk, gemensam) = (grupp.är_obligatorisk(), grupp.är_kommungemensam());
        let av = |även: bool| obligatorisk.then(|| self.obligatorisk_grupp(grupp, även)).flatten();
        let text = |mening: &Option<Rikt>| mening.as_ref().map(|own| own.text.clone());
        let (ensam, båda) = (av(false), av(gemensam));
        if text(&ensam) != text(&båda) {
            return båda.into_iter().collect();
        }
        let ur = self.ur_gruppen(grupp, KOMMUNGEMENSAM, |risk| risk.kommungemensam);
        let två = || self.valfri_mening("kommungemensam_grupp", vec![antal(grupp)], ur);
        ensam.into_iter().chain(gemensam.then(två).flatten()).collect()
    }

    /// That the risks of a group are mandatory; `även`: and common to the municipality.
    fn obligatorisk_grupp(&self, grupp: &Grupp, även: bool) -> Option<Rikt> {
        let mut ur = self.ur_gruppen(grupp, OBLIGATORISK, |risk| risk.obligatorisk);
        if även {
            ur.extend(self.ur_gruppen(grupp, KOMMUNGEMENSAM, |risk| risk.kommungemensam));
        }
        let värden = vec![antal(grupp), (KOMMUNGEMENSAM, även.into())];
        self.valfri_mening("obligatorisk_grupp", värden, ur)
    }

    /// Where a group and its risks say yes to a key.
    fn ur_gruppen(
        &self,
        grupp: &Grupp,
        nyckel: &str,
        said: fn(&Risk) -> Option<bool>,
    ) -> Vec<Plats> {
        let risker = grupp.risker.iter().filter(|risk| said(risk) == Some(true));
        let alla = std::iter::once(grupp.plats).chain(risker.map(|risk| risk.plats));
        alla.filter_map(|plats| self.prosa.nyckel(plats, nyckel)).collect()
    }

    /// Those that the layout has words for.
    fn märken(&self, märken: impl IntoIterator<Item = (&'static str, Vec<Plats>)>) -> Vec<Rikt> {
        märken.into_iter().filter_map(|(ord, ur)| self.sagt(ord, ur)).collect()
    }
}

/// How many risks a group has.
fn antal(grupp: &Grupp) -> (&'static str, Value) {
    ("antal", grupp.risker.len().into())
}
