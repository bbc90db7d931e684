//! Which granskningar a handling of a period shows.

use super::hemvist::Hemvist;
use super::kallor::Källor;
use crate::model::{Granskning, Ord, Risk, Text, Åtgärd};

impl Källor<'_> {
    /// Those that are shown, in the order of the plan's periods; what is of the whole year last, in its last report.
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

    /// Whether a period comes after the one that is shown; none is that of the whole year.
    pub fn är_senare(&self, period: Option<&Ord>) -> bool {
        self.sammanhang.plan.is_some_and(|plan| plan.är_senare(period, self.period))
    }

    /// The åtgärder of a risk that a handling knows of: not those that later granskningar lead to.
    pub fn kända_åtgärder<'r>(&self, risk: &'r Risk) -> impl Iterator<Item = &'r Åtgärd> {
        risk.kända_åtgärder(|period| self.är_senare(period))
    }

    /// The periods of the plan.
    pub fn perioder(&self) -> &[Ord] {
        self.sammanhang.plan.map_or(&[], |plan| &plan.perioder)
    }

    /// Whether the handling tells of the whole year, and so of what has no period.
    pub fn är_årets(&self) -> bool {
        self.sammanhang.plan.is_none_or(|plan| plan.är_årets(self.period))
    }

    /// The period whose result counts where a handling tells of a risk or a kontroll; none while it is not reviewed.
    pub fn gällande(&self, hemvist: Hemvist<'_>) -> Option<&str> {
        hemvist.post.risk.gällande(hemvist.kontroll(), self.period, self.perioder())
    }

    /// Whether a granskning is one whose result counts.
    pub fn räknas(&self, granskning: &Granskning, hemvist: Hemvist<'_>) -> bool {
        let perioder = self.perioder();
        let gällande = || self.gällande(hemvist);
        perioder.is_empty() || gällande().is_some_and(|own| granskning.gäller(own, perioder))
    }

    /// Whether a text of the model says anything.
    pub fn sägs(&self, text: &Text) -> bool {
        self.prosa.säger_något(text.plats)
    }

    /// Whether all that is told of a granskning is told in its in-depth accounts.
    pub fn är_bara_fördjupad(&self, granskning: &Granskning) -> bool {
        let own = [&granskning.genomförd, &granskning.redovisning, &granskning.analys];
        let is_told = own.into_iter().flatten().any(|text| self.sägs(text));
        !is_told && granskning.resultat.is_none() && !granskning.fördjupningar.is_empty()
    }

    /// Whether it is told in words how a granskning went.
    pub fn är_berättad(&self, granskning: &Granskning) -> bool {
        granskning.berättelser().into_iter().any(|text| self.sägs(text))
    }
}
