//! How many kontroller a plan has, and of which risks.

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Plan, Planrisk};

vy! {
    /// Planens kontrollaktiviteter.
    pub struct Kontrollaktivitetsvy = "kontrollaktiviteter" {
        /// Hur många kontroller planen har.
        pub antal: usize,
        /// Antalet som en mening.
        pub mening: Rikt,
        /// Namnen på riskerna som har kontroller, vart och ett en gång.
        pub risker: Vec<Option<Rikt>>,
    }
}

impl Källor<'_> {
    /// How many kontroller the plan has, as a sentence, and the names of their risks, each once.
    pub fn kontrollaktiviteter(
        &self,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Kontrollaktivitetsvy {
        let antal: usize = poster.iter().map(|(_, post)| post.risk.kontroller.len()).sum();
        let mut seen = Vec::new();
        let mut first = |post: &&Planrisk<'_>| {
            let namn = post.namn().map(|namn| self.prosa.plain(namn));
            let new = !seen.contains(&namn);
            seen.push(namn);
            new
        };
        let with = poster.iter().map(|(_, post)| *post);
        let with = with.filter(|post| !post.risk.kontroller.is_empty());
        let risker = with.filter(|post| first(post)).map(|post| self.rad(post.namn())).collect();
        let values = vec![("antal", antal.into()), ("planår", plan.planår.into())];
        let mening = self.mening("kontrollaktiviteter_antal", values);
        Kontrollaktivitetsvy { antal, mening, risker }
    }
}
