use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Plats, Rad, Text};

/// Vad organet föreslås besluta.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Forslag")]
pub enum Förslag {
    /// Förslag till flera organ.
    Organ(Vec<Organförslag>),
    /// Förslaget i löpande text.
    Text(Text),
    /// Inledning och punkter.
    Punkter(Beslutspunkter),
    /// Ordförandens och förvaltningens förslag.
    Delat(Delat),
}

/// Ett förslag med inledning och punkter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Beslutspunkter {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Orden före punkterna. Utelämnade: ”Nämnden beslutar”.
    pub inledning: Option<Rad>,
    /// Punkterna, utan att, samt och punkt; eller hela meningar.
    pub punkter: Vec<Rad>,
    /// Ja om punkterna är hela meningar, som trycks som de står.
    pub hela_meningar: Option<bool>,
}

/// Ordförandens och förvaltningens förslag var för sig.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Delat {
    /// Ordförandens förslag: text eller punkter, eller ordet förslaget när det är detsamma som förvaltningens.
    pub ordförandens: Option<Förslagsdel>,
    /// Förvaltningens förslag.
    pub förvaltningens: Option<Förslagsdel>,
}

/// Ett av flera förslag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Forslagsdel")]
pub enum Förslagsdel {
    /// Inledning och punkter.
    Punkter(Beslutspunkter),
    /// Förslaget i löpande text.
    Text(Text),
}

/// Ett förslag till ett organ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Organforslag")]
pub struct Organförslag {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Nyckeln till organet.
    pub organ: Ord,
    /// Orden före punkterna. Utelämnade: ”Nämnden beslutar”.
    pub inledning: Option<Rad>,
    /// Punkterna, utan att, samt och punkt; eller hela meningar.
    pub punkter: Vec<Rad>,
    /// Ja om punkterna är hela meningar, som trycks som de står.
    pub hela_meningar: Option<bool>,
}

/// Vad som beslutades.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Beslut {
    /// Ärendet vars förslag blev beslutet.
    Ärende(Antaget),
    /// Inledning och punkter.
    Punkter(Beslutspunkter),
    /// Beslutets text.
    Text(Text),
}

/// Ett förslag som blev beslut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Antaget {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Mappen med ärendet.
    pub ärende: Ord,
    /// Vems förslag som blev beslutet, när ordföranden har ett eget. Utelämnat: förvaltningens.
    pub förslag: Option<Vems>,
}

/// Vems förslag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Vems {
    /// Ordförandens.
    Ordförandens,
    /// Förvaltningens.
    Förvaltningens,
}

impl Vems {
    /// The word in YAML.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Ordförandens => "ordförandens",
            Self::Förvaltningens => "förvaltningens",
        }
    }
}

/// A part of a proposal or a decision, whichever way it is written: what one organ is to decide.
#[derive(Debug, Clone, Copy)]
pub struct Beslutsdel<'a> {
    /// Whose proposal it is, where it may be one of two.
    pub vems: Option<Vems>,
    /// The key of the organ; none: that of the case.
    pub organ: Option<&'a Ord>,
    /// What it says.
    pub innehåll: Beslutsinnehåll<'a>,
}

/// What a part of a proposal says.
#[derive(Debug, Clone, Copy)]
pub enum Beslutsinnehåll<'a> {
    /// Running text.
    Text(&'a Text),
    /// Points below an introduction.
    Punkter(Punkter<'a>),
    /// The same as the other part; the word that says so.
    Detsamma(&'a Text),
}

/// Points below an introduction.
#[derive(Debug, Clone, Copy)]
pub struct Punkter<'a> {
    /// Where they stand.
    pub plats: Plats,
    /// What stands before them; none: what the layout says.
    pub inledning: Option<&'a Rad>,
    /// The points.
    pub punkter: &'a [Rad],
    /// Whether each is a whole sentence, to which the layout adds nothing.
    pub hela_meningar: bool,
}

impl Förslag {
    /// All parts of it in order: the one place that knows the forms.
    pub fn delar(&self) -> Vec<Beslutsdel<'_>> {
        let sole = |innehåll| vec![Beslutsdel { vems: None, organ: None, innehåll }];
        match self {
            Self::Text(text) => sole(Beslutsinnehåll::Text(text)),
            Self::Punkter(punkter) => sole(Beslutsinnehåll::Punkter(punkter.punkter())),
            Self::Organ(delar) => delar.iter().map(Organförslag::del).collect(),
            Self::Delat(delat) => {
                let ordförandens = delat.ordförandens.as_ref();
                let förvaltningens = delat.förvaltningens.as_ref();
                let ordförandens = ordförandens.map(|del| del.del(Vems::Ordförandens));
                ordförandens
                    .into_iter()
                    .chain(förvaltningens.map(|del| del.del(Vems::Förvaltningens)))
                    .collect()
            }
        }
    }
}

impl Beslut {
    /// Its part, if it is written in full.
    pub fn del(&self) -> Option<Beslutsdel<'_>> {
        let innehåll = match self {
            Self::Ärende(_) => return None,
            Self::Text(text) => Beslutsinnehåll::Text(text),
            Self::Punkter(punkter) => Beslutsinnehåll::Punkter(punkter.punkter()),
        };
        Some(Beslutsdel { vems: None, organ: None, innehåll })
    }
}

impl Beslutspunkter {
    fn punkter(&self) -> Punkter<'_> {
        Punkter {
            plats: self.plats,
            inledning: self.inledning.as_ref(),
            punkter: &self.punkter,
            hela_meningar: self.hela_meningar.unwrap_or(false),
        }
    }
}

impl Organförslag {
    fn del(&self) -> Beslutsdel<'_> {
        let punkter = Punkter {
            plats: self.plats,
            inledning: self.inledning.as_ref(),
            punkter: &self.punkter,
            hela_meningar: self.hela_meningar.unwrap_or(false),
        };
        let innehåll = Beslutsinnehåll::Punkter(punkter);
        Beslutsdel { vems: None, organ: Some(&self.organ), innehåll }
    }
}

impl Förslagsdel {
    fn del(&self, vems: Vems) -> Beslutsdel<'_> {
        let innehåll = match self {
            Self::Punkter(punkter) => Beslutsinnehåll::Punkter(punkter.punkter()),
            Self::Text(text) if är_detsamma(&text.källa) => Beslutsinnehåll::Detsamma(text),
            Self::Text(text) => Beslutsinnehåll::Text(text),
        };
        Beslutsdel { vems: Some(vems), organ: None, innehåll }
    }
}

/// Whether words say no more than that the proposal is the other one.
fn är_detsamma(words: &str) -> bool {
    let words = words.trim().trim_end_matches('.').to_lowercase();
    ["förslaget", "förvaltningens förslag", "detsamma", "samma"].contains(&words.as_str())
}
