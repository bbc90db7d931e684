use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Personval, Plats, Rad, Text, Överföring};

/// En åtgärd: vad som ska göras, av vem och till när.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Atgard")]
pub struct Åtgärd {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Slaget av åtgärd.
    pub slag: Option<Åtgärdsslag>,
    /// Åtgärdens namn.
    pub namn: Option<Rad>,
    /// Vad som ska göras.
    pub vad: Option<Text>,
    /// Åtgärdens delar, var och en med vad som ska göras och vad som har gjorts. De är det som ska göras, efter `vad` om det också står där.
    #[serde(default)]
    pub uppföljningar: Vec<Uppföljning>,
    /// Vad som har gjorts av åtgärden: en text, eller en för varje period. (Hur en granskning gjordes skrivs efter `genomförd`.)
    pub genomfört: Option<Genomfört>,
    /// Hur långt åtgärden har kommit.
    pub läge: Option<Läge>,
    /// Vem som ansvarar: en funktion, en person eller flera.
    #[serde(default)]
    pub ansvarig: Vec<Personval>,
    /// Enheten: en nyckel i enheter, eller ett namn.
    pub enhet: Option<Ord>,
    /// När åtgärden ska vara klar: ett datum eller några ord.
    pub slutdatum: Option<Rad>,
    /// Vart åtgärden förs efter året.
    pub överföring: Option<Överföring>,
}

impl Åtgärd {
    /// Whether it is still to be done, by anybody: one that is moved goes on somewhere else, and so goes with its risk to
    /// the next plan. What is done of it this year is asked of [`Läge::är_slut`].
    pub fn är_öppen(&self) -> bool {
        !matches!(self.läge, Some(Läge::Klar | Läge::EjGenomförd))
    }
}

/// Slag av åtgärd.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Atgardsslag")]
pub enum Åtgärdsslag {
    /// En åtgärd efter en granskning.
    #[serde(rename = "åtgärd")]
    Åtgärd,
    /// En åtgärd som beslutas direkt, utan granskning.
    Direktåtgärd,
    /// En åtgärd som förbättrar efter ett tidigare år.
    Förbättringsåtgärd,
}

impl Åtgärdsslag {
    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Åtgärd => "åtgärd",
            Self::Direktåtgärd => "direktåtgärd",
            Self::Förbättringsåtgärd => "förbättringsåtgärd",
        }
    }
}

/// En numrerad uppföljning av en del av en åtgärd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Uppfoljning")]
pub struct Uppföljning {
    /// Vad som skulle göras.
    pub vad: Rad,
    /// Vad som har gjorts.
    pub text: Option<Text>,
}

/// Vad som har gjorts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Genomfort")]
pub enum Genomfört {
    /// Vad som har gjorts under olika perioder.
    Perioder(Vec<GenomförtPost>),
    /// Vad som har gjorts under året.
    Text(Text),
}

/// Vad som har gjorts under en period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "GenomfortPost")]
pub struct GenomförtPost {
    /// Perioden, en av planens.
    pub period: Option<Ord>,
    /// Vad som har gjorts.
    pub text: Text,
}

/// Hur långt en åtgärd har kommit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Lage")]
pub enum Läge {
    /// Inte påbörjad.
    EjPåbörjad,
    /// Pågår.
    Pågår,
    /// Klar.
    Klar,
    /// Genomförs inte.
    EjGenomförd,
    /// Flyttad.
    Flyttad,
}

impl Läge {
    /// Whether nothing more is done in the year: one that is moved is not late, and has no more to tell in this plan. Whether
    /// it is done with is asked of [`Åtgärd::är_öppen`].
    pub fn är_slut(self) -> bool {
        matches!(self, Self::Klar | Self::EjGenomförd | Self::Flyttad)
    }

    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::EjPåbörjad => "ej_påbörjad",
            Self::Pågår => "pågår",
            Self::Klar => "klar",
            Self::EjGenomförd => "ej_genomförd",
            Self::Flyttad => "flyttad",
        }
    }
}
