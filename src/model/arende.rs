use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Datum, Handling, Ord, Personval, Plats, Rad};

/// Ett ärende med sina handlingar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Arende")]
pub struct Ärende {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Diarienumret. Utelämnat: sidorna säger ”Utkast”.
    pub diarienummer: Option<Ord>,
    /// Ärendets rubrik.
    pub rubrik: Rad,
    /// Handlingarnas datum.
    pub datum: Datum,
    /// Nyckeln till nämnden eller utskottet som beslutar.
    pub nämnd: Ord,
    /// Handläggaren: en nyckel i personer.
    pub handläggare: Personval,
    /// Perioden som handlingarna redovisar. Utelämnad: planens sista.
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
