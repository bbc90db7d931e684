use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// En färgton som layouten har en färg för.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Ton {
    /// Grön.
    Grön,
    /// Gul.
    Gul,
    /// Orange.
    Orange,
    /// Röd.
    Röd,
    /// Blå.
    Blå,
    /// Grå.
    Grå,
}

impl Ton {
    /// The word in YAML, themes and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Grön => "grön",
            Self::Gul => "gul",
            Self::Orange => "orange",
            Self::Röd => "röd",
            Self::Blå => "blå",
            Self::Grå => "grå",
        }
    }
}
