use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Datum, Handling, Innehåll, Ord, Personval, Plats, Rad};

/// Ett ärende med sina handlingar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Arende")]
pub struct Ärende {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Diarienumret. Utelämnat: inget nummer skrivs ut.
    pub diarienummer: Option<Ord>,
    /// Om handlingarna är utkast: då står ”Utkast” på varje sida, men inte på en fil eller ett annat organs protokollsutdrag.
    #[serde(default)]
    pub utkast: bool,
    /// Ärendets rubrik.
    pub rubrik: Rad,
    /// Datumet för det som skrivs i ärendet; en bilaga har bara det datum som står i den. Utelämnat: inget datum skrivs ut.
    pub datum: Option<Datum>,
    /// Nyckeln till nämnden eller utskottet som beslutar.
    pub nämnd: Ord,
    /// Handläggaren: en nyckel i personer. Utelämnad: ingen skrivs ut.
    #[schemars(extend("x-person" = true))]
    pub handläggare: Option<Personval>,
    /// Perioden som handlingarna redovisar. Utelämnad: planens sista, och för det som skrivs om en avrapportering dess egen.
    pub period: Option<Ord>,
    /// Filen med planen som ärendet gäller.
    pub plan: Option<Ord>,
    /// Filen med förra årets plan.
    pub förra_plan: Option<Ord>,
    /// Filen med nästa års plan.
    pub nästa_plan: Option<Ord>,
    /// Handlingarna, i den ordning som de läggs fram.
    pub handlingar: Vec<Handling>,
}

impl Ärende {
    /// Whether a handling of it is a draft, as the case is unless the handling says otherwise, or comes from others.
    pub fn är_utkast(&self, handling: &Handling) -> bool {
        let of_others = matches!(handling.innehåll, Innehåll::Fil(_))
            || handling.eget_organ().is_some_and(|organ| organ.källa != self.nämnd.källa);
        handling.gemensamt.utkast.unwrap_or(self.utkast && !of_others)
    }

    /// Puts the bilagor of each handling after it in the list, each knowing what it belongs to: from here on a
    /// handling is one of the case, whatever it lies under.
    pub fn lägg_ut_bilagor(&mut self) {
        let mut laid_out = Vec::new();
        for handling in std::mem::take(&mut self.handlingar) {
            lägg_ut(handling, None, &mut laid_out);
        }
        self.handlingar = laid_out;
    }
}

fn lägg_ut(mut handling: Handling, hör_till: Option<usize>, laid_out: &mut Vec<Handling>) {
    let bilagor = std::mem::take(&mut handling.gemensamt.bilagor);
    let own = laid_out.len();
    laid_out.push(Handling { hör_till, ..handling });
    for bilaga in bilagor {
        lägg_ut(bilaga, Some(own), laid_out);
    }
}
