use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Datum, Handling, Ord, Personval, Plats, Rad};

/// Ett ärende med sina handlingar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Arende")]
pub struct Ärende {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Diarienumret. Utelämnat: sidorna säger ”Utkast”.
    pub diarienummer: Option<Ord>,
    /// Ärendets rubrik.
    pub rubrik: Rad,
    /// Handlingarnas datum.
    pub datum: Datum,
    /// Nyckeln till nämnden eller utskottet som beslutar.
    pub nämnd: Ord,
    /// Handläggaren: en nyckel i personer.
    pub handläggare: Personval,
    /// Perioden som handlingarna redovisar. Utelämnad: planens sista.
    pub period: Option<Ord>,
    /// Filen med planen som ärendet gäller.
    pub plan: Option<Ord>,
    /// Filen med förra årets plan.
    pub förra_plan: Option<Ord>,
    /// Filen med nästa års plan.
    pub nästa_plan: Option<Ord>,
    /// Handlingarna, i den ordning som de läggs fram.
    pub handlingar: Vec<Handling>,
}
