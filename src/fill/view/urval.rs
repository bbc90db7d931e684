//! Which handlingar are made from a plan, and what each tells of it.

use crate::model::{Planrisk, Åtgärd, Åtgärdsslag};

/// Which handling is made from the plan, and so what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urval {
    /// What came of the plan: all but why a risk was taken into it.
    Avrapportering,
    /// What is to be done: no results.
    Internkontrollplan,
    /// All risks, also those that are not taken into the plan, and how they were valued.
    Riskanalys,
    /// The risks that have improvements, with these alone.
    Förbättringsåtgärder,
}

impl Urval {
    /// Whether the handling tells what came of the plan.
    pub fn visar_resultat(self) -> bool {
        matches!(self, Self::Avrapportering | Self::Förbättringsåtgärder)
    }

    /// Whether the handling tells of the reviews; those that improvements came of were told the year before.
    pub fn visar_granskningar(self) -> bool {
        self == Self::Avrapportering
    }

    /// Whether the handling tells what the risk is, besides its name and what it consists in.
    pub fn visar_risken(self) -> bool {
        self != Self::Förbättringsåtgärder
    }

    /// Whether the handling tells how a risk is reviewed.
    pub fn visar_kontroller(self) -> bool {
        matches!(self, Self::Avrapportering | Self::Internkontrollplan)
    }

    /// Whether the handling tells the verdict on a risk.
    pub fn visar_omdömet(self) -> bool {
        self == Self::Avrapportering
    }

    /// Whether the risks stand in their groups.
    pub fn visar_grupper(self) -> bool {
        self != Self::Förbättringsåtgärder
    }

    /// Whether the handling tells why a risk was taken into the plan, or not.
    pub fn visar_urvalet(self) -> bool {
        self != Self::Förbättringsåtgärder
    }

    /// Whether the handling has a risk with it, of which it knows these åtgärder.
    pub fn tar_med<'r>(
        self,
        post: &Planrisk<'_>,
        mut kända: impl Iterator<Item = &'r Åtgärd>,
    ) -> bool {
        match self {
            Self::Riskanalys => true,
            Self::Avrapportering | Self::Internkontrollplan => post.i_planen(),
            Self::Förbättringsåtgärder => kända.any(|åtgärd| self.visar_åtgärd(post, åtgärd)),
        }
    }

    /// Whether the handling tells of an åtgärd of a risk.
    pub fn visar_åtgärd(self, post: &Planrisk<'_>, åtgärd: &Åtgärd) -> bool {
        match self {
            Self::Riskanalys => false,
            Self::Förbättringsåtgärder => {
                post.slag(åtgärd) == Åtgärdsslag::Förbättringsåtgärd
            }
            Self::Avrapportering | Self::Internkontrollplan => true,
        }
    }
}
