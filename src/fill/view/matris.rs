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
        let bedömda: Vec<Bedömning> =
            poster.iter().filter_map(|(_, post)| post.risk.bedömning(skalor)).collect();
        let ruta = |bedömning: Bedömning| Matrisrutevy {
            riskvärde: bedömning.riskvärde(),
            nivå: self.nivå_av(bedömning.riskvärde()),
            antal: bedömda.iter().filter(|bedömd| **bedömd == bedömning).count(),
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
