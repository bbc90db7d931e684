//! The self-assessment.

use super::avsnitt::Avsnittsvy;
use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Ord, Självskattning, Självskattningsdel, Skalsteg};

vy! {
    /// Självskattningen av den interna kontrollen.
    pub struct Självskattningsvy = "självskattning" {
        /// Rubriken.
        pub rubrik: Option<Rikt>,
        /// Inledningen.
        pub inledning: Option<Rikt>,
        /// Meningen om hur många svar den bygger på.
        pub svar: Option<Rikt>,
        /// Avsnitt efter inledningen.
        pub avsnitt: Vec<Avsnittsvy>,
        /// Delarna, till exempel kontrollmiljö.
        pub delar: Vec<Självskattningsdelsvy>,
    }
}

vy! {
    /// En del av självskattningen.
    pub struct Självskattningsdelsvy = "självskattningsdel" {
        /// Delens namn.
        pub del: Rikt,
        /// Kriterierna med sina bedömningar.
        pub kriterier: Vec<Kriterievy>,
        /// En kommentar till delen.
        pub kommentar: Option<Rikt>,
    }
}

vy! {
    /// Ett kriterium i självskattningen.
    pub struct Kriterievy = "kriterium" {
        /// Kriteriet.
        pub namn: String,
        /// Bedömningen av det.
        pub bedömning: Kriteriebedömningsvy,
    }
}

vy! {
    /// Bedömningen av ett kriterium.
    pub struct Kriteriebedömningsvy = "kriteriebedömning" {
        /// Bedömningens ord.
        pub namn: Rikt,
        /// Färgtonen, ett namn i temat.
        pub ton: Option<String>,
        /// Symbolen, ett namn i temat.
        pub symbol: Option<String>,
    }
}

impl Källor<'_> {
    /// The self-assessment, part by part.
    pub fn självskattning(&self, självskattning: &Självskattning) -> Självskattningsvy {
        let delar = självskattning.delar.iter();
        Självskattningsvy {
            rubrik: self.rad(självskattning.rubrik.as_ref()),
            inledning: self.text(självskattning.inledning.as_ref()),
            svar: självskattning.antal_svar.map(|antal| self.svar(antal)),
            avsnitt: self.avsnitt(&självskattning.avsnitt),
            delar: delar.map(|del| self.självskattningsdel(del)).collect(),
        }
    }

    fn svar(&self, antal: i64) -> Rikt {
        self.mening("självskattning_svar", vec![("antal", antal.into())])
    }

    fn självskattningsdel(&self, del: &Självskattningsdel) -> Självskattningsdelsvy {
        let kriterier = del.kriterier.iter().map(|(kriterium, bedömning)| Kriterievy {
            namn: kriterium.clone(),
            bedömning: self.kriteriebedömning(bedömning),
        });
        Självskattningsdelsvy {
            del: self.skriven_rad(&del.del),
            kriterier: kriterier.collect(),
            kommentar: self.text(del.kommentar.as_ref()),
        }
    }

    /// A step of the scale of the self-assessment.
    fn kriteriebedömning(&self, bedömning: &Ord) -> Kriteriebedömningsvy {
        let skala = &self.sammanhang.organisation.skalor.bedömning;
        let steg = skala.iter().find(|steg| steg.namn().källa == bedömning.källa);
        let utseende = self.tonens_utseende(steg.and_then(Skalsteg::ton));
        Kriteriebedömningsvy {
            namn: self.skrivet(bedömning),
            ton: utseende.ton,
            symbol: utseende.symbol,
        }
    }
}
