use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Avsnitt, Datum, Fältvärde, Komponent, Ord, Personval, Plats, Rad, Text};

/// En handling i ett ärende.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Handling {
    /// What every handling may have.
    #[serde(flatten)]
    pub gemensamt: Gemensamt,
    /// What belongs to its slag.
    #[serde(flatten)]
    pub innehåll: Innehåll,
    /// Which handling of the case it is a bilaga of, by index; none for those of the case itself.
    #[serde(skip)]
    pub hör_till: Option<usize>,
}

impl Handling {
    /// Whether a plan gives what it says.
    pub fn görs_ur_plan(&self) -> bool {
        matches!(
            self.innehåll,
            Innehåll::Avrapportering(_)
                | Innehåll::Internkontrollplan(_)
                | Innehåll::Riskanalys(_)
                | Innehåll::Förbättringsåtgärder(_)
        )
    }

    /// Whether one of its sections gives a part of the plan its place.
    pub fn har_komponent(&self, komponent: Komponent) -> bool {
        let mut alla = self.gemensamt.avsnitt.iter().chain(&self.gemensamt.avslutande_avsnitt);
        alla.any(|avsnitt| avsnitt.har_komponent(komponent))
    }
}

/// Det som varje handling kan ha.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Gemensamt {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Namn att hänvisa till: bilaga("…").
    pub id: Option<Ord>,
    /// Titeln. Utelämnad: efter slag, plan och ärende.
    pub titel: Option<Rad>,
    /// Undertiteln.
    pub undertitel: Option<Rad>,
    /// Kort namn i listor.
    pub kortnamn: Option<Rad>,
    /// Datum, om ett annat än ärendets.
    pub datum: Option<Datum>,
    /// Diarienummer, om handlingen hör till ett annat ärende.
    pub diarienummer: Option<Ord>,
    /// Handläggare, om en annan än ärendets.
    pub handläggare: Option<Personval>,
    /// De som skriver under. Utelämnat: nämndens undertecknare.
    #[serde(default)]
    pub undertecknare: Vec<Personval>,
    /// Filen med planen, om en annan än ärendets.
    pub plan: Option<Ord>,
    /// Perioden, om en annan än ärendets.
    pub period: Option<Ord>,
    /// Om handlingen har en innehållsförteckning. Utelämnat: som layouten gör.
    pub innehållsförteckning: Option<bool>,
    /// Uppgifter för faktarutan.
    #[serde(default)]
    pub fakta: IndexMap<String, Rad>,
    /// Bilagans nummer, eller nej.
    pub bilaga: Option<Ord>,
    /// Handlingens egna bilagor.
    #[serde(default)]
    pub bilagor: Vec<Handling>,
    /// Handlingens avsnitt.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Avsnitt sist i handlingen.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

/// Slaget av handling, och vad som hör till det.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "slag", rename_all = "lowercase")]
#[schemars(rename = "Innehall")]
pub enum Innehåll {
    /// Förvaltningens förslag till nämnden.
    Tjänsteskrivelse(Tjänsteskrivelse),
    /// Årets redovisning av internkontrollplanen.
    Avrapportering(Avrapportering),
    /// En rapport med egna avsnitt.
    Rapport(Rapport),
    /// Planen för året.
    Internkontrollplan(Planhandling),
    /// Analysen av nämndens risker.
    Riskanalys(Planhandling),
    /// Uppföljningen av förbättringsåtgärder.
    Förbättringsåtgärder(Planhandling),
    /// Ett utdrag ur protokollet.
    Protokollsutdrag(Protokollsutdrag),
    /// En riktlinje eller ett reglemente.
    Styrdokument(Styrdokument),
    /// Ett svar på en motion eller en remiss.
    Yttrande(Yttrande),
    /// Ett ifyllt formulär.
    Formulär(Formulär),
    /// En fil som redan finns, till exempel en motion.
    Fil(Fil),
}

impl Innehåll {
    /// The slag as in YAML, templates and file names.
    pub fn slag(&self) -> &'static str {
        match self {
            Self::Tjänsteskrivelse(_) => "tjänsteskrivelse",
            Self::Avrapportering(_) => "avrapportering",
            Self::Rapport(_) => "rapport",
            Self::Internkontrollplan(_) => "internkontrollplan",
            Self::Riskanalys(_) => "riskanalys",
            Self::Förbättringsåtgärder(_) => "förbättringsåtgärder",
            Self::Protokollsutdrag(_) => "protokollsutdrag",
            Self::Styrdokument(_) => "styrdokument",
            Self::Yttrande(_) => "yttrande",
            Self::Formulär(_) => "formulär",
            Self::Fil(_) => "fil",
        }
    }
}

/// Det som hör till en tjänsteskrivelse.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Tjansteskrivelse")]
pub struct Tjänsteskrivelse {
    /// Vad nämnden föreslås besluta.
    pub förslag_till_beslut: Option<Förslag>,
    /// Vad beslutet grundas på: auto, inget eller en lista. Utelämnat: auto.
    #[serde(default)]
    pub beslutsunderlag: Vec<Rad>,
    /// De som ska få beslutet.
    #[serde(default)]
    pub sändlista: Vec<Rad>,
    /// Avsnitt allra sist, efter sändlistan.
    #[serde(default)]
    pub efter_sändlistan: Vec<Avsnitt>,
}

/// Det som hör till en avrapportering; resten kommer ur planen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Avrapportering {}

/// Det som hör till en rapport: bara avsnitten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rapport {}

/// En handling som görs helt ur planen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Planhandling {}

/// Det som hör till ett protokollsutdrag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Protokollsutdrag {
    /// Nyckeln till nämnden eller utskottet som beslutade.
    pub organ: Option<Ord>,
    /// När sammanträdet hölls.
    pub sammanträdesdatum: Option<Datum>,
    /// Paragrafens nummer.
    pub paragraf: Option<Ord>,
    /// Beslutet: texten, eller ärendet vars förslag det är.
    pub beslut: Option<Beslut>,
    /// Om paragrafen justerades omedelbart.
    pub omedelbar_justering: Option<bool>,
}

/// Vad som beslutades.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Beslut {
    /// Ärendet vars förslag blev beslutet.
    Ärende {
        /// Mappen med ärendet.
        ärende: Ord,
    },
    /// Beslutets text.
    Text(Text),
}

/// Det som hör till ett styrdokument: bara avsnitt och fakta.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Styrdokument {}

/// Det som hör till ett yttrande.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Yttrande {
    /// De som yttrandet skickas till.
    #[serde(default)]
    pub mottagare: Vec<Rad>,
}

/// Det som hör till ett formulär.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Formular")]
pub struct Formulär {
    /// Formulärets namn.
    pub formulärnamn: Option<Rad>,
    /// Fälten överst i formuläret.
    #[serde(default)]
    pub fält: IndexMap<String, Fältvärde>,
}

/// Det som hör till en fil.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fil {
    /// Filen.
    pub fil: Ord,
    /// Filens innehåll i ord, för den som inte kan läsa den.
    pub textalternativ: Option<Text>,
}

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
    /// Orden före punkterna. Utelämnade: ”Nämnden beslutar”.
    pub inledning: Option<Rad>,
    /// Punkterna, utan att, samt och punkt.
    pub punkter: Vec<Rad>,
}

/// Ordförandens och förvaltningens förslag var för sig.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Delat {
    /// Ordförandens förslag: text, eller ordet förslaget när det är detsamma som förvaltningens.
    pub ordförandens: Option<Text>,
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
    /// Nyckeln till organet.
    pub organ: Ord,
    /// Punkterna, utan att, samt och punkt.
    pub punkter: Vec<Rad>,
}
