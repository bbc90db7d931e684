//! Which checks are run on what. Those of what several handlingar share are run once.

use std::sync::Arc;

use super::kontext::Kontext;
use super::undantag::Undantag;
use super::{
    arende, cell, foredragningslista, handling, mappar, organisation, plan, risk, sammantrade,
    text, utseende,
};
use crate::diag::{Diagnostic, Sources};
use crate::documents::{Documents, Fall};
use crate::layout::Layout;
use crate::mallar;
use crate::memo::Memo;
use crate::model::{Handling, Innehåll, Ord, Organisation, Plan, Plats, Sammanhang, Sammanträde};
use crate::nytt_ar::väntan_utan_källa;
use crate::prose::{Plannyckel, Prosa, Readings};
use crate::sight;
use crate::text::Rich;
use crate::workshop::Workshop;

/// The checks of a repository.
#[derive(Debug)]
pub struct Checks<'r> {
    readings: &'r Readings,
    /// What is wrong with `skrivelse.yaml` alone.
    pub organisation: Vec<Diagnostic>,
    /// The places that comments excuse.
    pub undantag: Arc<Undantag>,
    plans: Memo<Planfråga, Vec<Diagnostic>>,
    /// The faults of plans that texts quote, by the plan.
    quoted: Memo<Plats, Vec<Diagnostic>>,
}

/// What decides what is said of a plan: how its texts are filled, and what its handling makes of it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Planfråga {
    nyckel: Plannyckel,
    has_case: bool,
    next_is_unread: bool,
    avrapporterar: bool,
}

impl<'r> Checks<'r> {
    /// Checks the organisation; all else is checked when it is asked for.
    pub fn new(readings: &'r Readings, organisation: &Organisation) -> Self {
        let sammanhang = Sammanhang::utan_ärende(organisation);
        let kontext = Kontext::new(&readings.workshop, sammanhang);
        let prosa = Prosa::read(readings, sammanhang, None);
        let mut faults = organisation::check(kontext);
        faults.extend(text::keys(kontext, &prosa, organisation.plats));
        let undantag = Arc::new(Undantag::read(&readings.workshop));
        Self {
            readings,
            organisation: faults,
            undantag,
            plans: Memo::default(),
            quoted: Memo::default(),
        }
    }

    fn workshop(&self) -> &'r Workshop {
        &self.readings.workshop
    }

    /// The faults of the organisation: its papers would show them.
    fn of_organisation(&self) -> impl Iterator<Item = Diagnostic> {
        self.organisation.iter().filter(|fault| fault.is_fel()).cloned()
    }

    /// What is wrong with a plan that no handling prints.
    pub fn plan(&self, sammanhang: Sammanhang<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
        self.of_plan(Kontext::new(self.workshop(), sammanhang), None, prosa)
    }

    /// The faults of the plans of other years that the texts of a handling quote: what they say of them would be wrong.
    fn quoted(&self, sammanhang: Sammanhang<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
        let others = [("förra_plan", sammanhang.förra_plan), ("nästa_plan", sammanhang.nästa_plan)];
        let quoted = others.into_iter().filter(|(namn, _)| prosa.frågar_efter(namn));
        // What is wrong with a text is told where it is taken in.
        let faults = |plan: &Plan| {
            let sammanhang = Sammanhang {
                plan: Some(plan),
                ..Sammanhang::utan_ärende(sammanhang.organisation)
            };
            let kontext = Kontext::new(self.workshop(), sammanhang);
            let poster = plan.alla_risker();
            let of_risks = poster.iter().flat_map(|post| risk::check(kontext, plan, post));
            let found = plan::check(kontext, plan).into_iter().chain(of_risks);
            found.filter(Diagnostic::is_fel).collect()
        };
        let found = quoted.filter_map(|(_, plan)| plan);
        found.flat_map(|plan| Vec::clone(&self.quoted.get(plan.plats, || faults(plan)))).collect()
    }

    /// What is wrong with a plan as a handling shows it: what is shared, and what its own texts say.
    fn of_plan(
        &self,
        kontext: Kontext<'_>,
        handling: Option<&Handling>,
        prosa: &Prosa,
    ) -> Vec<Diagnostic> {
        let sammanhang = kontext.sammanhang;
        let nyckel = Plannyckel::of(sammanhang, sammanhang.period(handling));
        let (Some(nyckel), Some(plan)) = (nyckel, sammanhang.plan) else { return Vec::new() };
        let fråga = Planfråga {
            nyckel,
            has_case: sammanhang.ärende.is_some(),
            next_is_unread: sammanhang.olästa.contains(&"nästa_plan"),
            avrapporterar: kontext.avrapporterar,
        };
        let shared = self.plans.get(fråga, || alone(kontext, plan, prosa));
        let mut faults = Vec::clone(&shared);
        faults.extend(in_cells(kontext, plan, |plats| prosa.egen(plats)));
        faults
    }

    /// What is wrong with a handling and the plan that it shows.
    pub fn handling(
        &self,
        sammanhang: Sammanhang<'_>,
        handling: &Handling,
        prosa: &Prosa,
    ) -> Vec<Diagnostic> {
        let kontext = Kontext::new(self.workshop(), sammanhang);
        let avrapporterar = matches!(handling.innehåll, Innehåll::Avrapportering(_));
        let period = sammanhang.period(Some(handling));
        let kontext = Kontext { avrapporterar, period, ..kontext };
        let mut faults = handling::check(kontext, handling, prosa);
        faults.extend(self.of_plan(kontext, Some(handling), prosa));
        faults.extend(self.quoted(sammanhang, prosa));
        faults.extend(text::check(&sight::of_handling(prosa, sammanhang, Some(handling))));
        let ärende = sammanhang.ärende.map(|ärende| ärende.plats);
        faults.extend(ärende.into_iter().flat_map(|root| text::keys(kontext, prosa, root)));
        faults
    }

    /// What is wrong with a meeting alone.
    pub fn sammanträde(
        &self,
        sammanhang: Sammanhang<'_>,
        sammanträde: &Sammanträde,
        prosa: &Prosa,
    ) -> Vec<Diagnostic> {
        let kontext = Kontext::new(self.workshop(), sammanhang);
        let mut faults = sammantrade::check(kontext, sammanträde);
        faults.extend(text::check(&sight::of_handling(prosa, sammanhang, None)));
        faults.extend(text::keys(kontext, prosa, sammanträde.plats));
        faults.extend(self.of_organisation());
        faults
    }

    /// What is wrong with the cases on the list of a meeting, each with the words that name it.
    pub fn föredragningslista(
        &self,
        organisation: &Organisation,
        sammanträde: &Sammanträde,
        listade: &[(&Ord, &Fall<'_>)],
    ) -> Vec<Diagnostic> {
        let kontext = Kontext::new(self.workshop(), Sammanhang::utan_ärende(organisation));
        foredragningslista::check(kontext, sammanträde, listade)
    }

    /// What is wrong with a case as a whole.
    pub fn ärende(
        &self,
        fall: &Fall<'_>,
        organisation: &Organisation,
        names: &[String],
    ) -> Vec<Diagnostic> {
        let sammanhang =
            Sammanhang { ärende: fall.ärende, ..Sammanhang::utan_ärende(organisation) };
        let kontext = Kontext::new(self.workshop(), sammanhang);
        let own = fall.ärende.map(|ärende| arende::check(kontext, ärende, names));
        own.into_iter().flatten().chain(self.of_organisation()).collect()
    }
}

/// What is wrong with a plan in every handling that shows it so.
fn alone(kontext: Kontext<'_>, plan: &Plan, prosa: &Prosa) -> Vec<Diagnostic> {
    let kontext = Kontext { prosa: Some(prosa), ..kontext };
    let mut faults = plan::check(kontext, plan);
    for post in plan.alla_risker() {
        faults.extend(risk::check(kontext, plan, &post));
    }
    faults.extend(in_cells(kontext, plan, |plats| prosa.delad(plats)));
    faults.extend(text::check(&sight::of_plan(prosa, kontext.sammanhang)));
    faults.extend(text::keys(kontext, prosa, plan.plats));
    faults
}

/// What is wrong with the texts of a plan that stand in a cell, as far as `read` knows them.
fn in_cells<'t>(
    kontext: Kontext<'_>,
    plan: &Plan,
    read: impl Fn(Plats) -> Option<&'t Rich>,
) -> Vec<Diagnostic> {
    let read = cell::texter(plan).into_iter().filter_map(|text| Some((text, read(text.plats)?)));
    read.flat_map(|(text, rich)| cell::check(kontext, text, rich)).collect()
}

/// What is wrong with the looks.
pub fn layout(layout: &Layout, sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = utseende::check(layout);
    faults.extend(mallar::check(layout, sources));
    faults
}

/// What is wrong between plans.
pub fn planer(workshop: &Workshop, documents: &Documents) -> Vec<Diagnostic> {
    let planer = documents.plans().filter_map(|(_, plan, _)| plan);
    planer.flat_map(|plan| väntan_utan_källa(&workshop.repo.tree, documents, plan)).collect()
}

/// Tells each of the cases what is wrong between it and others.
pub fn ärenden(workshop: &Workshop, cases: &mut [Fall<'_>]) {
    for (index, fault) in mappar::check(workshop, cases) {
        cases[index].faults.push(fault);
    }
}
