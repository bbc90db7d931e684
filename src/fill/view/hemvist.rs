//! Where in its plan something stands.

use super::urval::Urval;
use crate::model::{Granskning, Kontroll, Planrisk};
use crate::values::{Planroll, Scope};

/// The risk, and the kontroll within it, that something belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Hemvist<'a> {
    /// What the handling tells.
    pub urval: Urval,
    /// The risk.
    pub post: &'a Planrisk<'a>,
    /// What its sentences may see.
    pub scope: Scope,
}

impl<'a> Hemvist<'a> {
    /// In a risk, `index` among all of its plan.
    pub fn risk(urval: Urval, index: usize, post: &'a Planrisk<'a>) -> Self {
        let scope = Scope { plan: Some(Planroll::Plan), risk: Some(index), kontroll: None };
        Self { urval, post, scope }
    }

    /// In a kontroll of the risk, by its index.
    pub fn i_kontroll(self, index: usize) -> Self {
        Self { scope: Scope { kontroll: Some(index), ..self.scope }, ..self }
    }

    /// The kontroll, if it is in one.
    pub fn kontroll(self) -> Option<&'a Kontroll> {
        self.scope.kontroll.map(|index| &self.post.risk.kontroller[index])
    }

    /// The label of the sections that close the account of the granskning `nr` here; none if there are none.
    pub fn avslutning(self, granskning: &Granskning, nr: usize) -> Option<String> {
        let has_any = !granskning.avslutande_avsnitt.is_empty();
        has_any.then(|| format!("avslutning-{}", self.granskningsid(nr)))
    }

    /// The label of the first in-depth account of the granskning `nr` here.
    pub fn fördjupning(self, nr: usize) -> String {
        format!("fördjupning-{}", self.granskningsid(nr))
    }

    /// A name of the granskning `nr` here, within its handling.
    pub fn granskningsid(self, nr: usize) -> String {
        let part =
            |index: Option<usize>| index.map_or_else(|| "x".to_owned(), |index| index.to_string());
        format!("{}-{}-{nr}", part(self.scope.risk), part(self.scope.kontroll))
    }
}
