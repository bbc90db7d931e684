//! The kinds of files that a user writes, each with its schema.

use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::read::schema_of;
use super::utseende;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::model::{
    Avsnitt, Fördjupning, Granskning, Grupp, Handling, Kontroll, Organisation, Plan, Risk,
    Sammanträde, Ärende, Åtgärd,
};

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
    /// A risk in a file of its own, which a plan takes in with `{fil: …}`; and so on.
    Risk,
    /// A group of risks.
    Grupp,
    /// A kontroll.
    Kontroll,
    /// A granskning.
    Granskning,
    /// An in-depth account.
    Fördjupning,
    /// An åtgärd.
    Åtgärd,
    /// A handling of a case.
    Handling,
    /// A section of a handling.
    Avsnitt,
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
    pub const ALLA: [Self; 14] = [
        Self::Skrivelse,
        Self::Plan,
        Self::Ärende,
        Self::Sammanträde,
        Self::Risk,
        Self::Grupp,
        Self::Kontroll,
        Self::Granskning,
        Self::Fördjupning,
        Self::Åtgärd,
        Self::Handling,
        Self::Avsnitt,
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
            Self::Grupp => "grupp",
            Self::Kontroll => "kontroll",
            Self::Granskning => "granskning",
            Self::Fördjupning => "fördjupning",
            Self::Åtgärd => "åtgärd",
            Self::Handling => "handling",
            Self::Avsnitt => "avsnitt",
            Self::Tema => "tema",
            Self::Ord => "ord",
        }
    }

    /// The kind with this name, with or without the dots over its letters.
    pub fn named(namn: &str) -> Result<Self, Diagnostic> {
        let wanted = plain(&namn.to_lowercase());
        let found = Self::ALLA.into_iter().find(|slag| plain(slag.namn()) == wanted);
        found.ok_or_else(|| {
            let message = format!("det finns inget slag av fil ”{namn}”");
            let fault = Diagnostic::new(&OKÄNT_FILSLAG, message);
            fault.hint_opt(hint_nearest(namn, Self::ALLA.map(Self::namn)))
        })
    }

    /// The name of the file that its schema is kept in.
    pub fn schemafil(self) -> String {
        format!("{}.schema.json", plain(self.namn()))
    }

    /// The folder that its files lie in, for a part of another file: what it is, in the plural.
    fn mapp(self) -> Option<&'static str> {
        match self {
            Self::Skrivelse
            | Self::Plan
            | Self::Ärende
            | Self::Sammanträde
            | Self::Tema
            | Self::Ord => None,
            Self::Risk => Some("risker"),
            Self::Grupp => Some("grupper"),
            Self::Kontroll => Some("kontroller"),
            Self::Granskning => Some("granskningar"),
            Self::Fördjupning => Some("fördjupningar"),
            Self::Åtgärd => Some("åtgärder"),
            Self::Handling => Some("handlingar"),
            Self::Avsnitt => Some("avsnitt"),
        }
    }

    /// The names of its files, for a whole document; in a name `*` is any letters.
    pub fn filer(self) -> &'static [&'static str] {
        match self {
            Self::Skrivelse => &["skrivelse.yaml"],
            Self::Plan => &["plan*.yaml"],
            Self::Ärende => &["ärende.yaml", "arende.yaml"],
            Self::Sammanträde => &["sammanträde.yaml", "sammantrade.yaml"],
            Self::Tema => &["tema.yaml"],
            Self::Ord => &["ord.yaml"],
            _ => &[],
        }
    }

    /// Which files it is of, as people read it.
    pub fn visas(self) -> String {
        self.mapp().map_or_else(|| self.filer().join(", "), |mapp| format!("**/{mapp}*/*.yaml"))
    }

    /// Which files an editor holds against it, as glob patterns of its language server: one that begins with `!` takes
    /// files away.
    ///
    /// A server sees a name in any of three ways: as it is, with its letters in parts as a Mac may keep them, and
    /// percent-encoded. What lies in the folder of a part is one, whatever it is called; a case is a case, whatever its
    /// folder is called.
    pub fn mönster(self) -> Vec<String> {
        let Some(mapp) = self.mapp() else {
            let parts = Self::ALLA.into_iter().filter_map(Self::mapp);
            let but_parts = parts.map(|mapp| format!("!**/{}*/plan*.yaml", any_letter(mapp)));
            let own = self.filer().iter().flat_map(|name| spellings(name));
            return own.chain(but_parts.filter(|_| self == Self::Plan)).collect();
        };
        let documents = [Self::Skrivelse, Self::Ärende, Self::Sammanträde];
        let names = documents.iter().flat_map(|slag| slag.filer());
        let but_documents = names.flat_map(|name| spellings(name)).map(|name| format!("!{name}"));
        std::iter::once(format!("**/{}*/*.yaml", any_letter(mapp))).chain(but_documents).collect()
    }

    /// Whether its files are parts of others, which one of them or a list of them may be in.
    pub fn är_del(self) -> bool {
        self.mapp().is_some()
    }

    /// The schema that the program itself checks with: of the file in normal form. The files of a layout are held against
    /// what is built in, and their schema is for an editor.
    pub fn schema(self) -> Value {
        let schema = match self {
            Self::Skrivelse => schema_of::<Organisation>(),
            Self::Plan => schema_of::<Plan>(),
            Self::Ärende => schema_of::<Ärende>(),
            Self::Sammanträde => schema_of::<Sammanträde>(),
            Self::Risk => schema_of::<Vec<Risk>>(),
            Self::Grupp => schema_of::<Vec<Grupp>>(),
            Self::Kontroll => schema_of::<Vec<Kontroll>>(),
            Self::Granskning => schema_of::<Vec<Granskning>>(),
            Self::Fördjupning => schema_of::<Vec<Fördjupning>>(),
            Self::Åtgärd => schema_of::<Vec<Åtgärd>>(),
            Self::Handling => schema_of::<Vec<Handling>>(),
            Self::Avsnitt => schema_of::<Vec<Avsnitt>>(),
            Self::Tema => return utseende::tema(),
            Self::Ord => return utseende::ord(),
        };
        schema.to_value()
    }
}

/// A name without the dots and rings over its letters.
fn plain(name: &str) -> String {
    name.replace(['ä', 'å'], "a").replace('ö', "o")
}

/// The ways in which a server may see the name of a file.
fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![name.to_owned(), name.nfd().collect()];
    all.extend([encoded(&all[0]), encoded(&all[1])]);
    all.dedup();
    if name.is_ascii() { vec![name.to_owned()] } else { all }
}

fn encoded(name: &str) -> String {
    utf8_percent_encode(name, CONTROLS).to_string()
}

/// A name where each letter that may be seen in several ways can be any.
fn any_letter(name: &str) -> String {
    name.replace(|sign: char| !sign.is_ascii(), "*")
}
