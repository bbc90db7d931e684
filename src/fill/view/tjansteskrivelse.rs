//! What only a tjänsteskrivelse has: what is proposed, and what the decision rests on.

use super::avsnitt::Avsnittsvy;
use super::fields::vy;
use super::forslag::Förslagsvy;
use super::handlingsplats::Handlingsplats;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::Tjänsteskrivelse;

vy! {
    /// Det som hör till en tjänsteskrivelse.
    pub struct Tjänsteskrivelsevy = "tjänsteskrivelse" {
        /// Vad nämnden föreslås besluta. Flera när ordföranden har ett eget förslag, eller flera organ beslutar.
        pub förslag_till_beslut: Vec<Förslagsvy>,
        /// Vad beslutet grundas på, en rad för var handling.
        pub beslutsunderlag: Vec<Rikt>,
        /// Om underlaget är skrivet i handlingen, eller ”inget”, och inte gjort ur ärendet.
        pub eget_underlag: bool,
        /// Ärendets numrerade bilagor, en rad för var.
        pub bilagor: Vec<Rikt>,
        /// De som ska få beslutet.
        pub sändlista: Vec<Rikt>,
        /// Avsnitt efter sändlistan.
        pub efter_sändlistan: Vec<Avsnittsvy>,
    }
}

impl Källor<'_> {
    /// What only a tjänsteskrivelse has.
    pub fn tjänsteskrivelse(
        &self,
        skrivelse: &Tjänsteskrivelse,
        plats: Handlingsplats<'_>,
    ) -> Tjänsteskrivelsevy {
        let förslag = skrivelse.förslag_till_beslut.as_ref();
        Tjänsteskrivelsevy {
            förslag_till_beslut: förslag.map(|förslag| self.förslag(förslag)).unwrap_or_default(),
            beslutsunderlag: self.beslutsunderlag(skrivelse, plats),
            eget_underlag: skrivelse.eget_underlag(),
            bilagor: self.numrerade_bilagor(plats),
            sändlista: self.adresser(&skrivelse.sändlista),
            efter_sändlistan: self.avsnitt(&skrivelse.efter_sändlistan),
        }
    }
}
