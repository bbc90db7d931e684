//! Which checks are run on what. Those of what several handlingar share are run once.

use std::sync::Arc;

use super::kontext::Kontext;
use super::undantag::Undantag;
use super::{
    arende, bilagor, handling, liggande, maskning, organisation, overforing, plan, sammantrade,
    skala, tema, text,
};
use crate::diag::{Diagnostic, Sources};
use crate::documents::Fall;
use crate::layout::Layout;
use crate::mallar;
use crate::memo::Memo;
use crate::model::{Handling, Innehåll, Organisation, Plan, Sammanhang, Sammanträde};
use crate::prose::{Plannyckel, Prosa, Readings};
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
}

/// What decides what is said of a plan: how its texts are filled, and what its handling makes of it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Planfråga {
    nyckel: Plannyckel,
    has_case: bool,
    next_is_unread: bool,
    trycker_överföringar: bool,
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
        Self { readings, organisation: faults, undantag, plans: Memo::default() }
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
            trycker_överföringar: kontext.trycker_överföringar,
        };
        let shared = self.plans.get(fråga, || alone(kontext, plan, prosa));
        let mut faults = Vec::clone(&shared);
        faults.extend(liggande::check(kontext, plan, |plats| prosa.egen(plats)));
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
        let tells = matches!(handling.innehåll, Innehåll::Avrapportering(_));
        let kontext = Kontext { trycker_överföringar: tells, ..kontext };
        let mut faults = handling::check(kontext, handling);
        faults.extend(maskning::check(kontext, handling, prosa));
        faults.extend(bilagor::check(kontext, handling, prosa));
        faults.extend(self.of_plan(kontext, Some(handling), prosa));
        faults.extend(words(kontext, prosa.egna()));
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
        faults.extend(words(kontext, prosa.egna()));
        faults.extend(text::keys(kontext, prosa, sammanträde.plats));
        faults.extend(self.of_organisation());
        faults
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
        let mut faults = arende::check(Kontext::new(self.workshop(), sammanhang), names);
        faults.extend(self.of_organisation());
        faults
    }
}

/// What is wrong with a plan in every handling that shows it so.
fn alone(kontext: Kontext<'_>, plan: &Plan, prosa: &Prosa) -> Vec<Diagnostic> {
    let mut faults = plan::check(kontext, plan);
    faults.extend(liggande::check(kontext, plan, |plats| prosa.delad(plats)));
    faults.extend(skala::check(kontext, plan));
    faults.extend(overforing::check(kontext, plan));
    faults.extend(words(kontext, prosa.delade()));
    faults.extend(text::keys(kontext, prosa, plan.plats));
    faults
}

/// What is wrong with words, whatever they say.
fn words<'t>(kontext: Kontext<'_>, texts: impl Iterator<Item = &'t Rich>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for rich in texts {
        faults.extend(text::check(kontext, rich));
    }
    faults
}

/// What is wrong with the looks.
pub fn layout(layout: &Layout, sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = tema::check(layout);
    faults.extend(mallar::check(layout, sources));
    faults
}
