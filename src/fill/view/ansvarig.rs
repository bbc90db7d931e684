//! Who is responsible for something, and in which unit.

use std::sync::Arc;

use super::kallor::{Källor, ord};
use super::rikt::Rikt;
use crate::model::{Ord, Personval, Plats};
use crate::text::Rich;

impl Källor<'_> {
    /// Those responsible, each in words.
    pub fn ansvariga(&self, ansvariga: &[Personval]) -> Vec<Rikt> {
        let one = |ansvarig| Rikt::ur(self.ansvarig(ansvarig), skriven(ansvarig));
        ansvariga.iter().map(one).collect()
    }

    /// Who is responsible, in words.
    pub fn ansvarig(&self, ansvarig: &Personval) -> Arc<Rich> {
        match (self.sammanhang.person(ansvarig), ansvarig) {
            (Some(person), _) if person.maskad => self.prosa.sentence("maskad", vec![]).into(),
            (Some(person), _) => {
                let titel = person.titel.as_ref().map(ord);
                let values =
                    vec![("namn", person.namn.källa.as_str().into()), ("titel", titel.into())];
                self.prosa.sentence("ansvarig_person", values).into()
            }
            (None, Personval::Nyckel(rad)) => self.prosa.rich(rad.plats),
            (None, Personval::Person(_)) => Arc::default(),
        }
    }

    /// The full name of a unit.
    pub fn enhetsnamn(&self, enhet: Option<&Ord>) -> Option<Rikt> {
        enhet.map(|enhet| {
            let namn = self.sammanhang.enhet(&enhet.källa);
            Rikt::ur(self.prosa.words(namn, enhet.plats), [enhet.plats])
        })
    }
}

/// The place of what was written; none for a person in full.
pub fn skriven(ansvarig: &Personval) -> Option<Plats> {
    match ansvarig {
        Personval::Nyckel(rad) => Some(rad.plats),
        Personval::Person(_) => None,
    }
}
