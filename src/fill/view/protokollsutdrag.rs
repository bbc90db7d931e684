//! What only an extract of minutes has.

use super::fields::vy;
use super::forslag::Förslagsvy;
use super::kallor::{Beslutat, Källor, ord};
use super::rikt::Rikt;
use crate::model::{Ord, Protokollsutdrag};
use crate::values::Datumvärde;

vy! {
    /// Det som hör till ett protokollsutdrag.
    pub struct Protokollsutdragsvy = "protokollsutdrag" {
        /// Namnet på nämnden eller utskottet som beslutade.
        pub organ: Option<String>,
        /// När sammanträdet hölls.
        pub sammanträdesdatum: Option<Datumvärde>,
        /// Paragrafens nummer.
        pub paragraf: Option<String>,
        /// Beslutet. Flera när flera organ beslutar var sitt.
        pub beslut: Vec<Förslagsvy>,
        /// Om paragrafen justerades omedelbart.
        pub omedelbar_justering: bool,
        /// Att paragrafen justerades omedelbart, som en mening.
        pub justerad: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// What only a protokollsutdrag has. `beslutat`: the tjänsteskrivelse whose proposal became the decision.
    pub fn protokollsutdrag(
        &self,
        utdrag: &Protokollsutdrag,
        beslutat: Option<Beslutat<'_>>,
    ) -> Protokollsutdragsvy {
        Protokollsutdragsvy {
            organ: self.organ(utdrag.organ.as_ref()),
            sammanträdesdatum: utdrag
                .sammanträdesdatum
                .as_ref()
                .map(|datum| Datumvärde(datum.date())),
            paragraf: utdrag.paragraf.as_ref().map(paragrafnummer),
            beslut: self.beslut(utdrag, beslutat),
            omedelbar_justering: utdrag.omedelbar_justering.unwrap_or(false),
            justerad: utdrag.omedelbar_justering.filter(|ja| *ja).and_then(|_| self.justerad()),
        }
    }

    fn justerad(&self) -> Option<Rikt> {
        let handling = self.handling.map(|handling| handling.gemensamt.plats);
        let ur = handling.and_then(|plats| self.prosa.nyckel(plats, "omedelbar_justering"));
        self.sagt("omedelbart_justerad", ur)
    }

    /// The name of an organ, or of the one that decides in the case.
    fn organ(&self, nyckel: Option<&Ord>) -> Option<String> {
        let nämnder = &self.sammanhang.organisation.nämnder;
        let named = nyckel.and_then(|nyckel| nämnder.get(&nyckel.källa));
        named.or(self.sammanhang.nämnd).map(|nämnd| ord(&nämnd.namn))
    }
}

/// The number of a paragraf, without the sign that the layout prints.
pub fn paragrafnummer(paragraf: &Ord) -> String {
    ord(paragraf).trim_matches(|sign: char| sign == '§' || sign.is_whitespace()).to_owned()
}
