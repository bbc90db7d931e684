//! Who a handling is from: the organ, the persons who wrote and sign it, and how they are reached.

use minijinja::value::Value;

use super::{Källor, karta, none, ord, text};
use crate::model::{Person, Personval};

impl<'a> Källor<'a> {
    /// Who the document is from: the förvaltning, or else the organ.
    pub(super) fn avsändare(&self) -> String {
        let nämnd = self.sammanhang.nämnd;
        let namn = nämnd.map(|nämnd| {
            nämnd.förvaltning.as_ref().map_or(&nämnd.namn, |förvaltning| &förvaltning.namn)
        });
        namn.map(|namn| namn.källa.clone()).unwrap_or_default()
    }

    pub(super) fn person(&self, val: &'a Personval) -> Value {
        match (self.sammanhang.person(val), val) {
            (Some(person), _) => self.uppgifter(person),
            (None, Personval::Nyckel(namn)) => bara_namn(self.prosa.rich(namn.plats).text().into()),
            (None, Personval::Person(person)) => self.uppgifter(person),
        }
    }

    fn uppgifter(&self, person: &Person) -> Value {
        if person.maskad {
            return bara_namn(text(&self.prosa.sentence("maskad", vec![])));
        }
        karta([
            ("namn", ord(Some(&person.namn))),
            ("titel", ord(person.titel.as_ref())),
            ("epost", ord(person.epost.as_ref())),
            ("telefon", ord(person.telefon.as_ref())),
            ("parti", ord(person.parti.as_ref())),
        ])
    }

    /// Those who sign: named by the handling, or else by the organ, or else the handläggare.
    pub(super) fn undertecknare(&self) -> Value {
        let common = self.handling.map(|handling| &handling.gemensamt);
        if let Some(own) = common.map(|common| &common.undertecknare).filter(|own| !own.is_empty())
        {
            return own.iter().map(|val| self.person(val)).collect();
        }
        let of_organ = self.sammanhang.nämnd.and_then(|nämnd| nämnd.undertecknare.as_ref());
        let of_organ =
            of_organ.and_then(|nyckel| self.sammanhang.organisation.personer.get(&nyckel.källa));
        let handläggare = common
            .and_then(|common| common.handläggare.as_ref())
            .or(self.sammanhang.ärende.map(|ärende| &ärende.handläggare));
        let signs = of_organ
            .map(|person| self.uppgifter(person))
            .or_else(|| handläggare.map(|val| self.person(val)));
        signs.into_iter().collect()
    }

    pub(super) fn nämnd(&self) -> Value {
        let Some(nämnd) = self.sammanhang.nämnd else { return none() };
        let förvaltning = nämnd.förvaltning.as_ref().map_or_else(none, |förvaltning| {
            karta([
                ("namn", ord(Some(&förvaltning.namn))),
                ("förkortning", ord(förvaltning.förkortning.as_ref())),
            ])
        });
        karta([
            ("namn", ord(Some(&nämnd.namn))),
            ("förkortning", ord(nämnd.förkortning.as_ref())),
            ("förvaltning", förvaltning),
        ])
    }

    pub(super) fn logotyp(&self) -> Value {
        self.sammanhang.organisation.logotyp.as_ref().map_or_else(none, |logotyp| {
            let fil = logotyp.fil.källa.replace('\\', "/");
            karta([
                ("fil", format!("/repo/{}", fil.trim_start_matches("./")).into()),
                ("alt", ord(Some(&logotyp.alt))),
            ])
        })
    }

    pub(super) fn sidfot(&self) -> Value {
        let own = self.sammanhang.nämnd.and_then(|nämnd| nämnd.sidfot.as_ref());
        let Some(sidfot) = own.or(self.sammanhang.organisation.sidfot.as_ref()) else {
            return none();
        };
        let parts = [
            ("postadress", &sidfot.postadress),
            ("besöksadress", &sidfot.besöksadress),
            ("telefon", &sidfot.telefon),
            ("epost", &sidfot.epost),
            ("webb", &sidfot.webb),
            ("organisationsnummer", &sidfot.organisationsnummer),
            ("bankgiro", &sidfot.bankgiro),
        ];
        let given = parts.into_iter().filter(|(_, part)| part.is_some());
        Value::from_pairs(given.map(|(key, part)| (key, ord(part.as_ref()))))
    }
}

/// A person of whom nothing more is known, or told.
fn bara_namn(namn: Value) -> Value {
    karta([
        ("namn", namn),
        ("titel", none()),
        ("epost", none()),
        ("telefon", none()),
        ("parti", none()),
    ])
}
