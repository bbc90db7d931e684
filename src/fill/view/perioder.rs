//! Which granskningar a handling of a period shows.

use super::kallor::Källor;
use crate::model::{Granskning, Ord};

impl Källor<'_> {
    /// Those that are shown, in the order of the plan's periods; what is of the whole year last.
    pub fn visade<'g>(&self, granskningar: &'g [Granskning]) -> Vec<&'g Granskning> {
        let told = granskningar.iter();
        let told = told.filter(|granskning| !self.är_senare(granskning.period.as_ref()));
        let mut shown: Vec<&Granskning> = told.collect();
        shown.sort_by_key(|granskning| self.periodens_plats(granskning.period.as_ref()));
        shown
    }

    /// Where a period stands among the plan's; after them what is of the whole year.
    fn periodens_plats(&self, period: Option<&Ord>) -> usize {
        let at = period.and_then(|period| self.sammanhang.plan?.periodens_plats(&period.källa));
        at.unwrap_or(usize::MAX)
    }

    /// Whether a period comes after the one that is shown.
    pub fn är_senare(&self, period: Option<&Ord>) -> bool {
        let shown = self.period.and_then(|shown| self.sammanhang.plan?.periodens_plats(shown));
        let own = period.and_then(|own| self.sammanhang.plan?.periodens_plats(&own.källa));
        own.zip(shown).is_some_and(|(own, shown)| own > shown)
    }

    /// The period whose result counts: the one that is shown, or else the latest.
    pub fn aktuell_period<'g>(&self, shown: &[&'g Granskning]) -> Option<&'g Ord> {
        let wanted = shown
            .iter()
            .find(|granskning| self.period.is_some_and(|period| granskning.gäller(period)));
        wanted.or(shown.last()).and_then(|granskning| granskning.period.as_ref())
    }
}
