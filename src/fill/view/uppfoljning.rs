//! How far the follow-up of a plan has come, in the period that is shown.

use super::fields::vy;
use super::kallor::Källor;
use crate::model::{Del, Granskning, Plan, Planrisk, Risk, Utfall};
use crate::values::{Antal, räknade};

vy! {
    /// Hur långt uppföljningen av planen har kommit under perioden.
    pub struct Uppföljningslägevy = "uppföljningsläge" {
        /// Hur många som granskas: kontroller, och risker som inte har några.
        pub antal: usize,
        /// Hur många av dem som är granskade utan avvikelse.
        pub klara: usize,
        /// Hur många som saknar resultat, inte är klara, inte har granskats eller är redovisade i text. Inget när alla är
        /// granskade.
        pub återstår: Option<String>,
        /// Att det finns avvikelser, som följer, som en mening. Inget när ingen avviker.
        pub avvikelser: Option<String>,
        /// Att det inte finns avvikelser, eller inte bland de övriga, som en mening. Inget när någon avviker, eller när
        /// ingen är granskad.
        pub inga_avvikelser: Option<String>,
        /// Hur många som avvek tidigare under året, men inte i perioden, som en mening.
        pub tidigare: Option<String>,
    }
}

/// What the sentence counts, in its order.
const ÅTERSTÅR: [&str; 4] = ["inget", "ej_klar", "ej_granskad", "i_text"];

/// A part that is reviewed, and what is known of it.
type Läge<'r, 's> = (Del<'r>, Utfall<'s>);

impl Källor<'_> {
    /// How far the follow-up has come: a deviation is told by itself, and counts as neither.
    pub fn uppföljningsläge(
        &self,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Uppföljningslägevy {
        let skala = self.resultatskala();
        let delar = poster.iter().map(|(_, post)| post.risk);
        let delar = delar.flat_map(|risk| risk.delar_i(self.period, &plan.perioder));
        let lägen: Vec<Läge<'_, '_>> =
            delar.map(|del| (del, del.utfall(skala, |text| self.sägs(text)))).collect();
        let klara = lägen.iter().filter(|(_, utfall)| läget(*utfall) == Some("klar")).count();
        let återstår = self.räknade_lägen(&lägen, &ÅTERSTÅR, |(_, utfall)| läget(*utfall));
        let tidigare = |läge: &Läge<'_, '_>| self.avvek_tidigare(*läge).then_some("tidigare");
        Uppföljningslägevy {
            antal: lägen.len(),
            klara,
            avvikelser: self.avvikelser(&lägen),
            inga_avvikelser: self.inga_avvikelser(plan, &lägen, klara > 0, återstår.is_some()),
            tidigare: self.räknade_lägen(&lägen, &["tidigare"], tidigare),
            återstår,
        }
    }

    /// That there are deviations, in how many risks, and whether there are åtgärder in each of them.
    fn avvikelser(&self, lägen: &[Läge<'_, '_>]) -> Option<String> {
        let deviating = lägen.iter().filter(|(_, utfall)| utfall.är_avvikelse());
        let mut risker: Vec<&Risk> = deviating.map(|(del, _)| del.risk).collect();
        risker.dedup_by_key(|risk| risk.plats);
        let åtgärder = risker.iter().all(|risk| self.kända_åtgärder(risk).next().is_some());
        let values = vec![("antal", risker.len().into()), ("åtgärder", åtgärder.into())];
        let mening = (!risker.is_empty()).then(|| self.ordalydelse("avvikelser_inledning", values));
        mening.filter(|mening| !mening.is_empty())
    }

    /// That nothing deviates; `klara`: whether anything is reviewed, `övriga`: whether other things are told first.
    fn inga_avvikelser(
        &self,
        plan: &Plan,
        lägen: &[Läge<'_, '_>],
        klara: bool,
        övriga: bool,
    ) -> Option<String> {
        let own = plan.avvikelser.as_ref().filter(|_| self.är_årets());
        let own = own.is_some_and(|text| self.sägs(text));
        if own || !klara || lägen.iter().any(|(_, utfall)| utfall.är_avvikelse()) {
            return None;
        }
        let of_period = |del: &Del<'_>| del.granskningar().any(|one| one.period.is_some());
        let period = self.period.filter(|_| lägen.iter().any(|(del, _)| of_period(del)));
        let nyckel = if övriga { "inga_övriga_avvikelser" } else { "inga_avvikelser" };
        let mening = self.ordalydelse(nyckel, vec![("period", period.into())]);
        (!mening.is_empty()).then_some(mening)
    }

    /// Whether a part deviated before the period, and does not any longer.
    fn avvek_tidigare(&self, (del, utfall): Läge<'_, '_>) -> bool {
        let skala = self.resultatskala();
        let deviates = |one: &Granskning| {
            let steg = one.resultat.as_ref().map(|written| Utfall::av(written, skala));
            steg.is_some_and(Utfall::är_avvikelse) && !self.är_senare(one.period.as_ref())
        };
        !utfall.är_avvikelse() && del.risk.granskningar_av(del.kontroll).any(deviates)
    }

    /// How many there are of each of some lägen, as sentences: of kontroller, then of risks that have none.
    fn räknade_lägen(
        &self,
        lägen: &[Läge<'_, '_>],
        nycklar: &[&str],
        läget: impl Fn(&Läge<'_, '_>) -> Option<&'static str>,
    ) -> Option<String> {
        let sentences = [false, true].map(|risk| {
            let own = lägen.iter().filter(|(del, _)| del.kontroll.is_none() == risk);
            let own: Vec<_> = own.filter_map(|läge| Some((läge.0, läget(läge)?))).collect();
            self.räknade(&own, nycklar, risk)
        });
        let said: Vec<String> = sentences.into_iter().filter(|one| !one.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    fn räknade(&self, delar: &[(Del<'_>, &str)], nycklar: &[&str], risk: bool) -> String {
        let av = |nyckel: &str| delar.iter().filter(|(_, own)| *own == nyckel).count();
        let antal = nycklar.iter().map(|nyckel| Antal::ord(av(nyckel), nyckel));
        let antal: Vec<Antal> = antal.filter(|one| one.antal > 0).collect();
        let missing = |(del, läge): &(Del<'_>, &str)| *läge != "inget" || del.period == self.period;
        let period = self.period.filter(|_| delar.iter().all(missing));
        let sentence = räknade(&antal, "avvikelser", |key, mut values| {
            values.extend([("period", period.into()), ("risk", risk.into())]);
            Ok(self.ordalydelse(key, values))
        });
        sentence.unwrap_or_default()
    }
}

/// Where a part stands by what is known of it; none where it deviates.
fn läget(utfall: Utfall<'_>) -> Option<&'static str> {
    match utfall {
        _ if utfall.är_avvikelse() => None,
        Utfall::Inget => Some("inget"),
        Utfall::IText => Some("i_text"),
        Utfall::Steg(steg) if !steg.är_klar() => Some("ej_klar"),
        Utfall::Steg(steg) => Some(if steg.är_granskat() { "klar" } else { "ej_granskad" }),
    }
}
