use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Avsnitt, Beslut, Beslutsdel, Datum, Fältvärde, Förslag, Komponent, Ord, Personval, Plats, Rad,
    Text,
};

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
    /// What a tjänsteskrivelse proposes.
    pub fn förslag_till_beslut(&self) -> Option<&Förslag> {
        match &self.innehåll {
            Innehåll::Tjänsteskrivelse(skrivelse) => skrivelse.förslag_till_beslut.as_ref(),
            _ => None,
        }
    }

    /// All its sections, in their order: the last ones of a tjänsteskrivelse stand after the sändlista.
    pub fn alla_avsnitt(&self) -> impl Iterator<Item = &Avsnitt> {
        let last = match &self.innehåll {
            Innehåll::Tjänsteskrivelse(skrivelse) => skrivelse.efter_sändlistan.as_slice(),
            _ => &[],
        };
        let common = &self.gemensamt;
        common.avsnitt.iter().chain(&common.avslutande_avsnitt).chain(last)
    }

    /// All parts of what is proposed in it, or was decided, whichever way they are written.
    pub fn beslutsdelar(&self) -> Vec<Beslutsdel<'_>> {
        match &self.innehåll {
            Innehåll::Tjänsteskrivelse(skrivelse) => {
                skrivelse.förslag_till_beslut.as_ref().map(Förslag::delar).unwrap_or_default()
            }
            Innehåll::Protokollsutdrag(utdrag) => {
                utdrag.beslut.as_ref().and_then(Beslut::del).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether it says itself that nobody signs it.
    pub fn undertecknas_inte(&self) -> bool {
        let own = self.gemensamt.undertecknare.as_slice();
        matches!(own, [Personval::Nyckel(only)] if only.källa.trim().to_lowercase() == "ingen")
    }

    /// Whether others than the förvaltning stand for it.
    pub fn är_av_andra(&self) -> bool {
        matches!(self.innehåll, Innehåll::Protokollsutdrag(_) | Innehåll::Fil(_))
    }

    /// Whether somebody signs it, also where none is named: it is a letter.
    pub fn är_brev(&self) -> bool {
        matches!(self.innehåll, Innehåll::Tjänsteskrivelse(_) | Innehåll::Yttrande(_))
    }

    /// The organ whose minutes it is, if it says so.
    pub fn eget_organ(&self) -> Option<&Ord> {
        match &self.innehåll {
            Innehåll::Protokollsutdrag(utdrag) => utdrag.organ.as_ref(),
            _ => None,
        }
    }

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

    /// Whether others than the handläggare of the case stand for what it says.
    pub fn görs_av_andra(&self) -> bool {
        matches!(
            self.innehåll,
            Innehåll::Protokollsutdrag(_)
                | Innehåll::Formulär(_)
                | Innehåll::Styrdokument(_)
                | Innehåll::Fil(_)
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
    #[schemars(extend("x-tomt" = true))]
    pub titel: Option<Rad>,
    /// Undertiteln.
    pub undertitel: Option<Rad>,
    /// Kort namn i listan över ärendets handlingar på föredragningslistan. Utelämnat: titeln. (En risk har ett eget `kortnamn`.)
    pub kortnamn: Option<Rad>,
    /// Vad handlingen är, till exempel Motion. Utelämnad: efter slag.
    pub handlingstyp: Option<Rad>,
    /// Vilken version det är, till exempel 1.2.
    pub version: Option<Rad>,
    /// Datumet. Utelämnat: ärendets, men inget på en bilaga eller på det som någon annan har gjort.
    pub datum: Option<Datum>,
    /// När handlingen senast reviderades.
    pub reviderad: Option<Datum>,
    /// Om handlingen är ett utkast. Utelämnat: som ärendet.
    pub utkast: Option<bool>,
    /// Diarienummer, om handlingen hör till ett annat ärende.
    pub diarienummer: Option<Ord>,
    /// Handläggare, om en annan än ärendets: en nyckel i personer, eller alla uppgifter.
    #[schemars(extend("x-person" = true))]
    pub handläggare: Option<Personval>,
    /// De som skriver under: nycklar i personer. Utelämnat: nämndens undertecknare, under en tjänsteskrivelse eller ett yttrande. Ingen: skriv ingen.
    #[serde(default)]
    #[schemars(extend("x-person" = true))]
    pub undertecknare: Vec<Personval>,
    /// Orden över underskriften, till exempel Med vänlig hälsning.
    pub hälsningsfras: Option<Rad>,
    /// Filen med planen, om en annan än ärendets.
    pub plan: Option<Ord>,
    /// Perioden, om en annan än ärendets. Utelämnad i en tjänsteskrivelse: som avrapporteringens.
    pub period: Option<Ord>,
    /// Om handlingen har en innehållsförteckning. Utelämnat: som layouten gör.
    pub innehållsförteckning: Option<bool>,
    /// Ord och meningar i layouten som ska lyda annorlunda i handlingen. ”” utelämnar dem.
    #[serde(default)]
    pub ord: IndexMap<String, Ord>,
    /// Vad som numreras: rubriker, tabeller eller figurer. Utelämnat: inget.
    #[serde(default)]
    pub numrering: Vec<Numrerat>,
    /// Egna uppgifter, en rad för var, efter datum och diarienummer: i sidhuvudet, på omslaget eller i ett styrdokuments faktaruta.
    #[serde(default)]
    pub fakta: IndexMap<String, Rad>,
    /// Bilagans nummer eller bokstav, som det ska stå: 3, C eller 8.2. Nej: handlingen är ingen bilaga. Utelämnat: nästa nummer om ärendet har en tjänsteskrivelse, annars inget.
    pub bilaga: Option<Ord>,
    /// Handlingens egna bilagor.
    #[serde(default)]
    pub bilagor: Vec<Handling>,
    /// Handlingens avsnitt.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Avsnitt sist i handlingen, efter det som planen ger.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

/// Vad som numreras i en handling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Numrerat {
    /// Rubriker: 1, 1.1.
    Rubriker,
    /// Tabeller som har en rubrik.
    Tabeller,
    /// Diagram och bilder som har en rubrik.
    Figurer,
}

impl Numrerat {
    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::Rubriker => "rubriker",
            Self::Tabeller => "tabeller",
            Self::Figurer => "figurer",
        }
    }
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
    #[schemars(extend("x-tomt" = true))]
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

impl Tjänsteskrivelse {
    /// Whether a row stands for all handlingar of the case.
    pub fn är_auto(rad: &Rad) -> bool {
        rad.källa.trim().to_lowercase() == "auto"
    }

    /// Whether a row says that there is no list.
    pub fn är_inget(rad: &Rad) -> bool {
        rad.källa.trim().to_lowercase() == "inget"
    }

    /// Whether what the decision rests on is written, or left out, and not made from the case.
    pub fn eget_underlag(&self) -> bool {
        self.beslutsunderlag.iter().any(|rad| !Self::är_auto(rad))
    }
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
    #[schemars(extend("x-tomt" = true))]
    pub beslut: Option<Beslut>,
    /// Om paragrafen justerades omedelbart.
    pub omedelbar_justering: Option<bool>,
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
    /// Vilket formulär det är, till exempel Anmälan av jäv. Titeln (`titel`) är vad just det här handlar om.
    pub formulärnamn: Option<Rad>,
    /// De som har fyllt i formuläret.
    #[serde(default)]
    #[schemars(extend("x-person" = true))]
    pub ifyllt_av: Vec<Personval>,
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
