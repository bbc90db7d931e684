use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Avsnitt, Ord, Plats, Rad, Text, Åtgärd};

/// En granskning: hur den gjordes och vad den visade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Granskning {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Perioden, en av planens. Utelämnad: hela året, och då står granskningen i rapporten för årets sista period.
    pub period: Option<Ord>,
    /// Vad granskningen visade: `utan_anmärkning`, `ej_aktuell`, `pågår`, `mindre_anmärkning`, `ej_genomförd` eller
    /// `anmärkning`, eller ett steg i kommunens egen skala. Utelämnat: granskningen är redovisad i text.
    pub resultat: Option<Ord>,
    /// Orsaken, som fortsätter meningen ”…, eftersom …”: liten bokstav, ingen punkt.
    pub orsak: Option<Rad>,
    /// Hur granskningen gjordes. (Det som har gjorts åt en åtgärd skrivs i åtgärden, efter `genomfört`.)
    pub genomförd: Option<Text>,
    /// Vad granskningen visade. Står i samma ruta som `genomförd`, `analys` och `ledde_till` där layouten har en ruta för dem.
    pub redovisning: Option<Text>,
    /// Slutsatserna av det som redovisas.
    pub analys: Option<Text>,
    /// Om granskningen har lett till åtgärder, i ord. Åtgärderna själva skrivs efter `åtgärder`.
    pub ledde_till: Option<Text>,
    /// Åtgärder som just den här granskningen ledde till. De visas när den gör det.
    #[serde(default)]
    pub åtgärder: Vec<Åtgärd>,
    /// Fördjupade redovisningar: egna avsnitt efter tabellen. En `redovisning` med rubriker (`#`) blir en av sig själv.
    #[serde(default)]
    pub fördjupningar: Vec<Fördjupning>,
    /// Avsnitt sist i redovisningen av granskningen, efter dess fördjupningar.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

/// En fördjupad redovisning av ett kontrollmoment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Fordjupning")]
pub struct Fördjupning {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Vad fördjupningen handlar om.
    #[schemars(extend("x-tomt" = true))]
    pub rubrik: Option<Rad>,
    /// Enheten: en nyckel i enheter, eller ett namn.
    pub enhet: Option<Ord>,
    /// Texten.
    pub text: Option<Text>,
    /// Avsnitt.
    #[serde(default)]
    pub avsnitt: Vec<Avsnitt>,
    /// Avsnitt som avslutar fördjupningen.
    #[serde(default)]
    pub avslutande_avsnitt: Vec<Avsnitt>,
}

impl Granskning {
    /// Whether it belongs to `period`, of a plan with these `perioder`: one without a period is of the whole year, and
    /// so of its last.
    pub fn gäller(&self, period: &str, perioder: &[Ord]) -> bool {
        self.period.as_ref().or(perioder.last()).is_none_or(|own| own.källa == period)
    }

    /// The texts that can tell how it went, those of its in-depth accounts too.
    pub fn berättelser(&self) -> Vec<&Text> {
        let own = [&self.genomförd, &self.redovisning, &self.analys].into_iter().flatten();
        let in_depth = self.fördjupningar.iter().flat_map(|one| {
            let avsnitt = one.avsnitt.iter().chain(&one.avslutande_avsnitt);
            one.text.iter().chain(avsnitt.flat_map(Avsnitt::alla_texter))
        });
        let last = self.avslutande_avsnitt.iter().flat_map(Avsnitt::alla_texter);
        own.chain(in_depth).chain(last).collect()
    }
}
