use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Plats, Rad, Text};

/// Ett avsnitt i en handling, med egna underavsnitt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Avsnitt {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Rubriken. Får utelämnas.
    pub rubrik: Option<Rad>,
    /// Texten.
    pub text: Option<Text>,
    /// Underavsnitt.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Vilken del av planen som ska stå just här, i stället för på layoutens plats: avsnittets `text` står före den, och dess `avsnitt` efter. I Stockholms layout följer listan över kontrollaktiviteter och avvikelserna med omdömet.
    pub komponent: Option<Komponent>,
}

/// En del av en handling som planen ger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Komponent {
    /// Omdömet om den interna kontrollen.
    Omdöme,
    /// Riskanalysen.
    Riskanalys,
    /// Sammanfattningen av granskningarna.
    Granskningar,
    /// De fördjupade redovisningarna.
    Fördjupningar,
    /// Åtgärderna.
    #[serde(rename = "åtgärder")]
    Åtgärder,
    /// Självskattningen.
    Självskattning,
}

impl Avsnitt {
    /// Its text, and those of the sections in it.
    pub fn alla_texter(&self) -> Vec<&Text> {
        self.text.iter().chain(self.avsnitt.iter().flat_map(Self::alla_texter)).collect()
    }

    /// Whether it, or a section in it, gives a part of the plan its place.
    pub fn har_komponent(&self, komponent: Komponent) -> bool {
        self.komponent == Some(komponent)
            || self.avsnitt.iter().any(|under| under.har_komponent(komponent))
    }
}

impl Komponent {
    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Omdöme => "omdöme",
            Self::Riskanalys => "riskanalys",
            Self::Granskningar => "granskningar",
            Self::Fördjupningar => "fördjupningar",
            Self::Åtgärder => "åtgärder",
            Self::Självskattning => "självskattning",
        }
    }
}
