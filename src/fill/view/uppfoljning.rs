//! How far the follow-up of a plan has come, in the period that is shown.

use super::fields::vy;
use super::kallor::Källor;
use crate::model::{Kontroll, Plan, Planrisk, Risk, Utfall};
use crate::values::{Antal, räknade};

vy! {
    /// Hur långt uppföljningen av planen har kommit under perioden.
    pub struct Uppföljningslägevy = "uppföljningsläge" {
        /// Hur många som granskas: kontroller, och risker som inte har några.
        pub antal: usize,
        /// Hur många av dem som har ett färdigt resultat som inte är en avvikelse.
        pub klara: usize,
        /// Hur många som saknar resultat, inte är klara eller är redovisade i text, som en mening. Inget när alla är klara.
        pub återstår: Option<String>,
    }
}

/// What the sentence counts, in its order.
const ÅTERSTÅR: [&str; 3] = ["inget", "ej_klar", "i_text"];

impl Källor<'_> {
    /// How far the follow-up has come: a deviation is told by itself, and counts as neither.
    pub fn uppföljningsläge(
        &self,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Uppföljningslägevy {
        let risker = poster.iter().map(|(_, post)| post.risk);
        let delar = risker.flat_map(|risk| risk.delar().into_iter().map(move |del| (risk, del)));
        let delar: Vec<Option<&str>> =
            delar.map(|(risk, del)| self.läget(plan, risk, del)).collect();
        let av = |wanted: &str| delar.iter().filter(|one| **one == Some(wanted)).count();
        let återstår = ÅTERSTÅR.map(|nyckel| (av(nyckel), nyckel)).into_iter();
        let återstår = återstår.filter(|(antal, _)| *antal > 0).map(|(antal, nyckel)| Antal {
            antal,
            nyckel: nyckel.to_owned(),
            namn: String::new(),
        });
        let återstår: Vec<Antal> = återstår.collect();
        Uppföljningslägevy {
            antal: delar.len(),
            klara: av("klar"),
            återstår: (!återstår.is_empty()).then(|| self.återstår(&återstår)),
        }
    }

    /// Where a part stands; none where it deviates.
    fn läget(&self, plan: &Plan, risk: &Risk, del: Option<&Kontroll>) -> Option<&'static str> {
        let skala = self.resultatskala();
        let visat = risk.delens_utfall(del, self.period, &plan.perioder, skala);
        match risk.utfall_i(del, self.period, skala) {
            _ if visat.är_avvikelse() => None,
            Utfall::Inget => Some("inget"),
            Utfall::IText => Some("i_text"),
            Utfall::Steg(steg) => Some(if steg.är_klar() { "klar" } else { "ej_klar" }),
        }
    }

    fn återstår(&self, delar: &[Antal]) -> String {
        let period = self.period.unwrap_or_default();
        let sentence = räknade(delar, "avvikelser", |key, mut values| {
            values.push(("period", period.into()));
            Ok(self.ordalydelse(key, values))
        });
        sentence.unwrap_or_default()
    }
}
