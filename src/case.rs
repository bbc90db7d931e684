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
use crate::ny;
use crate::prose::{Prosa, Readings};
use crate::tried::{Tried, tried};

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
    /// Whether it refers to something in itself: only its pages tell whether that is there.
    pub hänvisar: bool,
    /// What it would say with each of its own words otherwise.
    pub tried: Vec<Tried<Vy>>,
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
            unit.read_handling(Place { around, fall, ärende, names: &names, index });
        }
        unit.diagnostics.extend(checks.ärende(fall, organisation, &names));
        unit.diagnostics = unit.nivåer.keep(&checks.undantag, sorted(unit.diagnostics));
        unit
    }

    fn read_handling(&mut self, place: Place<'_, '_>) {
        let Place { around, fall, names, index, .. } = place;
        let handling = place.handling();
        let own = around.readings.in_handling(&handling.gemensamt.ord);
        let read = match &own {
            Some(own) => place.read(own, &Planvyer::new(own)),
            None => place.read(around.readings, around.planvyer),
        };
        let Read { prosa, agenda, vy, faults } = read;
        let called = agenda.as_ref().map(Agenda::names);
        let tried = own.iter().flat_map(|own| {
            tried(own, &handling.gemensamt.ord, |other| {
                let read = place.read(other, &Planvyer::new(other));
                read.vy.filter(|_| read.agenda.as_ref().map(Agenda::names) == called)
            })
        });
        let tried = tried.collect();
        self.diagnostics.extend(faults);
        let sammanhang = fall.sammanhang(around.organisation, handling);
        if index == 0 {
            self.agenda = agenda;
        }
        if let Some(agenda) = &mut self.agenda {
            agenda.propose(&prosa, sammanhang, handling);
        }
        self.diagnostics.extend(prosa.faults());
        self.diagnostics.extend(around.checks.handling(sammanhang, handling, &prosa));
        self.handlingar.extend(vy.map(|vy| Handling {
            file: names[index].clone(),
            vy,
            tried,
            hänvisar: prosa.hänvisar(),
            original: Original::of(&prosa, handling, &names[index]),
        }));
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

/// A handling in its case.
#[derive(Clone, Copy)]
struct Place<'p, 'm> {
    around: Around<'p>,
    fall: &'p Fall<'m>,
    ärende: &'m Ärende,
    names: &'p [String],
    index: usize,
}

/// A handling as read.
struct Read {
    prosa: Prosa,
    /// What a föredragningslista says of its case, in its words.
    agenda: Option<Agenda>,
    vy: Option<Vy>,
    /// What is wrong with the decision that it tells.
    faults: Vec<Diagnostic>,
}

impl<'m> Place<'_, 'm> {
    fn handling(&self) -> &'m model::Handling {
        &self.ärende.handlingar[self.index]
    }

    /// Reads it, with the words that `readings` have.
    fn read(&self, readings: &Readings, planvyer: &Planvyer<'_>) -> Read {
        let handling = self.handling();
        let sammanhang = self.fall.sammanhang(self.around.organisation, handling);
        let prosa = Prosa::read(readings, sammanhang, Some(handling));
        let ident = |index: usize| format!("{}/{}", display(&self.fall.folder), self.names[index]);
        let agenda = agenda(&prosa, sammanhang, (0..self.names.len()).map(ident));
        let plats = Handlingsplats { alla: &self.ärende.handlingar, index: self.index };
        let (vy, faults) = self.with_decision(|decided| {
            vy(&prosa, sammanhang, plats, &ident(self.index), decided, planvyer)
        });
        Read { prosa, agenda, vy, faults }
    }

    /// Makes something of the proposal that is the decision which the handling tells, if it tells such; and what is
    /// wrong with that.
    fn with_decision<T>(
        &self,
        make: impl FnOnce(Option<Beslutat<'_>>) -> T,
    ) -> (T, Vec<Diagnostic>) {
        let Around { readings, organisation, cases, .. } = self.around;
        let repo = &readings.workshop.repo;
        let own = (self.fall, self.handling());
        match beslutat(repo, cases, own.0, own.1) {
            Ok(Some((other, handling))) => {
                let faults = faults(repo, organisation, own, (other, handling));
                let sammanhang = other.sammanhang(organisation, handling);
                let prosa = Prosa::read(readings, sammanhang, Some(handling));
                (make(Some(Beslutat { prosa: &prosa, sammanhang, handling })), faults)
            }
            Ok(None) => (make(None), Vec::new()),
            Err(fault) => (make(None), vec![fault]),
        }
    }
}

/// What each handling of a case is called on disk: by the number of its bilaga; one without, that another of its slag
/// comes before, by its id or title.
fn file_names(handlingar: &[model::Handling]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (handling, number) in handlingar.iter().zip(bilagenummer(handlingar)) {
        let slag = handling.innehåll.slag();
        let name = match number {
            Some(number) => format!("bilaga-{}-{slag}.pdf", bilagenyckel(&number)),
            None => format!("{slag}.pdf"),
        };
        let own = || Some(format!("{slag}-{}.pdf", own_name(handling)?));
        let is_taken = names.contains(&name);
        names.push(if is_taken { own().unwrap_or(name) } else { name });
    }
    names
}

/// The id of a handling, or else its title in letters, digits and hyphens.
fn own_name(handling: &model::Handling) -> Option<String> {
    let common = &handling.gemensamt;
    let id = common.id.as_ref().map(|id| id.källa.trim());
    let titel = common.titel.as_ref().map(|titel| titel.källa.as_str());
    let titel = titel.filter(|titel| !titel.contains('{'));
    ny::id(id.or(titel)?).ok()
}
