//! Handlingar in lists: what a decision rests on, and the bilagor.

use minijinja::value::Value;

use super::handlingsplats::Handlingsplats;
use super::kallor::{Källor, kort};
use super::rikt::Rikt;
use crate::model::Tjänsteskrivelse;

impl Källor<'_> {
    /// What the decision rests on: made from the case, unless it is written or left out.
    pub fn beslutsunderlag(
        &self,
        skrivelse: &Tjänsteskrivelse,
        plats: Handlingsplats<'_>,
    ) -> Vec<Rikt> {
        let own = skrivelse.beslutsunderlag.as_slice();
        if own.is_empty() {
            return self.underlag_ur_ärendet(plats);
        }
        let rader = own.iter().filter(|rad| !Tjänsteskrivelse::är_inget(rad)).flat_map(|rad| {
            if Tjänsteskrivelse::är_auto(rad) {
                self.underlag_ur_ärendet(plats)
            } else {
                vec![self.i_rader(rad)]
            }
        });
        rader.collect()
    }

    fn underlag_ur_ärendet(&self, plats: Handlingsplats<'_>) -> Vec<Rikt> {
        std::iter::once(plats).chain(plats.andra()).map(|one| self.underlagsrad(one)).collect()
    }

    /// The numbered bilagor of the case, a row each.
    pub fn numrerade_bilagor(&self, plats: Handlingsplats<'_>) -> Vec<Rikt> {
        let numbered = plats.andra().filter(|one| one.bilaga().is_some());
        numbered.map(|one| self.underlagsrad(one)).collect()
    }

    /// The bilagor of the handling itself, a row each.
    pub fn egna_bilagor(&self, plats: Handlingsplats<'_>) -> Vec<Rikt> {
        plats.egna_bilagor().map(|one| self.underlagsrad(one)).collect()
    }

    fn underlagsrad(&self, plats: Handlingsplats<'_>) -> Rikt {
        let handling = plats.handling();
        let mut values = vec![
            ("namn", Value::from(self.namn_i_lista(handling))),
            ("datum", self.datum(plats).map(|datum| datum.to_string()).into()),
            ("reviderad", handling.gemensamt.reviderad.as_ref().map(kort).into()),
        ];
        match plats.bilaga() {
            None => self.mening("underlag_rad", values),
            Some(nr) => {
                values.push(("bilaga", self.bilaga(&nr).into()));
                self.mening("underlag_bilaga_rad", values)
            }
        }
    }
}
