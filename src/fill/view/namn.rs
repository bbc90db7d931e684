//! What a handling is called.

use std::sync::Arc;

use minijinja::value::Value;

use super::kallor::Källor;
use crate::model::{Formulär, Handling, Innehåll};
use crate::text::Rich;

impl Källor<'_> {
    /// The title: its own, or else by slag.
    pub fn titel(&self, handling: &Handling) -> Arc<Rich> {
        if let Some(titel) = &handling.gemensamt.titel {
            return self.prosa.rich(titel.plats);
        }
        match (&handling.innehåll, self.sammanhang.ärende) {
            _ if handling.görs_ur_plan() && self.sammanhang.plan.is_some() => {
                self.titel_efter_plan(handling).into()
            }
            (Innehåll::Formulär(Formulär { formulärnamn: Some(namn), .. }), _) => {
                self.prosa.rich(namn.plats)
            }
            (Innehåll::Tjänsteskrivelse(_), Some(ärende)) => {
                self.prosa.rich(ärende.rubrik.plats)
            }
            (other, _) => {
                self.prosa.sentence_of(handling, &format!("slag_{}", other.slag()), vec![]).into()
            }
        }
    }

    fn titel_efter_plan(&self, handling: &Handling) -> Rich {
        // Also of a handling that is made from another plan than this one.
        let plan = self.sammanhang.plan_för(handling).or(self.sammanhang.plan);
        let plan = Value::from_pairs([("planår", plan.map(|plan| plan.planår))]);
        let nyckel = format!("titel_{}", handling.innehåll.slag());
        self.prosa.sentence_of(handling, &nyckel, vec![("plan", plan)])
    }

    /// What a handling is called in a list.
    pub fn kort_namn(&self, handling: &Handling) -> String {
        match (&handling.gemensamt.kortnamn, &handling.innehåll) {
            (Some(kortnamn), _) => self.prosa.plain(kortnamn),
            (None, Innehåll::Tjänsteskrivelse(_)) => {
                self.prosa.sentence_of(handling, "slag_tjänsteskrivelse", vec![]).text()
            }
            (None, _) => self.titel(handling).text(),
        }
    }

    /// ”Bilaga 1”.
    pub fn bilaga(&self, nr: &str) -> String {
        self.ordalydelse("bilaga", vec![("nr", Value::from(nr))])
    }
}
