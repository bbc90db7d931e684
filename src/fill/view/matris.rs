//! The matrix of the risk analysis.

use super::fields::vy;
use super::kallor::Källor;
use super::skalor::Nivåvy;
use crate::model::{Bedömning, Planrisk, Skalsteg};

vy! {
    /// En ruta i riskmatrisen.
    pub struct Matrisrutevy = "matrisruta" {
        /// Rutans riskvärde.
        pub riskvärde: i64,
        /// Riskvärdets nivå.
        pub nivå: Option<Nivåvy>,
        /// Hur många risker som hör till rutan.
        pub antal: usize,
        /// Deras nummer.
        pub nummer: Vec<String>,
    }
}

impl Källor<'_> {
    /// How many risks have which sannolikhet and konsekvens: a row for each step of konsekvens, the gravest
    /// first. None without scales.
    pub fn matris(&self, poster: &[(usize, &Planrisk<'_>)]) -> Option<Vec<Vec<Matrisrutevy>>> {
        let skalor = &self.sammanhang.organisation.skalor;
        if skalor.sannolikhet.is_empty() || skalor.konsekvens.is_empty() {
            return None;
        }
        let bedömd = |post: &Planrisk<'_>| Some((post.risk.bedömning(skalor)?, post.nr.clone()));
        let bedömda: Vec<(Bedömning, String)> =
            poster.iter().filter_map(|(_, post)| bedömd(post)).collect();
        let ruta = |bedömning: Bedömning| {
            let hit = bedömda.iter().filter(|(bedömd, _)| *bedömd == bedömning);
            let nummer: Vec<String> = hit.map(|(_, nr)| nr.clone()).collect();
            Matrisrutevy {
                riskvärde: bedömning.riskvärde(),
                nivå: self.nivå_av(bedömning.riskvärde()),
                antal: nummer.len(),
                nummer,
            }
        };
        let rad = |konsekvens| {
            let steg = 1..=last(&skalor.sannolikhet);
            steg.map(|sannolikhet| ruta(Bedömning { sannolikhet, konsekvens })).collect()
        };
        Some((1..=last(&skalor.konsekvens)).rev().map(rad).collect())
    }
}

/// The number of the last step.
fn last(skala: &[Skalsteg]) -> i64 {
    i64::try_from(skala.len()).unwrap_or_default()
}
