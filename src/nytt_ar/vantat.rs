//! What has waited since an earlier plan, and where it is found.

use super::ar::{Beslut, med_delar, År, Årgång};
use super::kalla::väntat_i;
use crate::model::Väntande;

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

    /// The name of what waits, with its parts.
    pub fn väntandes(&self, väntande: &Väntande) -> String {
        let delar = väntande.delar.iter().map(|del| self.i_år.prosa.plain(del));
        med_delar(&self.i_år.prosa.plain(&väntande.namn), &delar.collect::<Vec<_>>())
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
    let found = väntat_i(ur.plan, väntande).into_iter();
    let due = found.map(|(post, färd)| (post, färd.av(&väntande.delar)));
    let due = due.filter(|(_, färd)| väntande.delar.is_empty() || !färd.delar().is_empty());
    let beslut = |(post, färd)| Beslut {
        ur,
        post,
        färd,
        till: Some(väntande.risk.källa.clone()),
        obestämd: false,
        utom: Vec::new(),
    };
    due.map(beslut).collect()
}
