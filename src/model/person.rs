use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Plats, Rad};

/// En person: handläggare, undertecknare, ansvarig.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// För- och efternamn.
    pub namn: Ord,
    /// Titel, till exempel utredare.
    pub titel: Option<Ord>,
    /// E-postadress.
    pub epost: Option<Ord>,
    /// Telefonnummer.
    pub telefon: Option<Ord>,
    /// Partibeteckning för förtroendevalda.
    pub parti: Option<Ord>,
    /// Om namnet ska döljas: ”maskad uppgift” skrivs i stället, och namnet når ingen fil.
    #[serde(default)]
    pub maskad: bool,
}

/// En person: en nyckel i personer, ett namn, eller alla uppgifter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Personval {
    /// En person med sina uppgifter.
    Person(Box<Person>),
    /// En nyckel i personer, eller ett namn eller en funktion.
    Nyckel(Rad),
}

/// Värdet i ett formulärs fält.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Faltvarde")]
pub enum Fältvärde {
    /// En person eller en maskad uppgift.
    Maskad {
        /// Om uppgiften ska döljas.
        maskad: bool,
        /// Uppgiften som döljs.
        namn: Option<Ord>,
    },
    /// En rad text.
    Rad(Rad),
}
