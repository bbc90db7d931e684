//! What the risk analysis says of a risk in numbers.

use super::fields::vy;
use super::kallor::{Källor, ord};
use super::numrerat::utan_nummer;
use super::skalor::Nivåvy;
use crate::model::{Planrisk, Skalsteg};

vy! {
    /// Vad riskanalysen säger om en risk.
    pub struct Bedömningsvy = "bedömning" {
        /// Sannolikheten.
        pub sannolikhet: Bedömtstegsvy,
        /// Konsekvensen.
        pub konsekvens: Bedömtstegsvy,
        /// Sannolikhet gånger konsekvens.
        pub riskvärde: i64,
        /// Riskvärdets nivå.
        pub nivå: Option<Nivåvy>,
    }
}

vy! {
    /// Ett steg i en skala som en risk har fått.
    pub struct Bedömtstegsvy = "bedömt steg" {
        /// Stegets nummer, från 1.
        pub nr: i64,
        /// Stegets namn. Inget när skalan inte är ifylld.
        pub namn: Option<String>,
    }
}

impl Källor<'_> {
    /// What the analysis says of a risk.
    pub fn bedömning(&self, post: &Planrisk<'_>) -> Option<Bedömningsvy> {
        let skalor = &self.sammanhang.organisation.skalor;
        let bedömning = post.risk.bedömning(skalor)?;
        Some(Bedömningsvy {
            sannolikhet: steg(&skalor.sannolikhet, bedömning.sannolikhet),
            konsekvens: steg(&skalor.konsekvens, bedömning.konsekvens),
            riskvärde: bedömning.riskvärde(),
            nivå: self.nivå_av(bedömning.riskvärde()),
        })
    }
}

fn steg(skala: &[Skalsteg], nr: i64) -> Bedömtstegsvy {
    let steg = usize::try_from(nr - 1).ok().and_then(|index| skala.get(index));
    let namn = steg.map(|steg| utan_nummer(&ord(steg.namn()), &nr.to_string()));
    Bedömtstegsvy { nr, namn }
}
