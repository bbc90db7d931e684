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

/// A word of the layout, and the values that it speaks of.
#[derive(Debug, Clone)]
pub struct Layoutmening {
    /// Its key.
    pub nyckel: String,
    /// What it speaks of.
    pub värden: Vec<(&'static str, Value)>,
}

impl Layoutmening {
    fn ny(nyckel: impl Into<String>, värden: Vec<(&'static str, Value)>) -> Self {
        Self { nyckel: nyckel.into(), värden }
    }
}

/// What the layout says of a part of a proposal, so that others can say it in their own words.
#[derive(Debug, Clone, Default)]
pub struct Förslagsord {
    /// Above it.
    pub rubrik: Option<Layoutmening>,
    /// Before its points, where nothing was written there.
    pub inledning: Option<Layoutmening>,
    /// In place of a text.
    pub text: Option<Layoutmening>,
}

impl Källor<'_> {
    /// The parts of the proposal of its case, each with what the layout says of it where `organ` is to take it up: that
    /// decides, or proposes it to the organ that does. What has nothing to do with the organ is said as in the case.
    pub fn förslag_med_ord(
        &self,
        förslag: &Förslag,
        organ: Option<&str>,
    ) -> Vec<(Förslagsvy, Förslagsord)> {
        let gång = Beslutsgång::of(self.sammanhang.organisation, self.nämnd_i_ärendet(), förslag);
        let one = |(index, del): (usize, &Beslutsdel<'_>)| {
            let own = organ.and_then(|organ| gång.i_protokoll(index, organ));
            let talar = own.unwrap_or_else(|| gång.i_förslag(del));
            let ord = self.förslagsord(del, del.vems, talar);
            (self.beslutsdel(del, del.vems, talar), ord)
        };
        gång.delar().iter().enumerate().map(one).collect()
    }

    /// The parts of the proposal of its case.
    pub fn förslag(&self, förslag: &Förslag) -> Vec<Förslagsvy> {
        self.förslag_med_ord(förslag, None).into_iter().map(|(del, _)| del).collect()
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
        let ord = self.förslagsord(del, vems, gång);
        let punkter = match del.innehåll {
            Beslutsinnehåll::Punkter(punkter) => Some(punkter),
            _ => None,
        };
        let skriven = punkter.filter(|_| gång.egen).and_then(|punkter| punkter.inledning);
        Förslagsvy {
            rubrik: self.sagd(ord.rubrik),
            inledning: self.rad(skriven).or_else(|| self.sagd(ord.inledning)),
            punkter: punkter.map(|punkter| self.rader(punkter.punkter)).unwrap_or_default(),
            hela_meningar: punkter.is_some_and(|punkter| punkter.hela_meningar),
            text: match del.innehåll {
                Beslutsinnehåll::Text(text) => Some(self.skriven_text(text)),
                _ => self.sagd(ord.text),
            },
        }
    }

    /// A sentence as the layout has it here; none where it is left out.
    pub fn sagd(&self, mening: Option<Layoutmening>) -> Option<Rikt> {
        mening.and_then(|mening| self.valfri_mening(&mening.nyckel, mening.värden, []))
    }

    fn förslagsord(
        &self,
        del: &Beslutsdel<'_>,
        vems: Option<Vems>,
        gång: Gång<'_>,
    ) -> Förslagsord {
        let (mut inledning, mut text) = (None, None);
        match del.innehåll {
            Beslutsinnehåll::Text(_) => {}
            Beslutsinnehåll::Detsamma(_) => {
                text = Some(Layoutmening::ny("som_förvaltningen", vec![]));
            }
            Beslutsinnehåll::Punkter(punkter) => inledning = self.inledning(punkter, gång),
        }
        let rubrik = vems.map(|vems| Layoutmening::ny(format!("{}_förslag", vems.ord()), vec![]));
        Förslagsord { rubrik, inledning, text }
    }

    /// What the layout says before points: ”Nämnden beslutar”, or ”Utskottet föreslår nämnden besluta”; nothing where that
    /// is written. Whole sentences say it themselves, but in the minutes of an organ that proposes what another is to
    /// decide.
    fn inledning(&self, punkter: Punkter<'_>, gång: Gång<'_>) -> Option<Layoutmening> {
        if gång.egen && (punkter.inledning.is_some() || punkter.hela_meningar) {
            return None;
        }
        let organ = self.nämnd_vid(gång.organ).or(self.sammanhang.nämnd)?;
        let namn = ("nämnd", Value::from(organ.namn.källa.as_str()));
        let nyckel = if punkter.hela_meningar { "föreslår_meningar" } else { "föreslår" };
        match gång.till.and_then(|till| self.nämnd_vid(till)) {
            None if punkter.hela_meningar => None,
            None => Some(Layoutmening::ny("beslutar", vec![namn])),
            Some(till) => {
                let vidare = gång.vidare.and_then(|vidare| self.nämnd_vid(vidare));
                let [till, vidare] = [Some(till), vidare]
                    .map(|nämnd| Value::from(nämnd.map(|nämnd| nämnd.namn.källa.as_str())));
                Some(Layoutmening::ny(nyckel, vec![namn, ("del_av", till), ("vidare", vidare)]))
            }
        }
    }

    fn nämnd_vid(&self, nyckel: &str) -> Option<&Nämnd> {
        self.sammanhang.organisation.nämnder.get(nyckel)
    }
}
