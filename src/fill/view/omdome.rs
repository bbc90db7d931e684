//! Verdicts: of the whole internal control, of a group or a risk, and of the self-assessment.

use minijinja::value::Value;

use super::riskanalys::ton_ord;
use super::{Källor, karta, none, ord, rikt};
use crate::model::{Omdöme, Ord, Självskattning, Självskattningsdel, Skalsteg, Ton};

impl Källor<'_> {
    /// A verdict: its word with symbol and tone, what the word means, and why.
    pub fn omdöme(&self, omdöme: Option<&Omdöme>) -> Value {
        let Some(omdöme) = omdöme else { return none() };
        let skala = &self.sammanhang.organisation.skalor.omdöme;
        let steg = skala.iter().find(|steg| steg.namn.källa == omdöme.värde.källa);
        let (ton, symbol) = self.tonutseende(steg.and_then(|steg| steg.ton));
        let förklaring = steg.and_then(|steg| steg.text.as_ref());
        karta([
            ("namn", ord(Some(&omdöme.värde))),
            ("ton", ton),
            ("symbol", symbol),
            ("förklaring", förklaring.map_or_else(none, |text| rikt(self.prosa.rich(text.plats)))),
            ("text", self.text(omdöme.text.as_ref())),
        ])
    }

    /// The self-assessment, part by part; none when the plan has none.
    pub fn självskattning(&self, självskattning: Option<&Självskattning>) -> Value {
        let Some(självskattning) = självskattning else { return none() };
        let delar = självskattning.delar.iter();
        karta([
            ("rubrik", self.rad(självskattning.rubrik.as_ref())),
            ("inledning", self.text(självskattning.inledning.as_ref())),
            ("avsnitt", self.avsnitt(&självskattning.avsnitt)),
            ("delar", delar.map(|del| self.självskattningsdel(del)).collect()),
        ])
    }

    fn självskattningsdel(&self, del: &Självskattningsdel) -> Value {
        let kriterier = del.kriterier.iter().map(|(kriterium, bedömning)| {
            karta([("namn", kriterium.as_str().into()), ("bedömning", self.bedömt(bedömning))])
        });
        karta([
            ("del", self.rad(Some(&del.del))),
            ("kriterier", kriterier.collect()),
            ("kommentar", self.text(del.kommentar.as_ref())),
        ])
    }

    /// A step of the scale of the self-assessment.
    fn bedömt(&self, bedömning: &Ord) -> Value {
        let skala = &self.sammanhang.organisation.skalor.bedömning;
        let steg = skala.iter().find(|steg| steg.namn().källa == bedömning.källa);
        let (ton, symbol) = self.tonutseende(steg.and_then(Skalsteg::ton));
        karta([("namn", ord(Some(bedömning))), ("ton", ton), ("symbol", symbol)])
    }

    /// The tone and the symbol that the theme has for a tone of a scale.
    fn tonutseende(&self, ton: Option<Ton>) -> (Value, Value) {
        self.tema("skaltoner", ton_ord(ton.unwrap_or(Ton::Grå)))
    }
}
