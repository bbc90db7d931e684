//! How many kontroller a plan has, and of which risks.

use minijinja::value::Value;

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use super::upprepning::Ovanför;
use crate::model::{Kontroll, Plan, Planrisk};
use crate::text::enumerate;

vy! {
    /// Planens kontrollaktiviteter.
    pub struct Kontrollaktivitetsvy = "kontrollaktiviteter" {
        /// Hur många kontroller planen har.
        pub antal: usize,
        /// Antalet som en mening. Inget när den är utelämnad.
        pub mening: Option<Rikt>,
        /// Namnen på riskerna som har kontroller, vart och ett en gång.
        pub risker: Vec<Rikt>,
    }
}

impl Källor<'_> {
    /// How many kontroller the plan has, as a sentence, and the names of their risks, each once.
    pub fn kontrollaktiviteter(
        &self,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Kontrollaktivitetsvy {
        let mut seen = Vec::new();
        let mut first = |post: &&Planrisk<'_>| {
            let namn = post.namn().map(|namn| self.prosa.plain(namn));
            let new = !seen.contains(&namn);
            seen.push(namn);
            new
        };
        let med = || poster.iter().map(|(_, post)| *post).filter(|post| har_kontroller(post));
        let risker = med().filter(|post| first(post)).filter_map(|post| self.rad(post.namn()));
        let risker: Vec<Rikt> = risker.collect();
        let antal: usize = med().map(|post| post.risk.kontroller.len()).sum();
        let systematiska: usize = med().map(|post| self.systematiska(post)).sum();
        let nämnder = enumerate(&self.sammanhang.organisation.nämnders_namn(&plan.nämnd));
        let värden = vec![
            ("antal", antal.into()),
            ("systematiska", systematiska.into()),
            ("risker", med().count().into()),
            ("namn", risker.len().into()),
            ("planår", plan.planår.into()),
            ("nämnd", Value::from_pairs([("namn", nämnder)])),
        ];
        let mening = self.valfri_mening("kontrollaktiviteter_antal", värden, []);
        Kontrollaktivitetsvy { antal, mening, risker }
    }

    /// How many systematiska kontroller a risk has, each once where kontroller after each other share it.
    fn systematiska(&self, post: &Planrisk<'_>) -> usize {
        let mut before = Ovanför::default();
        let own = |kontroll: &&Kontroll| {
            let lika = before.upprepar(self, kontroll);
            let own = kontroll.systematisk_kontroll.as_ref();
            own.is_some_and(|text| self.sägs(text)) && !lika.systematisk_kontroll
        };
        post.risk.kontroller.iter().filter(own).count()
    }
}

fn har_kontroller(post: &Planrisk<'_>) -> bool {
    !post.risk.kontroller.is_empty()
}
