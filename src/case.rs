//! A case as understood: its handlingar, ready to be filled, and what is wrong with them.

use std::path::PathBuf;
use std::sync::Arc;

use crate::beside::Original;
use crate::beslutat::{beslutat, faults};
use crate::checks::{Checks, Nivåer};
use crate::diag::{Diagnostic, any_fel, sorted};
use crate::documents::Fall;
use crate::fill::{Agenda, Beslutat, Del, Handlingsplats, Planvyer, Punktvy, Vy, agenda, vy};
use crate::load::display;
use crate::model::{self, Organisation, bilagenummer, bilagenyckel, Ärende};
use crate::prose::{Prosa, Readings};

/// A case, whose papers are made together or not at all.
#[derive(Debug)]
pub struct Unit {
    /// Its folder, from the root.
    pub folder: PathBuf,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// Its handlingar, in order.
    pub handlingar: Vec<Handling>,
    /// What a föredragningslista says of it.
    pub agenda: Option<Agenda>,
    /// The levels of rules in it.
    pub nivåer: Nivåer,
}

/// A handling, ready to be filled.
#[derive(Debug)]
pub struct Handling {
    /// What it is called on disk.
    pub file: String,
    /// What it says.
    pub vy: Vy,
    /// The file that it shows the pages of.
    pub original: Option<Original>,
}

/// What a case is read together with.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What is read once for all.
    pub readings: &'a Readings,
    /// What is shown alike in several handlingar.
    pub planvyer: &'a Planvyer<'a>,
    /// What is checked once for all.
    pub checks: &'a Checks<'a>,
    /// The organisation.
    pub organisation: &'a Organisation,
    /// All cases of the repository.
    pub cases: &'a [Fall<'a>],
}

impl Unit {
    /// Reads a case: its texts, its views and what is wrong with them.
    pub fn read(around: Around<'_>, fall: &Fall<'_>) -> Self {
        let Around { checks, organisation, .. } = around;
        let nämnd = fall.ärende.map(|ärende| ärende.nämnd.källa.as_str());
        let mut unit = Self {
            folder: fall.folder.clone(),
            diagnostics: fall.faults.clone(),
            handlingar: Vec::new(),
            agenda: None,
            nivåer: Nivåer::of(organisation, nämnd),
        };
        let Some(ärende) = fall.ärende else { return unit };
        let names = file_names(&ärende.handlingar);
        for index in 0..ärende.handlingar.len() {
            unit.read_handling(around, fall, ärende, &names, index);
        }
        unit.diagnostics.extend(checks.ärende(fall, organisation, &names));
        unit.diagnostics = unit.nivåer.keep(&checks.undantag, sorted(unit.diagnostics));
        unit
    }

    fn read_handling(
        &mut self,
        around: Around<'_>,
        fall: &Fall<'_>,
        ärende: &Ärende,
        names: &[String],
        index: usize,
    ) {
        let Around { checks, organisation, .. } = around;
        let handling = &ärende.handlingar[index];
        let own = around.readings.in_handling(&handling.gemensamt.ord);
        let readings = own.as_ref().unwrap_or(around.readings);
        let own = own.as_ref().map(Planvyer::new);
        let planvyer = own.as_ref().unwrap_or(around.planvyer);
        let sammanhang = fall.sammanhang(organisation, handling);
        let prosa = Prosa::read(readings, sammanhang, Some(handling));
        let ident = |index: usize| format!("{}/{}", display(&fall.folder), names[index]);
        if index == 0 {
            self.agenda = agenda(&prosa, sammanhang, (0..names.len()).map(ident));
        }
        if let Some(agenda) = &mut self.agenda {
            agenda.propose(&prosa, sammanhang, handling);
        }
        let plats = Handlingsplats { alla: &ärende.handlingar, index };
        let vy = self.with_decision(around, fall, handling, |decided| {
            vy(&prosa, sammanhang, plats, &ident(index), decided, planvyer)
        });
        self.diagnostics.extend(prosa.faults());
        self.diagnostics.extend(checks.handling(sammanhang, handling, &prosa));
        self.handlingar.extend(vy.map(|vy| Handling {
            file: names[index].clone(),
            vy,
            original: Original::of(&prosa, handling, &names[index]),
        }));
    }

    /// Makes something of the proposal that is the decision which a handling tells, if it tells such.
    fn with_decision<T>(
        &mut self,
        around: Around<'_>,
        fall: &Fall<'_>,
        handling: &model::Handling,
        make: impl FnOnce(Option<Beslutat<'_>>) -> T,
    ) -> T {
        let Around { readings, organisation, cases, .. } = around;
        match beslutat(&readings.workshop.repo, cases, fall, handling) {
            Ok(Some((other, proposes))) => {
                let repo = &readings.workshop.repo;
                let found = faults(repo, organisation, (fall, handling), (other, proposes));
                self.diagnostics.extend(found);
                let handling = proposes;
                let sammanhang = other.sammanhang(organisation, handling);
                let prosa = Prosa::read(readings, sammanhang, Some(handling));
                make(Some(Beslutat { prosa: &prosa, sammanhang, handling }))
            }
            Ok(None) => make(None),
            Err(fault) => {
                self.diagnostics.push(fault);
                make(None)
            }
        }
    }

    /// Whether its papers cannot be made.
    pub fn is_faulty(&self) -> bool {
        any_fel(&self.diagnostics)
    }

    /// How many papers it has.
    pub fn papers(&self) -> usize {
        self.handlingar.len()
    }

    /// What is filled for its handlingar in a paket, below the item `punkt` of the föredragningslista.
    pub fn delar(&self, punkt: Option<Arc<Punktvy>>) -> impl Iterator<Item = Del<'_>> {
        let first = std::iter::once(punkt).chain(std::iter::repeat(None));
        self.handlingar.iter().zip(first).map(|(handling, punkt)| handling.del(punkt))
    }
}

impl Handling {
    /// What is filled for it; `punkt`: the item of the föredragningslista that it is the first of.
    pub fn del(&self, punkt: Option<Arc<Punktvy>>) -> Del<'_> {
        Del { handling: &self.vy.handling, punkt }
    }
}

/// What each handling of a case is called on disk.
fn file_names(handlingar: &[model::Handling]) -> Vec<String> {
    let numbers = bilagenummer(handlingar);
    let name = |(handling, number): (&model::Handling, Option<String>)| match number {
        Some(number) => {
            format!("bilaga-{}-{}.pdf", bilagenyckel(&number), handling.innehåll.slag())
        }
        None => format!("{}.pdf", handling.innehåll.slag()),
    };
    handlingar.iter().zip(numbers).map(name).collect()
}
