use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Avsnitt, Ord, Rad, Text};

/// Självskattningen av den interna kontrollen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sjalvskattning")]
pub struct Självskattning {
    /// Rubriken.
    pub rubrik: Option<Rad>,
    /// Inledningen.
    pub inledning: Option<Text>,
    /// Hur många svar självskattningen bygger på.
    pub antal_svar: Option<i64>,
    /// Avsnitt efter inledningen.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Delarna, till exempel kontrollmiljö.
    #[serde(default)]
    pub delar: Vec<Självskattningsdel>,
}

/// En del av självskattningen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sjalvskattningsdel")]
pub struct Självskattningsdel {
    /// Delens namn.
    pub del: Rad,
    /// Kriterierna och bedömningen av vart och ett.
    #[serde(default)]
    pub kriterier: IndexMap<String, Ord>,
    /// En kommentar till delen.
    pub kommentar: Option<Text>,
}
