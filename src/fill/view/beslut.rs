//! What an organ decided: its own words, or a proposal as it stands in its minutes.

use super::forslag::Förslagsvy;
use super::kallor::{Beslutat, Källor};
use crate::model::{
    Beslut, Beslutsdel, Beslutsgång, Beslutsinnehåll, Gång, Protokollsutdrag, Vems,
};

impl Källor<'_> {
    /// The decision that an extract of minutes tells. `beslutat`: the tjänsteskrivelse whose proposal it is.
    pub fn beslut(
        &self,
        utdrag: &Protokollsutdrag,
        beslutat: Option<Beslutat<'_>>,
    ) -> Vec<Förslagsvy> {
        let organ = self.beslutande(utdrag);
        match (&utdrag.beslut, beslutat) {
            (Some(Beslut::Ärende(antaget)), Some(beslutat)) => {
                beslutat.källor().antaget(organ, antaget.förslag)
            }
            (Some(beslut), _) => {
                beslut.del().map(|del| self.eget_beslut(organ, del)).into_iter().collect()
            }
            (None, _) => Vec::new(),
        }
    }

    /// The key of the organ whose minutes they are.
    fn beslutande<'s>(&'s self, utdrag: &'s Protokollsutdrag) -> &'s str {
        utdrag.organ.as_ref().map_or_else(|| self.nämnd_i_ärendet(), |organ| organ.källa.as_str())
    }

    fn eget_beslut(&self, organ: &str, del: Beslutsdel<'_>) -> Förslagsvy {
        let gång = Beslutsgång::ensam(self.sammanhang.organisation, organ, del);
        self.beslutsdel(&del, None, gång.i_förslag(&del))
    }

    /// The proposal of its case as it stands in the minutes of `organ`: what that decides, and what it proposes that
    /// others decide. Of two proposals it is the one that was carried.
    fn antaget(&self, organ: &str, vems: Option<Vems>) -> Vec<Förslagsvy> {
        let Some(förslag) = self.handling.and_then(|handling| handling.förslag_till_beslut())
        else {
            return Vec::new();
        };
        let gång = Beslutsgång::of(self.sammanhang.organisation, self.nämnd_i_ärendet(), förslag);
        let carried = gång.antagna(organ, vems);
        let one = |(del, gång): (Beslutsdel<'_>, Gång<'_>)| {
            let egen = gång.egen && self.är_beslutat(&del);
            self.beslutsdel(&del, None, Gång { egen, ..gång })
        };
        carried.into_iter().map(one).collect()
    }

    /// Whether what was written before the points of a proposal says that something is decided. Words that propose are
    /// none of the decision.
    fn är_beslutat(&self, del: &Beslutsdel<'_>) -> bool {
        let Beslutsinnehåll::Punkter(punkter) = del.innehåll else { return true };
        punkter.inledning.is_none_or(|rad| self.prosa.plain(rad).contains("beslutar"))
    }
}
