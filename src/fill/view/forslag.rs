//! What an organ is proposed to decide, and what it decided.

use minijinja::value::Value;

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Beslutspunkter, Delat, Förslag, Förslagsdel, Nämnd, Rad, Text};

vy! {
    /// Ett förslag till beslut, eller ett beslut: inledning och punkter, eller löpande text.
    pub struct Förslagsvy = "förslag" {
        /// Rubriken, när flera förslag har var sin.
        pub rubrik: Option<Rikt>,
        /// Orden före punkterna.
        pub inledning: Option<Rikt>,
        /// Punkterna, utan att, samt och punkt.
        pub punkter: Vec<Rikt>,
        /// Förslaget i löpande text.
        pub text: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// The parts of a proposal.
    pub fn förslag(&self, förslag: &Förslag) -> Vec<Förslagsvy> {
        match förslag {
            Förslag::Text(text) => vec![self.löpande(None, text)],
            Förslag::Punkter(punkter) => vec![self.punkter(None, punkter)],
            Förslag::Delat(delat) => self.delat(delat),
            Förslag::Organ(organ) => {
                organ.iter().map(|del| self.till_organ(&del.organ.källa, &del.punkter)).collect()
            }
        }
    }

    /// The proposal as it stands in the minutes: where two were made, the förvaltning's.
    pub fn som_beslut(&self, förslag: &Förslag) -> Vec<Förslagsvy> {
        match förslag {
            Förslag::Delat(delat) => {
                let del = delat.förvaltningens.as_ref();
                del.map(|del| self.del_av_förslag(None, del)).into_iter().collect()
            }
            other => self.förslag(other),
        }
    }

    /// A proposal in running text, under a word of the layout as its heading.
    pub fn löpande(&self, rubrik: Option<&str>, text: &Text) -> Förslagsvy {
        self.med_text(rubrik, self.skriven_text(text))
    }

    fn med_text(&self, rubrik: Option<&str>, text: Rikt) -> Förslagsvy {
        Förslagsvy {
            rubrik: self.ord_rubrik(rubrik),
            inledning: None,
            punkter: Vec::new(),
            text: Some(text),
        }
    }

    fn delat(&self, delat: &Delat) -> Vec<Förslagsvy> {
        let ordförandens = delat.ordförandens.as_ref().map(|text| {
            let rubrik = Some("ordförandens_förslag");
            if text.källa.trim() == "förslaget" {
                return self.med_text(rubrik, self.mening("som_förvaltningen", vec![]));
            }
            self.löpande(rubrik, text)
        });
        let förvaltningens = delat.förvaltningens.as_ref();
        let förvaltningens =
            förvaltningens.map(|del| self.del_av_förslag(Some("förvaltningens_förslag"), del));
        ordförandens.into_iter().chain(förvaltningens).collect()
    }

    fn del_av_förslag(&self, rubrik: Option<&str>, del: &Förslagsdel) -> Förslagsvy {
        match del {
            Förslagsdel::Text(text) => self.löpande(rubrik, text),
            Förslagsdel::Punkter(punkter) => self.punkter(rubrik, punkter),
        }
    }

    fn punkter(&self, rubrik: Option<&str>, punkter: &Beslutspunkter) -> Förslagsvy {
        let inledning = match &punkter.inledning {
            Some(inledning) => Some(self.skriven_rad(inledning)),
            None => self.sammanhang.nämnd.and_then(|nämnd| self.inledning(nämnd)),
        };
        Förslagsvy {
            rubrik: self.ord_rubrik(rubrik),
            inledning,
            punkter: self.rader(&punkter.punkter),
            text: None,
        }
    }

    fn till_organ(&self, organ: &str, punkter: &[Rad]) -> Förslagsvy {
        let named = self.sammanhang.organisation.nämnder.get(organ);
        let nämnd = named.or(self.sammanhang.nämnd);
        Förslagsvy {
            rubrik: None,
            inledning: nämnd.and_then(|nämnd| self.inledning(nämnd)),
            punkter: self.rader(punkter),
            text: None,
        }
    }

    fn ord_rubrik(&self, nyckel: Option<&str>) -> Option<Rikt> {
        nyckel.and_then(|nyckel| self.valfri_mening(nyckel, vec![], []))
    }

    /// ”Nämnden beslutar”; for an utskott ”Utskottet föreslår nämnden besluta”.
    fn inledning(&self, nämnd: &Nämnd) -> Option<Rikt> {
        let nämnder = &self.sammanhang.organisation.nämnder;
        let namn = ("nämnd", Value::from(nämnd.namn.källa.as_str()));
        let above = nämnd.del_av.as_ref().and_then(|nyckel| nämnder.get(&nyckel.källa));
        match above {
            None => self.valfri_mening("beslutar", vec![namn], []),
            Some(above) => {
                let above = Value::from(above.namn.källa.as_str());
                self.valfri_mening("föreslår", vec![namn, ("del_av", above)], [])
            }
        }
    }
}
