use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Plats, Rad};

/// Vart en risk, en kontroll eller en åtgärd förs efter året.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Overforing")]
pub struct Överföring {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Vart den förs.
    pub till: Mål,
    /// Året. Utelämnat: nästa. Ett senare år går också bra: då väntar risken till dess.
    pub planår: Option<i64>,
    /// När risken tas upp igen, om det beror på annat än året. Fortsätter meningen ”Risken tas upp igen …”: liten
    /// bokstav, ingen punkt, till exempel när den nya lagen har trätt i kraft.
    pub när: Option<Rad>,
    /// Riskens id i den planen (utelämnat: samma id), eller dess nummer.
    pub risk: Option<Ord>,
    /// Vad den blir dit den förs, om något annat än det är: ”förs över … som granskning”.
    pub som: Option<Rad>,
    /// Varför. Börjar meningen: ”Risken bedöms fortsatt relevant …”.
    pub motivering: Option<Rad>,
}

impl Överföring {
    /// The year of the plan that it leads to, from the plan for `planår`; none while nobody knows.
    pub fn år(&self, planår: i64) -> Option<i64> {
        let next = || self.när.is_none().then_some(planår + 1);
        self.planår.or_else(next)
    }

    /// Whether it waits for a later plan than the one after `planår`.
    pub fn väntar(&self, planår: i64) -> bool {
        self.till == Mål::NyPlan && self.år(planår).is_none_or(|år| år > planår + 1)
    }
}

/// Vart något förs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Mal")]
pub enum Mål {
    /// Till en ny internkontrollplan.
    NyPlan,
    /// Till verksamhetsplanen.
    Verksamhetsplan,
    /// Ingenstans: den avslutas.
    Avslutas,
}

impl Mål {
    /// The keys of a carry-over that mean nothing where it leads there.
    pub fn säger_inget(self) -> &'static [&'static str] {
        match self {
            Self::NyPlan => &[],
            Self::Verksamhetsplan => &["risk"],
            Self::Avslutas => &["planår", "risk", "som"],
        }
    }

    /// The word in YAML and templates.
    pub fn ord(self) -> &'static str {
        match self {
            Self::NyPlan => "ny_plan",
            Self::Verksamhetsplan => "verksamhetsplan",
            Self::Avslutas => "avslutas",
        }
    }
}
