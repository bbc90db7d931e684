use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Person, Plats, Skalor};

/// Organisationen, en gång för hela mappen: skrivelse.yaml.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Organisation {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Kommunens namn, till exempel Granby kommun.
    pub kommun: Ord,
    /// Utseendet: uppsala, eller en mapp i mallar/.
    pub layout: Ord,
    /// Kommunens logotyp eller vapen.
    pub logotyp: Option<Logotyp>,
    /// Adresser för sidfoten.
    pub sidfot: Option<Sidfot>,
    /// Nämnder och utskott, var och en med en kort nyckel.
    #[serde(default)]
    pub nämnder: IndexMap<String, Nämnd>,
    /// Personer som nämns i ärendena, var och en med en kort nyckel.
    #[serde(default)]
    pub personer: IndexMap<String, Person>,
    /// Avdelningar och enheter: nyckeln är kortformen, värdet det fulla namnet.
    #[serde(default)]
    pub enheter: IndexMap<String, Ord>,
    /// Skalor för riskanalys, granskningar, självskattning och omdöme.
    #[serde(default)]
    pub skalor: Skalor,
    /// Ord och meningar i layouten som ska lyda annorlunda. ”” utelämnar dem.
    #[serde(default)]
    pub ord: IndexMap<String, Ord>,
    /// Hur strängt reglerna ska hållas: fel, varning, råd eller av.
    #[serde(default)]
    pub regler: Regler,
    /// Ordlistor med ord som språkreglerna godtar.
    #[serde(default)]
    pub ordlistor: Vec<Ord>,
}

impl Organisation {
    /// What a nämnd is called, by its key; a key that none has is its own name.
    pub fn nämndens_namn<'k>(&'k self, nyckel: &'k str) -> &'k str {
        self.nämnder.get(nyckel.trim()).map_or(nyckel, |nämnd| nämnd.namn.källa.as_str())
    }

    /// What nämnder are called, each as [`Self::nämndens_namn`] says.
    pub fn nämnders_namn(&self, nycklar: &[Ord]) -> Vec<String> {
        nycklar.iter().map(|key| self.nämndens_namn(&key.källa).to_owned()).collect()
    }
}

/// En bild på kommunens logotyp.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Logotyp {
    /// Bildfilen: SVG, PNG eller JPEG.
    pub fil: Ord,
    /// Vad bilden visar, för den som inte ser den.
    pub alt: Ord,
}

/// Adresser och nummer för sidfoten.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Sidfot {
    /// Postadress.
    pub postadress: Option<Ord>,
    /// Besöksadress.
    pub besöksadress: Option<Ord>,
    /// Telefonnummer.
    pub telefon: Option<Ord>,
    /// E-postadress.
    pub epost: Option<Ord>,
    /// Webbplats.
    pub webb: Option<Ord>,
    /// Organisationsnummer.
    pub organisationsnummer: Option<Ord>,
    /// Bankgiro.
    pub bankgiro: Option<Ord>,
}

/// En nämnd, en styrelse eller ett utskott.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Namnd")]
pub struct Nämnd {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Nämndens namn med stor bokstav.
    pub namn: Ord,
    /// Nämndens förkortning.
    pub förkortning: Option<Ord>,
    /// Förvaltningen som arbetar åt nämnden. Utelämnad för ett utskott: den hos nämnden som det hör till.
    pub förvaltning: Option<Förvaltning>,
    /// Nyckeln till nämnden som utskottet hör till.
    pub del_av: Option<Ord>,
    /// Nyckeln till den som skriver under. Utelämnad: handläggaren.
    pub undertecknare: Option<Ord>,
    /// Mönster (reguljärt uttryck) som diarienumren följer.
    pub diarienummer: Option<Ord>,
    /// Nämndens egen sidfot, i stället för kommunens. Utelämnad för ett utskott: den hos nämnden som det hör till.
    pub sidfot: Option<Sidfot>,
    /// Hur strängt reglerna ska hållas i nämndens handlingar, där det skiljer sig från kommunens.
    #[serde(default)]
    pub regler: Regler,
}

/// En förvaltning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Forvaltning")]
pub struct Förvaltning {
    /// Förvaltningens namn.
    pub namn: Ord,
    /// Förvaltningens förkortning.
    pub förkortning: Option<Ord>,
}

/// The level of each rule that has another than its own, by name.
pub type Regler = IndexMap<String, Regelnivå>;

/// Hur strängt en regel hålls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Regelniva")]
pub enum Regelnivå {
    /// Handlingarna görs inte.
    Fel,
    /// Handlingarna görs, med en varning.
    Varning,
    /// Handlingarna görs, med ett råd.
    Råd,
    /// Regeln gäller inte.
    Av,
}
