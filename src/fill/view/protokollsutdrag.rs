//! What only an extract of minutes has.

use super::fields::vy;
use super::forslag::Förslagsvy;
use super::kallor::{Beslutat, Källor, ord};
use super::rikt::Rikt;
use crate::model::{Beslut, Innehåll, Ord, Protokollsutdrag};
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
            paragraf: utdrag.paragraf.as_ref().map(ord),
            beslut: self.beslut(utdrag.beslut.as_ref(), beslutat),
            omedelbar_justering: utdrag.omedelbar_justering.unwrap_or(false),
            justerad: utdrag.omedelbar_justering.filter(|ja| *ja).map(|_| self.justerad()),
        }
    }

    fn justerad(&self) -> Rikt {
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

    fn beslut(&self, beslut: Option<&Beslut>, beslutat: Option<Beslutat<'_>>) -> Vec<Förslagsvy> {
        match (beslut, beslutat) {
            (Some(Beslut::Text(text)), _) => vec![self.löpande(None, text)],
            (Some(Beslut::Ärende { .. }), Some(beslutat)) => föreslaget(beslutat),
            _ => Vec::new(),
        }
    }
}

/// The proposal that became the decision.
fn föreslaget(beslutat: Beslutat<'_>) -> Vec<Förslagsvy> {
    let Innehåll::Tjänsteskrivelse(skrivelse) = &beslutat.handling.innehåll else {
        return Vec::new();
    };
    let förslag = skrivelse.förslag_till_beslut.as_ref();
    förslag.map(|förslag| beslutat.källor().som_beslut(förslag)).unwrap_or_default()
}
