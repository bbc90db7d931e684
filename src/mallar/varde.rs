//! What is known of a value that a template reads.

use crate::fill::{Fält, Typ, Vybeskrivning};

/// What minijinja knows of a loop.
const SLINGA: [&str; 13] = [
    "index",
    "index0",
    "revindex",
    "revindex0",
    "first",
    "last",
    "length",
    "depth",
    "depth0",
    "previtem",
    "nextitem",
    "cycle",
    "changed",
];

/// What is known of a value.
#[derive(Debug, Clone)]
pub enum Värde {
    /// Nothing.
    Okänt,
    /// It has no parts.
    Helt,
    /// It is a list.
    Lista(Box<Self>),
    /// It has the fields of a view.
    Vy(fn() -> Vybeskrivning),
    /// It is what a loop is known by within itself.
    Slinga,
}

impl Värde {
    /// What is known of a value of this kind.
    pub fn av(typ: &Typ) -> Self {
        match typ {
            Typ::Ord | Typ::Tal | Typ::JaNej | Typ::Datum | Typ::Text => Self::Helt,
            Typ::Lista(post) => Self::Lista(Box::new(Self::av(post))),
            Typ::Valfri(typ) => Self::av(typ),
            Typ::Vy(vy) => Self::Vy(*vy),
        }
    }

    /// A part of it, by name; or else the names that there are.
    pub fn del(&self, namn: &str) -> Result<Self, Vec<&'static str>> {
        match self {
            Self::Okänt => Ok(Self::Okänt),
            Self::Helt | Self::Lista(_) => Err(Vec::new()),
            Self::Slinga if SLINGA.contains(&namn) => Ok(Self::Okänt),
            Self::Slinga => Err(SLINGA.to_vec()),
            Self::Vy(vy) => {
                let fält = vy().fält;
                let found = fält.iter().find(|fält| fält.namn == namn);
                found
                    .map(|Fält { typ, .. }| Self::av(typ))
                    .ok_or_else(|| fält.iter().map(|fält| fält.namn).collect())
            }
        }
    }

    /// One of its items.
    pub fn post(&self) -> Self {
        match self {
            Self::Lista(post) => (**post).clone(),
            _ => Self::Okänt,
        }
    }
}
