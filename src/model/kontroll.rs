use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Granskning, Ord, Personval, Plats, Rad, Text, Åtgärd, Överföring};

/// En kontroll av en risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Kontroll {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Namn att hänvisa till.
    pub id: Option<Ord>,
    /// Kontrollens namn. Utelämnat: riskens.
    pub namn: Option<Rad>,
    /// Enheten som kontrollerar: en nyckel i enheter, eller ett namn.
    pub enhet: Option<Ord>,
    /// Om kontrollen är obligatorisk.
    pub obligatorisk: Option<bool>,
    /// Vad som granskas.
    pub kontrollmoment: Option<Text>,
    /// Arbetssättet. Utelämnat: som kontrollen ovanför.
    pub arbetssätt: Option<Text>,
    /// Den systematiska kontrollen. Utelämnad: som kontrollen ovanför.
    pub systematisk_kontroll: Option<Text>,
    /// Regler och dokument som styr.
    pub styrdokument: Option<Text>,
    /// Varför kontrollen görs.
    pub syfte: Option<Text>,
    /// Vad kontrollen omfattar.
    pub omfattning: Option<Text>,
    /// Hur kontrollen görs.
    pub metod: Option<Text>,
    /// Hur ofta kontrollen görs.
    pub frekvens: Option<Rad>,
    /// Perioderna då kontrollen görs, av planens. Utelämnade: riskens, eller alla. Skrivs ut i planen och avrapporteringen.
    #[serde(default)]
    pub perioder: Vec<Ord>,
    /// Vem som ansvarar: en funktion, en person eller flera.
    #[serde(default)]
    pub ansvarig: Vec<Personval>,
    /// Till vem kontrollen rapporteras.
    pub rapporteras_till: Option<Rad>,
    /// Vad granskningarna visade.
    #[serde(default)]
    pub granskningar: Vec<Granskning>,
    /// Åtgärder efter granskningen.
    #[serde(default)]
    pub åtgärder: Vec<Åtgärd>,
    /// Vart kontrollen förs efter året.
    pub överföring: Option<Överföring>,
}
