//! What an organ is proposed to decide.

use minijinja::value::Value;

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{
    Beslutsdel, Beslutsgång, Beslutsinnehåll, Förslag, Gång, Nämnd, Punkter, Vems
};

vy! {
    /// Ett förslag till beslut, eller ett beslut: inledning och punkter, eller löpande text.
    pub struct Förslagsvy = "förslag" {
        /// Rubriken, när flera förslag har var sin.
        pub rubrik: Option<Rikt>,
        /// Orden före punkterna.
        pub inledning: Option<Rikt>,
        /// Punkterna, utan att, samt och punkt.
        pub punkter: Vec<Rikt>,
        /// Om punkterna är hela meningar, som trycks som de står.
        pub hela_meningar: bool,
        /// Förslaget i löpande text.
        pub text: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// The parts of the proposal of its case.
    pub fn förslag(&self, förslag: &Förslag) -> Vec<Förslagsvy> {
        let gång = Beslutsgång::of(self.sammanhang.organisation, self.nämnd_i_ärendet(), förslag);
        let delar = gång.delar().iter();
        delar.map(|del| self.beslutsdel(del, del.vems, gång.i_förslag(del))).collect()
    }

    /// The key of the organ that decides in the case.
    pub fn nämnd_i_ärendet(&self) -> &str {
        self.sammanhang.ärende.map_or("", |ärende| ärende.nämnd.källa.as_str())
    }

    /// A part of a proposal or a decision, in which `gång` says who speaks; `vems`: whose it is, where a heading says so.
    pub fn beslutsdel(
        &self,
        del: &Beslutsdel<'_>,
        vems: Option<Vems>,
        gång: Gång<'_>,
    ) -> Förslagsvy {
        let rubrik = vems
            .and_then(|vems| self.valfri_mening(&format!("{}_förslag", vems.ord()), vec![], []));
        let tom = Förslagsvy {
            rubrik,
            inledning: None,
            punkter: Vec::new(),
            hela_meningar: false,
            text: None,
        };
        match del.innehåll {
            Beslutsinnehåll::Text(text) => {
                Förslagsvy { text: Some(self.skriven_text(text)), ..tom }
            }
            Beslutsinnehåll::Detsamma(_) => {
                Förslagsvy { text: Some(self.mening("som_förvaltningen", vec![])), ..tom }
            }
            Beslutsinnehåll::Punkter(punkter) => Förslagsvy {
                inledning: self.inledning(punkter, gång),
                punkter: self.rader(punkter.punkter),
                hela_meningar: punkter.hela_meningar,
                ..tom
            },
        }
    }

    /// What stands before points: what was written, or ”Nämnden beslutar”, or ”Utskottet föreslår nämnden besluta”.
    /// Whole sentences say that themselves, but in the minutes of an organ that proposes what another is to decide.
    fn inledning(&self, punkter: Punkter<'_>, gång: Gång<'_>) -> Option<Rikt> {
        if gång.egen && (punkter.inledning.is_some() || punkter.hela_meningar) {
            return self.rad(punkter.inledning);
        }
        let organ = self.nämnd_vid(gång.organ).or(self.sammanhang.nämnd)?;
        let namn = ("nämnd", Value::from(organ.namn.källa.as_str()));
        let nyckel = if punkter.hela_meningar { "föreslår_meningar" } else { "föreslår" };
        match gång.till.and_then(|till| self.nämnd_vid(till)) {
            None if punkter.hela_meningar => None,
            None => self.valfri_mening("beslutar", vec![namn], []),
            Some(till) => {
                let vidare = gång.vidare.and_then(|vidare| self.nämnd_vid(vidare));
                let [till, vidare] = [Some(till), vidare]
                    .map(|nämnd| Value::from(nämnd.map(|nämnd| nämnd.namn.källa.as_str())));
                self.valfri_mening(nyckel, vec![namn, ("del_av", till), ("vidare", vidare)], [])
            }
        }
    }

    fn nämnd_vid(&self, nyckel: &str) -> Option<&Nämnd> {
        self.sammanhang.organisation.nämnder.get(nyckel)
    }
}
