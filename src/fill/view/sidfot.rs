//! How the kommun or the organ is reached, in the footer.

use super::fields::vy;
use super::kallor::{Källor, ord};

vy! {
    #[bara(givna)]
    /// Kontaktuppgifter i sidfoten. Bara de som är ifyllda finns med.
    pub struct Sidfotsvy = "sidfot" {
        /// Postadressen.
        pub postadress: Option<String>,
        /// Besöksadressen.
        pub besöksadress: Option<String>,
        /// Telefonnumret.
        pub telefon: Option<String>,
        /// E-postadressen.
        pub epost: Option<String>,
        /// Webbplatsen.
        pub webb: Option<String>,
        /// Organisationsnumret.
        pub organisationsnummer: Option<String>,
        /// Bankgirot.
        pub bankgiro: Option<String>,
    }
}

impl Källor<'_> {
    /// The footer of the organ, or of the one that it is part of, or else that of the kommun.
    pub fn sidfot(&self) -> Option<Sidfotsvy> {
        let of_organ = self.sammanhang.nämnd_och_över().find_map(|nämnd| nämnd.sidfot.as_ref());
        let sidfot = of_organ.or(self.sammanhang.organisation.sidfot.as_ref())?;
        Some(Sidfotsvy {
            postadress: sidfot.postadress.as_ref().map(ord),
            besöksadress: sidfot.besöksadress.as_ref().map(ord),
            telefon: sidfot.telefon.as_ref().map(ord),
            epost: sidfot.epost.as_ref().map(ord),
            webb: sidfot.webb.as_ref().map(ord),
            organisationsnummer: sidfot.organisationsnummer.as_ref().map(ord),
            bankgiro: sidfot.bankgiro.as_ref().map(ord),
        })
    }
}
