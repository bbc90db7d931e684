//! Who a handling is from: the organ, the persons who wrote and sign it, and how they are reached.

use super::fields::vy;
use super::kallor::{Källor, ord};
use crate::model::{Förvaltning, Handling, Innehåll, Person, Personval, Tecknare};
use crate::text::enumerate;

vy! {
    /// En person. Av en maskerad person finns bara ordet som står i stället för namnet.
    pub struct Personvy = "person" {
        /// Namnet, eller funktionen.
        pub namn: String,
        /// Titeln.
        pub titel: Option<String>,
        /// E-postadressen.
        pub epost: Option<String>,
        /// Telefonnumret.
        pub telefon: Option<String>,
        /// Partiet.
        pub parti: Option<String>,
    }
}

vy! {
    /// Nämnden eller utskottet.
    pub struct Nämndvy = "nämnd" {
        /// Namnet; har flera nämnder planen ihop, deras namn.
        pub namn: String,
        /// Förkortningen.
        pub förkortning: Option<String>,
        /// Förvaltningen som bereder ärendena.
        pub förvaltning: Option<Förvaltningsvy>,
    }
}

vy! {
    /// En förvaltning.
    pub struct Förvaltningsvy = "förvaltning" {
        /// Namnet.
        pub namn: String,
        /// Förkortningen.
        pub förkortning: Option<String>,
    }
}

vy! {
    /// Kommunens logotyp.
    pub struct Logotypvy = "logotyp" {
        /// Bildens fil, som `image` läser den.
        pub fil: String,
        /// Bildens alternativtext.
        pub alt: String,
    }
}

impl<'a> Källor<'a> {
    /// Who the document is from: the förvaltning, or else the organ; of what several nämnder have together, all of them.
    pub fn avsändare(&self) -> String {
        let nämnder = self.sammanhang.nämnders_namn(self.handling);
        if nämnder.len() > 1 {
            return enumerate(&nämnder);
        }
        let förvaltning = self.sammanhang.förvaltning().map(|förvaltning| &förvaltning.namn);
        let namn = förvaltning.or(self.sammanhang.nämnd.map(|nämnd| &nämnd.namn));
        namn.map(|namn| namn.källa.clone()).unwrap_or_default()
    }

    /// Who has written the document: the organ its minutes, and else the sender.
    pub fn författare(&self) -> String {
        let protokoll =
            |handling: &Handling| matches!(handling.innehåll, Innehåll::Protokollsutdrag(_));
        let organ = self.sammanhang.nämnd.filter(|_| self.handling.is_some_and(protokoll));
        organ.map_or_else(|| self.avsändare(), |organ| ord(&organ.namn))
    }

    /// The person that is meant, or what was written instead of one.
    pub fn person(&self, val: &'a Personval) -> Personvy {
        match (self.sammanhang.person(val), val) {
            (Some(person), _) => self.uppgifter(person),
            (None, Personval::Person(person)) => self.uppgifter(person),
            (None, Personval::Nyckel(namn)) => bara_namn(self.prosa.plain(namn)),
        }
    }

    /// Each of some persons.
    pub fn personer(&self, val: &'a [Personval]) -> Vec<Personvy> {
        val.iter().map(|val| self.person(val)).collect()
    }

    fn uppgifter(&self, person: &Person) -> Personvy {
        if person.maskad {
            return bara_namn(self.ordalydelse("maskad", vec![]));
        }
        Personvy {
            namn: ord(&person.namn),
            titel: person.titel.as_ref().map(ord).filter(|titel| !titel.is_empty()),
            epost: person.epost.as_ref().map(ord),
            telefon: person.telefon.as_ref().map(ord),
            parti: person.parti.as_ref().map(ord),
        }
    }

    /// Those who sign.
    pub fn undertecknare(&self, handling: &'a Handling) -> Vec<Personvy> {
        let signs = self.sammanhang.undertecknare(handling).into_iter();
        let signs = signs.map(|one| match one {
            Tecknare::Val(val) => self.person(val),
            Tecknare::Person(person) => self.uppgifter(person),
        });
        signs.collect()
    }

    /// The organ that decides.
    pub fn nämnd(&self) -> Option<Nämndvy> {
        self.sammanhang.nämnd.map(|nämnd| Nämndvy {
            namn: enumerate(&self.sammanhang.nämnders_namn(self.handling)),
            förkortning: nämnd.förkortning.as_ref().map(ord),
            förvaltning: self.sammanhang.förvaltning().map(förvaltning),
        })
    }

    /// The logotype of the kommun.
    pub fn logotyp(&self) -> Option<Logotypvy> {
        self.sammanhang.organisation.logotyp.as_ref().map(|logotyp| {
            let fil = logotyp.fil.källa.replace('\\', "/");
            Logotypvy {
                fil: format!("/repo/{}", fil.trim_start_matches("./")),
                alt: ord(&logotyp.alt),
            }
        })
    }
}

fn förvaltning(förvaltning: &Förvaltning) -> Förvaltningsvy {
    Förvaltningsvy {
        namn: ord(&förvaltning.namn),
        förkortning: förvaltning.förkortning.as_ref().map(ord),
    }
}

/// A person of whom nothing more is known, or told.
fn bara_namn(namn: String) -> Personvy {
    Personvy { namn, titel: None, epost: None, telefon: None, parti: None }
}
