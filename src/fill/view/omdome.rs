//! Verdicts: of the whole internal control, of a group or a risk.

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::Omdöme;

vy! {
    /// Ett omdöme.
    pub struct Omdömesvy = "omdöme" {
        /// Omdömets ord.
        pub namn: Rikt,
        /// Färgtonen, ett namn i temat.
        pub ton: Option<String>,
        /// Symbolen, ett namn i temat.
        pub symbol: Option<String>,
        /// Vad omdömet innebär.
        pub förklaring: Option<Rikt>,
        /// Varför.
        pub text: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// A verdict: its word with symbol and tone, what the word means, and why. It is on the whole year.
    pub fn omdöme(&self, omdöme: Option<&Omdöme>) -> Option<Omdömesvy> {
        let omdöme = omdöme.filter(|_| self.är_årets())?;
        let skala = &self.sammanhang.organisation.skalor.omdöme;
        let steg = skala.iter().find(|steg| steg.namn.källa == omdöme.värde.källa);
        let utseende = self.tonens_utseende(steg.and_then(|steg| steg.ton));
        let förklaring = steg.and_then(|steg| steg.text.as_ref());
        Some(Omdömesvy {
            namn: self.skrivet(&omdöme.värde),
            ton: utseende.ton,
            symbol: utseende.symbol,
            förklaring: förklaring.map(|text| Rikt::läst(self.prosa.läst(text.plats), [])),
            text: self.text(omdöme.text.as_ref()),
        })
    }
}
