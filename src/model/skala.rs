use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Rad, Text};

/// Skalor för riskanalys, självskattning och omdöme. Varje layout har sina egna att utgå från.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Skalor {
    /// Stegen för sannolikhet, det lägsta först.
    pub sannolikhet: Vec<Skalsteg>,
    /// Stegen för konsekvens, det lägsta först.
    pub konsekvens: Vec<Skalsteg>,
    /// Riskvärdets nivåer, den lägsta först.
    pub nivåer: Vec<Nivå>,
    /// Riskvärdet från vilket en risk ska vara med i planen eller ha en motivering.
    pub tröskel: Option<i64>,
    /// Stegen för bedömning i självskattningen.
    pub bedömning: Vec<Skalsteg>,
    /// Stegen för omdömet om den interna kontrollen.
    pub omdöme: Vec<Omdömessteg>,
}

/// Ett steg i en skala.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Skalsteg {
    /// Ett steg med förklaring eller färg.
    Beskrivet {
        /// Stegets namn.
        namn: Ord,
        /// Vad steget betyder.
        förklaring: Option<Rad>,
        /// Färgton.
        ton: Option<Ton>,
    },
    /// Bara stegets namn.
    Namn(Ord),
}

impl Skalsteg {
    /// The word of the step.
    pub fn namn(&self) -> &Ord {
        match self {
            Self::Beskrivet { namn, .. } | Self::Namn(namn) => namn,
        }
    }
}

/// En nivå för riskvärdet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Niva")]
pub struct Nivå {
    /// Nivåns högsta riskvärde.
    pub till: i64,
    /// Nivåns namn.
    pub namn: Ord,
    /// Vad nivån innebär.
    pub text: Option<Rad>,
    /// Färgton.
    pub ton: Option<Ton>,
}

/// Ett steg för omdömet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Omdomessteg")]
pub struct Omdömessteg {
    /// Omdömets ord.
    pub namn: Ord,
    /// Färgton.
    pub ton: Option<Ton>,
    /// Vad omdömet innebär.
    pub text: Option<Text>,
}

/// Ett omdöme om en risk, en grupp eller hela den interna kontrollen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Omdome")]
pub struct Omdöme {
    /// Ett ord ur skalan för omdöme.
    pub värde: Ord,
    /// Varför.
    pub text: Option<Text>,
}

/// En färgton som layouten har en färg för.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names of colours say it")]
pub enum Ton {
    Grön,
    Gul,
    Orange,
    Röd,
    Blå,
    Grå,
}
