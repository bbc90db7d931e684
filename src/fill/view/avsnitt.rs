//! Sections, as written.

use minijinja::value::Value;

use super::{Källor, karta, none};
use crate::model::{Avsnitt, Komponent};

impl Källor<'_> {
    /// Sections with their own sections.
    pub fn avsnitt(&self, avsnitt: &[Avsnitt]) -> Value {
        let one = |avsnitt: &Avsnitt| {
            karta([
                ("rubrik", self.rad(avsnitt.rubrik.as_ref())),
                ("text", self.text(avsnitt.text.as_ref())),
                ("avsnitt", self.avsnitt(&avsnitt.avsnitt)),
                (
                    "komponent",
                    avsnitt.komponent.map_or_else(none, |komponent| namn(komponent).into()),
                ),
            ])
        };
        avsnitt.iter().map(one).collect()
    }
}

fn namn(komponent: Komponent) -> &'static str {
    match komponent {
        Komponent::Omdöme => "omdöme",
        Komponent::Riskanalys => "riskanalys",
        Komponent::Granskningar => "granskningar",
        Komponent::Fördjupningar => "fördjupningar",
        Komponent::Åtgärder => "åtgärder",
        Komponent::Självskattning => "självskattning",
    }
}
