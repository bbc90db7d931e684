//! What a handling is called.

use std::sync::Arc;

use minijinja::value::Value;

use super::kallor::Källor;
use super::rikt::Rikt;
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
            (other, _) => self.prosa.sentence(&format!("slag_{}", other.slag()), vec![]).into(),
        }
    }

    fn titel_efter_plan(&self, handling: &Handling) -> Rich {
        // Also of a handling that is made from another plan than this one.
        let plan = self.sammanhang.plan_för(handling).or(self.sammanhang.plan);
        let plan = Value::from_pairs([("planår", plan.map(|plan| plan.planår))]);
        self.prosa.sentence(&format!("titel_{}", handling.innehåll.slag()), vec![("plan", plan)])
    }

    /// The title as it is printed: what was written for it is said by it.
    pub fn tryckt_titel(&self, handling: &Handling) -> Rikt {
        let titel = handling.gemensamt.titel.as_ref();
        let namn = match &handling.innehåll {
            Innehåll::Formulär(formulär) if titel.is_none() => formulär.formulärnamn.as_ref(),
            _ => None,
        };
        Rikt::ur(self.titel(handling), titel.or(namn).map(|rad| rad.plats))
    }

    /// What a handling is called in a list.
    pub fn kort_namn(&self, handling: &Handling) -> String {
        match (&handling.gemensamt.kortnamn, &handling.innehåll) {
            (Some(kortnamn), _) => self.prosa.plain(kortnamn),
            (None, Innehåll::Tjänsteskrivelse(_)) => {
                self.ordalydelse("slag_tjänsteskrivelse", vec![])
            }
            (None, _) => self.titel(handling).text(),
        }
    }

    /// ”Bilaga 1”.
    pub fn bilaga(&self, nr: &str) -> String {
        self.ordalydelse("bilaga", vec![("nr", Value::from(nr))])
    }
}
