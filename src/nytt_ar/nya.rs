//! The risks of the next plan: what each is made of, what it becomes, and the group that it stands in.

use super::ar::{Beslut, År};
use crate::model::{Grupp, Åtgärdsslag};

/// A risk of the next plan.
pub struct Ny<'b, 'a> {
    /// Its id.
    pub id: &'b str,
    /// What it is made of: first the one that has its id, which says what it is.
    pub av: Vec<&'b Beslut<'a>>,
    /// What it becomes.
    pub blir: Blir,
    /// Its group.
    pub grupp: Option<&'a Grupp>,
}

impl Ny<'_, '_> {
    /// Whether it had kontroller that all went other ways, and nothing is to be done instead.
    pub fn saknar_sina_kontroller(&self) -> bool {
        let had_any = self.av.iter().any(|beslut| !beslut.post.risk.kontroller.is_empty());
        let none_goes = self.av.iter().all(|beslut| beslut.färd.delar().is_empty());
        self.blir == Blir::Likadan && had_any && none_goes
    }

    /// Whether there is anything to review of it: not where åtgärder are all that it has.
    pub fn granskas(&self) -> bool {
        let has_any = self.av.iter().any(|beslut| !beslut.färd.kontroller.is_empty());
        let only_åtgärder = || self.av.iter().any(|beslut| !beslut.färd.åtgärder.is_empty());
        match self.blir {
            Blir::Direktåtgärd => false,
            Blir::Granskning | Blir::Båda => true,
            Blir::Likadan => has_any || !only_åtgärder(),
        }
    }
}

/// What a risk becomes in the next plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blir {
    /// What it was.
    Likadan,
    /// Something to be done, without a review.
    Direktåtgärd,
    /// Something to be reviewed, after a year as direktåtgärd.
    Granskning,
    /// Something to be both reviewed and done.
    Båda,
}

impl<'a> År<'a> {
    /// The risks of the next plan, in the order of this one.
    pub fn nya<'b>(&self, beslut: &'b [Beslut<'a>]) -> Vec<Ny<'b, 'a>> {
        let mut nya: Vec<Ny<'b, 'a>> = Vec::new();
        let ids = beslut.iter().filter_map(|one| Some((one, one.till.as_deref()?)));
        for (one, id) in ids {
            let av = grund_först(id, beslut);
            // It stands where the one stood that says what it is.
            if av.first().is_some_and(|base| std::ptr::eq(*base, one)) {
                let blir = blir(one);
                nya.push(Ny { id, av, blir, grupp: self.grupp(one, blir) });
            }
        }
        nya
    }

    /// The groups of this year, and those that risks have waited in.
    pub fn grupper(&self, nya: &[Ny<'_, 'a>]) -> Vec<&'a Grupp> {
        let mut grupper: Vec<&'a Grupp> = self.i_år.plan.grupper.iter().collect();
        for grupp in nya.iter().filter_map(|ny| ny.grupp) {
            if !grupper.iter().any(|own| own.plats == grupp.plats) {
                grupper.push(grupp);
            }
        }
        grupper
    }

    /// The group of a risk: the one with its heading this year, or one for what it becomes, if there is any.
    fn grupp(&self, beslut: &Beslut<'a>, blir: Blir) -> Option<&'a Grupp> {
        let of_year = self.i_år.plan.grupper.iter();
        let own = beslut.post.grupp;
        let moved = match blir {
            Blir::Likadan | Blir::Båda => None,
            Blir::Direktåtgärd if own.is_some_and(är_för_direktåtgärder) => None,
            Blir::Direktåtgärd => of_year.clone().find(|grupp| är_för_direktåtgärder(grupp)),
            Blir::Granskning => of_year.clone().find(|grupp| !är_för_direktåtgärder(grupp)),
        };
        let same =
            |own: &'a Grupp| of_year.clone().find(|grupp| grupp.rubrik.källa == own.rubrik.källa);
        moved.or_else(|| own.map(|own| same(own).unwrap_or(own)))
    }
}

fn är_för_direktåtgärder(grupp: &Grupp) -> bool {
    grupp.åtgärdsslag == Some(Åtgärdsslag::Direktåtgärd)
}

/// What is said that it becomes.
fn blir(beslut: &Beslut<'_>) -> Blir {
    let som = beslut.färd.överföring.and_then(|own| own.som.as_ref());
    let som = som.map(|som| beslut.ur.prosa.plain(som).to_lowercase()).unwrap_or_default();
    let was_direct = beslut.post.grupp.is_some_and(är_för_direktåtgärder);
    match (som.contains("direktåtgärd"), som.contains("granskning")) {
        (true, true) => Blir::Båda,
        (true, false) => Blir::Direktåtgärd,
        (false, true) if was_direct => Blir::Granskning,
        (false, _) => Blir::Likadan,
    }
}

/// The ones that go up in a risk, first the one that has its id.
fn grund_först<'b, 'a>(id: &str, beslut: &'b [Beslut<'a>]) -> Vec<&'b Beslut<'a>> {
    let same = beslut.iter().filter(|beslut| beslut.till.as_deref() == Some(id));
    let (own, others): (Vec<_>, Vec<_>) = same.partition(|beslut| beslut.post.risk.id.källa == id);
    own.into_iter().chain(others).collect()
}
