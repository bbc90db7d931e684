//! What is known of a risk: the steps that were written, and whether its texts say anything when they are filled.

use super::fill::Fill;
use super::taggar::{säger_utan_värden, tags};
use super::written::{Källtext, Scope};
use crate::model::{Del, Granskning, Plats, Resultatsteg, Text, Utfall};

/// What decides what is known of a part of a risk.
#[derive(Debug, Clone)]
pub struct Delfakta {
    /// The key of the worst step that it was given.
    steg: Option<String>,
    /// Whether a text tells of it, whatever its values are.
    berättad: bool,
    /// The texts that tell of it only if their values do.
    berättelser: Vec<Plats>,
    /// The index of the kontroll that it is.
    kontroll: Option<usize>,
}

impl Delfakta {
    /// Those of a part.
    pub fn of(del: Del<'_>, skala: &[Resultatsteg]) -> Self {
        let steg = del.betyg(skala).map(Resultatsteg::nyckel);
        // What is graded is known by that.
        let told = del.granskningar().filter(|_| steg.is_none());
        let texts: Vec<&Text> = told.flat_map(Granskning::berättelser).collect();
        let tells = |text: &&Text| säger_utan_värden(&text.källa);
        let depends = texts.iter().filter(|text| !tags(&text.källa).is_empty() && !tells(text));
        let is =
            |own: &crate::model::Kontroll| del.kontroll.is_some_and(|it| it.plats == own.plats);
        Self {
            steg,
            berättad: texts.iter().any(tells),
            berättelser: depends.map(|text| text.plats).collect(),
            kontroll: del.risk.kontroller.iter().position(is),
        }
    }

    fn utfall<'s>(&self, engine: &'s dyn Fill, scope: Scope) -> Utfall<'s> {
        let skala = engine.resultat();
        let step = || skala.iter().find(|steg| Some(steg.nyckel()) == self.steg);
        let scope = Scope { kontroll: self.kontroll, ..scope };
        // A text that cannot be filled has a fault of its own, and was meant to say something.
        let says = |plats: &Plats| {
            let text = engine.markdown(Källtext { plats: *plats, scope });
            text.map_or(true, |text| !text.trim().is_empty())
        };
        match step() {
            Some(steg) => Utfall::Steg(steg),
            None if self.berättad || self.berättelser.iter().any(says) => Utfall::IText,
            None => Utfall::Inget,
        }
    }
}

/// What is known of a risk with these parts: the worst; none without any. `scope`: what its texts see.
pub fn utfall<'s>(delar: &[Delfakta], engine: &'s dyn Fill, scope: Scope) -> Option<Utfall<'s>> {
    let of_parts = delar.iter().map(|del| del.utfall(engine, scope));
    (!delar.is_empty()).then(|| Utfall::sämst(of_parts, engine.resultat()))
}
