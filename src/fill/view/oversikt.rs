//! The overview of a plan's results.

use super::fields::vy;
use super::kallor::Källor;
use crate::model::{Plan, Planrisk, Resultat};

vy! {
    /// Hur många risker som har vilket resultat.
    pub struct Översiktsvy = "översikt" {
        /// Hur många risker som granskas.
        pub antal: usize,
        /// Vad antalet räknar, efter det: ”risker”, eller ”av 3 risker granskas” när några bara har åtgärder.
        pub vad: String,
        /// Resultaten, från det bästa till det sämsta, och sist de risker som inte har något.
        pub delar: Vec<Översiktsdelsvy>,
    }
}

vy! {
    /// Hur många risker som har ett resultat.
    pub struct Översiktsdelsvy = "översiktsdel" {
        /// Resultatet, som `utan_anmärkning`, eller `inget`.
        pub resultat: &'static str,
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
    /// How many risks have which result, in order from best to worst, those without last. A risk with nothing
    /// but åtgärder is not reviewed.
    pub fn översikt(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Översiktsvy {
        let granskas = poster.iter().map(|(_, post)| post.risk).filter(|risk| risk.granskas());
        let resultat: Vec<Option<Resultat>> =
            granskas.map(|risk| risk.resultat(self.period, &plan.perioder)).collect();
        let order = Resultat::ALLA.into_iter().map(Some).chain([None]);
        let delar = order.filter_map(|wanted| {
            let antal = resultat.iter().filter(|found| **found == wanted).count();
            (antal > 0).then(|| self.översiktsdel(wanted.map_or("inget", Resultat::ord), antal))
        });
        let antal = resultat.len();
        let värden = vec![("antal", antal.into()), ("alla", poster.len().into())];
        let vad = self.ordalydelse("översikt_vad", värden);
        Översiktsvy { antal, vad, delar: delar.collect() }
    }

    fn översiktsdel(&self, resultat: &'static str, antal: usize) -> Översiktsdelsvy {
        let flera = vec![("flera", (antal > 1).into())];
        let utseende = self.resultatets_utseende(resultat);
        Översiktsdelsvy {
            resultat,
            namn: self.ordalydelse(&format!("antal_{resultat}"), flera),
            antal,
            ton: utseende.ton,
            symbol: utseende.symbol,
        }
    }
}
