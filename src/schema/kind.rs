//! The kinds of files that a user writes, each with its schema.

use serde_json::Value;

use super::read::schema_of;
use super::utseende;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
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
    /// The theme of a layout, `tema.yaml`.
    Tema,
    /// The words of a layout, `ord.yaml`.
    Ord,
}

/// A kind of file that is asked for but does not exist.
pub const OKÄNT_FILSLAG: Regel = Regel {
    namn: "okänt-filslag",
    nivå: Nivå::Fast,
    hittar: "Ett ord efter ”skrivelse schema” som inte är något slag av fil.",
    varför: "Det finns inget att visa.",
    gör: "Välj ett av slagen som ”skrivelse schema” visar.",
    exempel: Exempel::Kommando { fel: "schema plna", rätt: "schema plan" },
};

impl Filslag {
    /// All of them.
    pub const ALLA: [Self; 7] = [
        Self::Skrivelse,
        Self::Plan,
        Self::Ärende,
        Self::Sammanträde,
        Self::Risk,
        Self::Tema,
        Self::Ord,
    ];

    /// What the user calls it.
    pub fn namn(self) -> &'static str {
        match self {
            Self::Skrivelse => "skrivelse",
            Self::Plan => "plan",
            Self::Ärende => "ärende",
            Self::Sammanträde => "sammanträde",
            Self::Risk => "risk",
            Self::Tema => "tema",
            Self::Ord => "ord",
        }
    }

    /// The kind with this name, with or without the dots over its letters.
    pub fn named(namn: &str) -> Result<Self, Diagnostic> {
        let plain = |word: &str| word.to_lowercase().replace(['ä', 'å'], "a");
        let found = Self::ALLA.into_iter().find(|slag| plain(slag.namn()) == plain(namn));
        found.ok_or_else(|| {
            let message = format!("det finns inget slag av fil ”{namn}”");
            let fault = Diagnostic::new(&OKÄNT_FILSLAG, message);
            fault.hint_opt(hint_nearest(namn, Self::ALLA.map(Self::namn)))
        })
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
            Self::Tema => &["tema.yaml"],
            Self::Ord => &["ord.yaml"],
        }
    }

    /// The schema that the program itself checks with: of the file in normal form. The files of a layout are held against
    /// what is built in, and their schema is for an editor.
    pub fn schema(self) -> Value {
        let schema = match self {
            Self::Skrivelse => schema_of::<Organisation>(),
            Self::Plan => schema_of::<Plan>(),
            Self::Ärende => schema_of::<Ärende>(),
            Self::Sammanträde => schema_of::<Sammanträde>(),
            Self::Risk => schema_of::<Risk>(),
            Self::Tema => return utseende::tema(),
            Self::Ord => return utseende::ord(),
        };
        schema.to_value()
    }
}
