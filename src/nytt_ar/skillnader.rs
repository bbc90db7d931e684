//! How a next plan that is already there differs from what this year's plan decided.

use std::path::Path;

use super::ar::{Beslut, År};
use crate::diag::Diagnostic;
use crate::load::display;
use crate::model::{Plan, Planrisk};

impl År<'_> {
    /// What the decisions say that the plan `next` does not have, and what it has besides.
    pub fn skillnader(&self, next: &Plan, path: &Path) -> Vec<Diagnostic> {
        let beslut = self.beslut();
        let name = display(path);
        let carried: Vec<&str> = beslut.iter().filter_map(|one| one.till.as_deref()).collect();
        let missing = beslut
            .iter()
            .filter(|one| one.till.as_ref().is_some_and(|till| next.risk(till).is_none()));
        let new = next.alla_risker();
        let new = new.iter().filter(|post| !carried.contains(&post.risk.id.källa.as_str()));
        let missing = missing.map(|one| self.saknas(one, &name));
        missing.chain(new.map(|post| self.är_ny(post, &name))).collect()
    }

    fn saknas(&self, beslut: &Beslut<'_>, next: &str) -> Diagnostic {
        let risk = beslut.post.risk;
        let place = risk.alla_överföringar().next().map_or(risk.id.plats, |own| own.plats);
        let fault = Diagnostic::varning(format!(
            "risken ”{}” förs över som ”{}”, men den finns inte i {next}",
            self.benämning(&beslut.post),
            beslut.till.as_deref().unwrap_or_default()
        ));
        let fault = fault.at(self.repo.tree.span(place));
        fault.hint(format!("lägg till risken i {next}, eller ändra överföringen"))
    }

    fn är_ny(&self, post: &Planrisk<'_>, next: &str) -> Diagnostic {
        let id = &post.risk.id;
        let notice = Diagnostic::råd(format!(
            "risken ”{}” är ny i {next}: ingen risk {} förs över till den",
            id.källa, self.plan.planår
        ));
        notice.at(self.repo.tree.span(id.plats))
    }
}
