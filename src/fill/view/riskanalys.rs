//! The risk analysis: the scales, the matrix, and what is said of a risk in numbers.

use minijinja::value::Value;

use super::{Källor, karta, none, ord, rikt};
use crate::model::{Bedömning, Nivå, Planrisk, Skalsteg, Ton};

impl Källor<'_> {
    /// The scales with what their steps mean, and the levels of the riskvärde; none for what is not given.
    pub fn skalor(&self) -> Value {
        let skalor = &self.sammanhang.organisation.skalor;
        let nivåer = skalor.nivåer.iter().filter_map(|nivå| skalor.nivå(nivå.till));
        karta([
            ("sannolikhet", self.skala(&skalor.sannolikhet)),
            ("konsekvens", self.skala(&skalor.konsekvens)),
            ("nivåer", nivåer.map(|(från, nivå)| self.nivå(från, nivå)).collect()),
            ("tröskel", skalor.tröskel.map_or_else(none, Value::from)),
        ])
    }

    fn skala(&self, skala: &[Skalsteg]) -> Value {
        let steg = skala.iter().enumerate().map(|(index, steg)| {
            karta([
                ("nr", (index + 1).into()),
                ("namn", ord(Some(steg.namn()))),
                ("förklaring", self.rad_i_skala(steg.förklaring())),
            ])
        });
        steg.collect()
    }

    fn nivå(&self, från: i64, nivå: &Nivå) -> Value {
        karta([
            ("från", från.into()),
            ("till", nivå.till.into()),
            ("namn", ord(Some(&nivå.namn))),
            ("text", self.rad_i_skala(nivå.text.as_ref())),
            ("ton", nivå.ton.map_or_else(none, |ton| ton_ord(ton).into())),
        ])
    }

    fn nivå_av(&self, riskvärde: i64) -> Value {
        let nivå = self.sammanhang.organisation.skalor.nivå(riskvärde);
        nivå.map_or_else(none, |(från, nivå)| self.nivå(från, nivå))
    }

    /// How many risks have which sannolikhet and konsekvens: a row for each step of konsekvens, the gravest
    /// first. None without scales.
    pub fn matris(&self, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let skalor = &self.sammanhang.organisation.skalor;
        let bedömda: Vec<Bedömning> =
            poster.iter().filter_map(|(_, post)| post.risk.bedömning(skalor)).collect();
        let last = |skala: &[Skalsteg]| i64::try_from(skala.len()).unwrap_or_default();
        if skalor.sannolikhet.is_empty() || skalor.konsekvens.is_empty() {
            return none();
        }
        let cell = |bedömning: Bedömning| {
            let antal = bedömda.iter().filter(|bedömd| **bedömd == bedömning).count();
            karta([
                ("riskvärde", bedömning.riskvärde().into()),
                ("nivå", self.nivå_av(bedömning.riskvärde())),
                ("antal", antal.into()),
            ])
        };
        let rader = (1..=last(&skalor.konsekvens)).rev().map(|konsekvens| -> Value {
            let steg = 1..=last(&skalor.sannolikhet);
            steg.map(|sannolikhet| cell(Bedömning { sannolikhet, konsekvens })).collect()
        });
        rader.collect()
    }

    /// What the analysis says of a risk.
    pub fn bedömning(&self, post: &Planrisk<'_>) -> Value {
        let skalor = &self.sammanhang.organisation.skalor;
        let Some(bedömning) = post.risk.bedömning(skalor) else { return none() };
        let steg = |skala: &[Skalsteg], nr: i64| {
            let namn = usize::try_from(nr - 1).ok().and_then(|index| skala.get(index));
            karta([("nr", nr.into()), ("namn", ord(namn.map(Skalsteg::namn)))])
        };
        karta([
            ("sannolikhet", steg(&skalor.sannolikhet, bedömning.sannolikhet)),
            ("konsekvens", steg(&skalor.konsekvens, bedömning.konsekvens)),
            ("riskvärde", bedömning.riskvärde().into()),
            ("nivå", self.nivå_av(bedömning.riskvärde())),
        ])
    }

    /// Whether the risk is taken into the plan, as a sentence.
    pub fn tas_med(&self, post: &Planrisk<'_>) -> Value {
        rikt(self.prosa.sentence("tas_med", vec![("i_planen", post.i_planen().into())]))
    }
}

/// The word of a tone in YAML and themes.
pub fn ton_ord(ton: Ton) -> &'static str {
    match ton {
        Ton::Grön => "grön",
        Ton::Gul => "gul",
        Ton::Orange => "orange",
        Ton::Röd => "röd",
        Ton::Blå => "blå",
        Ton::Grå => "grå",
    }
}
