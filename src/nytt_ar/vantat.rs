//! What has waited since an earlier plan, and where it is found.

use super::ar::{Beslut, År, Årgång};
use crate::model::{Färd, Planrisk, Väg, Väntande};

impl<'a> År<'a> {
    /// The risks, or parts of them, that have waited as this one; none where no plan, or more than one, has them.
    pub fn väntade(&self, väntande: &Väntande) -> Vec<Beslut<'a>> {
        let (beside, elsewhere): (Vec<_>, Vec<_>) = self
            .ursprung(väntande)
            .into_iter()
            .partition(|ur| ur.path.parent() == self.i_år.path.parent());
        let fit = if beside.is_empty() { elsewhere } else { beside };
        match fit[..] {
            [ur] => väntade_i(ur, väntande),
            _ => Vec::new(),
        }
    }

    /// What is to be taken up in the next plan, but is found in none, or in several.
    pub fn utan_källa(&self) -> impl Iterator<Item = &'a Väntande> {
        self.mogna().filter(|one| self.väntade(one).is_empty())
    }

    /// The plans that it may have waited since: of that year, with such a risk.
    pub fn ursprung(&self, väntande: &Väntande) -> Vec<Årgång<'a>> {
        let of_year = |ur: &&Årgång<'a>| Some(ur.plan.planår) == väntande.från;
        let has = |ur: &Årgång<'a>| !väntade_i(*ur, väntande).is_empty();
        self.tidigare.iter().filter(of_year).copied().filter(has).collect()
    }
}

/// What has waited in a plan.
fn väntade_i<'a>(ur: Årgång<'a>, väntande: &Väntande) -> Vec<Beslut<'a>> {
    let wanted = väntande.risk.källa.as_str();
    let risker = ur.plan.alla_risker();
    let waits = risker.iter().flat_map(|post| {
        let färder = post.färder(ur.plan.planår).into_iter();
        let waits = |färd: &Färd<'a>| matches!(färd.väg, Väg::Senare(id, ..) if id == wanted);
        färder.filter(waits).map(|färd| (post.clone(), färd))
    });
    let mut found: Vec<(Planrisk<'a>, Färd<'a>)> = waits.collect();
    if found.is_empty() {
        let named = risker.iter().filter(|post| post.risk.id.källa == wanted);
        found = named.map(|post| (post.clone(), hela(post))).collect();
    }
    let när = väntande.när.as_ref().map(|när| när.källa.trim());
    let exact = Väg::Senare(wanted, väntande.planår, när);
    if found.iter().any(|(_, färd)| färd.väg == exact) {
        found.retain(|(_, färd)| färd.väg == exact);
    }
    let due = found.into_iter().map(|(post, färd)| (post, färd.av(&väntande.delar)));
    let due = due.filter(|(_, färd)| väntande.delar.is_empty() || !färd.delar().is_empty());
    let till = Some(wanted.to_owned());
    due.map(|(post, färd)| Beslut { ur, post, färd, till: till.clone(), obestämd: false }).collect()
}

/// All of a risk of which nothing is decided.
fn hela<'a>(post: &Planrisk<'a>) -> Färd<'a> {
    let risk = post.risk;
    Färd {
        väg: Väg::Obestämd,
        överföring: None,
        hel: true,
        kontroller: risk.kontroller.iter().collect(),
        åtgärder: risk.alla_åtgärder().filter(|åtgärd| åtgärd.är_öppen()).collect(),
    }
}
