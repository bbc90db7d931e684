use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Plats, Ton};

/// Ett steg i skalan för vad granskningar visar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resultatsteg {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Ordet som skrivs efter resultat i en granskning. Utelämnat: namnet med små bokstäver och _ i stället för mellanslag.
    /// Utan namn: det inbyggda steget, till exempel `utan_anmärkning`.
    pub nyckel: Option<Ord>,
    /// Ordet som trycks.
    pub namn: Option<Ord>,
    /// Färgton.
    pub ton: Option<Ton>,
    /// Symbol. Utelämnad: färgtonens.
    pub symbol: Option<Symbol>,
    /// Om steget är en avvikelse. Utelämnad: ja när tonen är gul, orange eller röd.
    pub avvikelse: Option<bool>,
    /// Om granskningen är klar. Utelämnad: nej när tonen är blå eller grå.
    pub klar: Option<bool>,
    /// Om något har granskats. Utelämnad: nej när tonen är grå.
    pub granskad: Option<bool>,
    /// Orden efter ett antal i översikten, till exempel ”med avvikelse”. Utelämnade: namnet.
    #[schemars(extend("x-tomt" = true))]
    pub antal: Option<Ord>,
    /// Meningen om en granskning. Utelämnad: görs av namnet. Orsaken tas in med `{{ orsak | infoga }}`.
    #[schemars(extend("x-tomt" = true))]
    pub mening: Option<Ord>,
    /// Ledet i ”| sammanfattning”. Utelämnat: görs av namnet. Innehåller värdena antal och vilka.
    #[schemars(extend("x-tomt" = true))]
    pub sammanfattning: Option<Ord>,
}

/// En symbol som skiljer ett steg från de andra också utan färg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Symbol {
    /// En bock i en fylld ring.
    Bock,
    /// En triangel med utropstecken.
    Triangel,
    /// Ett kryss i en åttahörning.
    Kryss,
    /// En överstruken ring.
    #[serde(rename = "överstruken")]
    Överstruken,
    /// Ett minus i en ruta.
    Minus,
    /// En halvfylld ring.
    Halvmåne,
    /// En fylld ring.
    Punkt,
    /// En romb med utropstecken.
    Romb,
    /// En tom ring.
    Ring,
}

impl Symbol {
    /// The word in YAML, themes and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Bock => "bock",
            Self::Triangel => "triangel",
            Self::Kryss => "kryss",
            Self::Överstruken => "överstruken",
            Self::Minus => "minus",
            Self::Halvmåne => "halvmåne",
            Self::Punkt => "punkt",
            Self::Romb => "romb",
            Self::Ring => "ring",
        }
    }
}

impl Resultatsteg {
    /// The word that is written for it, and that its words and its looks are known by.
    pub fn nyckel(&self) -> String {
        match (&self.nyckel, &self.namn) {
            (Some(nyckel), _) => nyckel.källa.trim().to_owned(),
            (None, Some(namn)) => {
                namn.källa.to_lowercase().split_whitespace().collect::<Vec<_>>().join("_")
            }
            (None, None) => String::new(),
        }
    }

    /// Whether it tells of something that was not as it should be.
    pub fn är_avvikelse(&self) -> bool {
        let by_tone = || matches!(self.ton, Some(Ton::Gul | Ton::Orange | Ton::Röd));
        self.avvikelse.unwrap_or_else(by_tone)
    }

    /// Whether the review is finished.
    pub fn är_klar(&self) -> bool {
        self.klar.unwrap_or(!matches!(self.ton, Some(Ton::Blå | Ton::Grå)))
    }

    /// Whether anything was reviewed.
    pub fn är_granskat(&self) -> bool {
        self.granskad.unwrap_or(self.ton != Some(Ton::Grå))
    }

    /// Whether a word means this step: its key or its name.
    pub fn heter(&self, word: &str) -> bool {
        self.nyckel() == word || self.namn.as_ref().is_some_and(|namn| namn.källa == word)
    }

    /// What it says itself, and of the rest what `other` says.
    #[must_use]
    pub fn över(&self, other: &Self) -> Self {
        let word = |own: &Option<Ord>, other: &Option<Ord>| own.clone().or_else(|| other.clone());
        Self {
            plats: self.plats,
            nyckel: word(&self.nyckel, &other.nyckel),
            namn: word(&self.namn, &other.namn),
            ton: self.ton.or(other.ton),
            symbol: self.symbol.or(other.symbol),
            avvikelse: self.avvikelse.or(other.avvikelse),
            klar: self.klar.or(other.klar),
            granskad: self.granskad.or(other.granskad),
            antal: word(&self.antal, &other.antal),
            mening: word(&self.mening, &other.mening),
            sammanfattning: word(&self.sammanfattning, &other.sammanfattning),
        }
    }

    /// How bad its tone is, among those of its kind.
    fn allvar(&self) -> u8 {
        match self.ton {
            Some(Ton::Röd) => 3,
            Some(Ton::Orange) => 2,
            Some(Ton::Gul) => 1,
            _ => 0,
        }
    }
}

/// What is known of a review, or of several taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Utfall<'s> {
    /// A step of the scale.
    Steg(&'s Resultatsteg),
    /// An account in words, which has no step.
    IText,
    /// Nothing.
    Inget,
}

impl<'s> Utfall<'s> {
    /// The step that is written; nothing if the scale does not have it.
    pub fn av(written: &Ord, skala: &'s [Resultatsteg]) -> Self {
        skala.iter().find(|steg| steg.heter(written.källa.trim())).map_or(Self::Inget, Self::Steg)
    }

    /// All that there are, from best to worst: as the scale has them, then what has no step.
    pub fn alla(skala: &'s [Resultatsteg]) -> impl Iterator<Item = Self> {
        skala.iter().map(Self::Steg).chain([Self::IText, Self::Inget])
    }

    /// Its name in words, looks and filters.
    pub fn nyckel(self) -> String {
        match self {
            Self::Steg(steg) => steg.nyckel(),
            Self::IText => "i_text".to_owned(),
            Self::Inget => "inget".to_owned(),
        }
    }

    /// The step, if it has one.
    pub fn steg(self) -> Option<&'s Resultatsteg> {
        match self {
            Self::Steg(steg) => Some(steg),
            Self::IText | Self::Inget => None,
        }
    }

    /// Whether it tells of something that was not as it should be.
    pub fn är_avvikelse(self) -> bool {
        self.steg().is_some_and(Resultatsteg::är_avvikelse)
    }

    /// Whether the review is finished and told.
    pub fn är_redovisat(self) -> bool {
        match self {
            Self::Steg(steg) => steg.är_klar(),
            Self::IText => true,
            Self::Inget => false,
        }
    }

    /// What stands for several taken together: the worst. What deviates is told whatever else there is; what is
    /// missing, going on or has no step goes before what is finished, since it may deviate.
    pub fn sämst(alla: impl Iterator<Item = Self>, skala: &[Resultatsteg]) -> Self {
        alla.max_by_key(|utfall| utfall.rang(skala)).unwrap_or(Self::Inget)
    }

    /// The best of a scale.
    pub fn bäst(skala: &'s [Resultatsteg]) -> Self {
        let steg = skala.iter().map(Self::Steg);
        steg.min_by_key(|utfall| utfall.rang(skala)).unwrap_or(Self::Inget)
    }

    fn rang(self, skala: &[Resultatsteg]) -> (u8, u8, usize) {
        let Self::Steg(steg) = self else { return (if self == Self::IText { 1 } else { 3 }, 0, 0) };
        let group = match (steg.är_avvikelse(), steg.är_klar()) {
            (true, _) => 4,
            (false, false) => 2,
            (false, true) => 0,
        };
        (group, steg.allvar(), skala.iter().position(|own| std::ptr::eq(own, steg)).unwrap_or(0))
    }
}
