//! The kinds of files that a user writes, each with its schema.

use serde_json::Value;

use super::read::schema_of;
use crate::model::{Organisation, Plan, Risk, Sammanträde, Ärende};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filslag {
    /// `skrivelse.yaml`.
    Skrivelse,
    /// `plan….yaml`.
    Plan,
    /// `ärende.yaml`.
    Ärende,
    /// `sammanträde.yaml`.
    Sammanträde,
    /// A risk in a file of its own, which a plan takes in with `{fil: …}`.
    Risk,
}

impl Filslag {
    /// All of them.
    pub const ALLA: [Self; 5] =
        [Self::Skrivelse, Self::Plan, Self::Ärende, Self::Sammanträde, Self::Risk];

    /// What the user calls it.
    pub fn namn(self) -> &'static str {
        match self {
            Self::Skrivelse => "skrivelse",
            Self::Plan => "plan",
            Self::Ärende => "ärende",
            Self::Sammanträde => "sammanträde",
            Self::Risk => "risk",
        }
    }

    /// The kind with this name, with or without the dots over its letters.
    pub fn named(namn: &str) -> Option<Self> {
        let plain = |word: &str| word.to_lowercase().replace(['ä', 'å'], "a");
        Self::ALLA.into_iter().find(|slag| plain(slag.namn()) == plain(namn))
    }

    /// The name of the file that its schema is kept in.
    pub fn schemafil(self) -> String {
        format!("{}.schema.json", self.namn().replace('ä', "a"))
    }

    /// Which files an editor holds against it, as a pattern.
    pub fn filer(self) -> &'static [&'static str] {
        match self {
            Self::Skrivelse => &["skrivelse.yaml"],
            Self::Plan => &["plan*.yaml"],
            Self::Ärende => &["ärende.yaml", "arende.yaml"],
            Self::Sammanträde => &["sammanträde.yaml", "sammantrade.yaml"],
            Self::Risk => &["**/risker/*.yaml"],
        }
    }

    /// The schema that the program itself checks with: of the file in normal form.
    pub fn schema(self) -> Value {
        let schema = match self {
            Self::Skrivelse => schema_of::<Organisation>(),
            Self::Plan => schema_of::<Plan>(),
            Self::Ärende => schema_of::<Ärende>(),
            Self::Sammanträde => schema_of::<Sammanträde>(),
            Self::Risk => schema_of::<Risk>(),
        };
        schema.to_value()
    }
}
