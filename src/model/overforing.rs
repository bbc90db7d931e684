use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Plats, Rad};

/// Vart en risk, en kontroll eller en åtgärd förs efter året.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Overforing")]
pub struct Överföring {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Vart den förs.
    pub till: Mål,
    /// Året. Utelämnat: nästa.
    pub planår: Option<i64>,
    /// Riskens id i den planen (utelämnat: samma id), eller dess nummer.
    pub risk: Option<Ord>,
    /// Vad den blir, till exempel granskning.
    pub som: Option<Rad>,
    /// Varför. Börjar meningen: ”Risken bedöms fortsatt relevant …”.
    pub motivering: Option<Rad>,
}

/// Vart något förs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Mal")]
pub enum Mål {
    /// Till en ny internkontrollplan.
    NyPlan,
    /// Till verksamhetsplanen.
    Verksamhetsplan,
    /// Ingenstans: den avslutas.
    Avslutas,
}

impl Mål {
    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::NyPlan => "ny_plan",
            Self::Verksamhetsplan => "verksamhetsplan",
            Self::Avslutas => "avslutas",
        }
    }
}
