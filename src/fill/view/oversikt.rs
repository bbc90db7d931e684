//! The overview of a plan's results.

use minijinja::value::Value;

use super::fields::vy;
use super::kallor::Källor;
use crate::model::{Plan, Planrisk, Utfall};
use crate::values::Antal;

vy! {
    /// Hur många risker som har vilket resultat.
    pub struct Översiktsvy = "översikt" {
        /// Hur många risker som granskas.
        pub antal: usize,
        /// Vad antalet räknar, efter det: ”risker”, eller ”av 3 risker granskas” när några bara har åtgärder, och till och
        /// med vilken period när några granskas senare.
        pub vad: String,
        /// Resultaten, från det bästa till det sämsta, sedan de risker som är redovisade i text, och sist de utan.
        pub delar: Vec<Översiktsdelsvy>,
    }
}

vy! {
    /// Hur många risker som har ett resultat.
    pub struct Översiktsdelsvy = "översiktsdel" {
        /// Resultatet, som `utan_anmärkning`, eller `i_text` eller `inget`.
        pub resultat: String,
        /// Ordet som trycks, efter antalet.
        pub namn: String,
        /// Hur många de är.
        pub antal: usize,
        /// Färgtonen, ett namn i temat.
        pub ton: Option<String>,
        /// Symbolen, ett namn i temat.
        pub symbol: Option<String>,
    }
}

impl Källor<'_> {
    /// How many risks have which result, in the order of the scale, those that are told in text and those without
    /// last. A risk with nothing but åtgärder is not reviewed, and one that is reviewed later not yet.
    pub fn översikt(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Översiktsvy {
        let skala = self.resultatskala();
        let utfall = |post: &Planrisk<'_>| {
            post.risk.utfall(self.period, &plan.perioder, skala, |text| self.sägs(text))
        };
        let utfall = poster.iter().filter_map(|(_, post)| utfall(post)).map(Utfall::nyckel);
        let utfall: Vec<String> = utfall.collect();
        let del = |one| Some(self.översiktsdel(one, Antal::av(one, &utfall)?));
        let antal = utfall.len();
        let granskas = poster.iter().filter(|(_, post)| !post.risk.delar().is_empty()).count();
        let period = self.period.filter(|_| antal < granskas);
        let värden =
            vec![("antal", antal.into()), ("alla", poster.len().into()), ("period", period.into())];
        let vad = self.ordalydelse("översikt_vad", värden);
        Översiktsvy { antal, vad, delar: Utfall::alla(skala).filter_map(del).collect() }
    }

    fn översiktsdel(&self, utfall: Utfall<'_>, antal: Antal) -> Översiktsdelsvy {
        let Antal { antal, nyckel, namn, .. } = antal;
        let values = vec![("flera", (antal > 1).into()), ("namn", Value::from_safe_string(namn))];
        let utseende = self.utfallets_utseende(utfall);
        Översiktsdelsvy {
            namn: self.ordalydelse(&format!("antal_{nyckel}"), values),
            resultat: nyckel,
            antal,
            ton: utseende.ton,
            symbol: utseende.symbol,
        }
    }
}
