use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Avsnitt, Ord, Plats, Rad, Text, Åtgärd};

/// En granskning: hur den gjordes och vad den visade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Granskning {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Perioden, en av planens. Utelämnad: hela året.
    pub period: Option<Ord>,
    /// Vad granskningen visade.
    pub resultat: Option<Resultat>,
    /// Orsaken, som fortsätter meningen ”…, eftersom …”: liten bokstav, ingen punkt.
    pub orsak: Option<Rad>,
    /// Hur granskningen gjordes.
    pub genomförd: Option<Text>,
    /// Redovisningen av granskningen.
    pub redovisning: Option<Text>,
    /// Slutsatserna av vad granskningen visade.
    pub analys: Option<Text>,
    /// Om granskningen har lett till åtgärder.
    pub ledde_till: Option<Text>,
    /// Åtgärder som just den här granskningen ledde till. De visas när den gör det.
    #[serde(default)]
    pub åtgärder: Vec<Åtgärd>,
    /// Fördjupade redovisningar.
    #[serde(default)]
    pub fördjupningar: Vec<Fördjupning>,
    /// Avsnitt som avslutar redovisningen.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

/// En fördjupad redovisning av ett kontrollmoment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Fordjupning")]
pub struct Fördjupning {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Vad fördjupningen handlar om.
    pub rubrik: Option<Rad>,
    /// Enheten: en nyckel i enheter, eller ett namn.
    pub enhet: Option<Ord>,
    /// Texten.
    pub text: Option<Text>,
    /// Avsnitt.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Avsnitt som avslutar fördjupningen.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

/// Vad en granskning visade, från det bästa till det sämsta.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Resultat {
    /// Granskningen är genomförd utan anmärkning.
    UtanAnmärkning,
    /// Granskningen har inte varit aktuell.
    EjAktuell,
    /// Granskningen pågår.
    Pågår,
    /// Granskningen är genomförd med mindre anmärkning.
    MindreAnmärkning,
    /// Granskningen har inte genomförts.
    EjGenomförd,
    /// Granskningen är genomförd med anmärkning.
    Anmärkning,
}

impl Resultat {
    /// All of them, from best to worst.
    pub const ALLA: [Self; 6] = [
        Self::UtanAnmärkning,
        Self::EjAktuell,
        Self::Pågår,
        Self::MindreAnmärkning,
        Self::EjGenomförd,
        Self::Anmärkning,
    ];

    /// Whether it tells of something that was not as it should be.
    pub fn är_avvikelse(self) -> bool {
        matches!(self, Self::MindreAnmärkning | Self::EjGenomförd | Self::Anmärkning)
    }

    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::UtanAnmärkning => "utan_anmärkning",
            Self::EjAktuell => "ej_aktuell",
            Self::Pågår => "pågår",
            Self::MindreAnmärkning => "mindre_anmärkning",
            Self::EjGenomförd => "ej_genomförd",
            Self::Anmärkning => "anmärkning",
        }
    }
}

impl Granskning {
    /// Whether it belongs to `period`: one without a period is for the whole year.
    pub fn gäller(&self, period: &str) -> bool {
        self.period.as_ref().is_none_or(|own| own.källa == period)
    }
}
