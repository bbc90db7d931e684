//! Handlingar in lists: what a decision rests on, and the bilagor.

use minijinja::value::Value;

use super::handlingsplats::Handlingsplats;
use super::kallor::{Källor, kort};
use super::rikt::Rikt;
use crate::model::{Handling, Tjänsteskrivelse};

impl Källor<'_> {
    /// What the decision rests on: made from the case, unless it is written or left out.
    pub fn beslutsunderlag(
        &self,
        skrivelse: &Tjänsteskrivelse,
        plats: Handlingsplats<'_>,
        datum: time::Date,
    ) -> Vec<Rikt> {
        match skrivelse.beslutsunderlag.as_slice() {
            [] => self.underlag_ur_ärendet(plats, datum),
            [only] if only.källa.trim() == "auto" => self.underlag_ur_ärendet(plats, datum),
            [only] if only.källa.trim() == "inget" => Vec::new(),
            own => self.adresser(own),
        }
    }

    fn underlag_ur_ärendet(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Vec<Rikt> {
        let own = self.handling.map(|handling| self.underlagsrad(handling, None, datum));
        own.into_iter().chain(self.bilagerader(plats.andra(), datum)).collect()
    }

    /// The numbered bilagor of the case, a row each.
    pub fn numrerade_bilagor(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Vec<Rikt> {
        let numbered = plats.andra().filter(|one| one.bilaga().is_some());
        self.bilagerader(numbered, datum).collect()
    }

    /// The bilagor of the handling itself, a row each.
    pub fn egna_bilagor(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Vec<Rikt> {
        self.bilagerader(plats.egna_bilagor(), datum).collect()
    }

    fn bilagerader<'p>(
        &self,
        handlingar: impl Iterator<Item = Handlingsplats<'p>>,
        datum: time::Date,
    ) -> impl Iterator<Item = Rikt> {
        handlingar.map(move |one| self.underlagsrad(one.handling(), one.bilaga(), datum))
    }

    fn underlagsrad(&self, handling: &Handling, bilaga: Option<String>, datum: time::Date) -> Rikt {
        let own = handling.gemensamt.datum.as_ref().map_or_else(|| datum.to_string(), kort);
        let namn = self.kort_namn(handling);
        let mut values = vec![("namn", Value::from(namn)), ("datum", Value::from(own))];
        match bilaga {
            None => self.mening("underlag_rad", values),
            Some(nr) => {
                values.push(("bilaga", self.bilaga(&nr).into()));
                self.mening("underlag_bilaga_rad", values)
            }
        }
    }
}
