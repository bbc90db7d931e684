//! A unit of work: the papers of a case or a meeting, which are made together or not at all.

use std::path::Path;

use crate::beside::Original;
use crate::case::Unit;
use crate::checks::Nivåer;
use crate::fill::{Del, Dokument};
use crate::meeting::{Innehåll, KALLELSE, Kallat, Meeting, PAKET};
use crate::model::Plats;
use crate::tried::Tried;

/// The papers of a case or a meeting, to be made alone, again, beside others, or not at all.
#[derive(Debug)]
pub struct Work<'c> {
    /// Whose papers they are.
    pub slag: Worked,
    /// The folder of the case or the meeting, from the root.
    pub folder: &'c Path,
    /// The levels of rules in them.
    pub nivåer: &'c Nivåer,
    /// The papers.
    pub sheets: Vec<Sheet<'c>>,
    /// The files that lie beside them, by their names there.
    pub originals: Vec<(String, &'c Original)>,
}

/// Whose papers are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worked {
    /// A case's.
    Case,
    /// A meeting's. What its handlingar have no place for is told of their cases.
    Meeting,
}

/// A paper to be made.
#[derive(Debug)]
pub struct Sheet<'c> {
    /// What it is called on disk.
    pub file: &'c str,
    /// What it says of itself.
    pub dokument: &'c Dokument,
    /// What is filled for it.
    pub delar: Vec<Del<'c>>,
    /// Whether it refers to something in itself.
    pub hänvisar: bool,
    /// What it would be with each of its own words otherwise.
    pub prov: Vec<Prov<'c>>,
}

/// A paper with one of its own words otherwise.
#[derive(Debug)]
pub struct Prov<'c> {
    /// The word as it is written.
    pub ord: Plats,
    /// What the paper says of itself then.
    pub dokument: &'c Dokument,
    /// What is filled for it then.
    pub delar: Vec<Del<'c>>,
}

impl<'c> Prov<'c> {
    /// Each of some that were tried; `paper` makes the paper of it.
    fn each<T>(
        tried: &'c [Tried<T>],
        paper: impl Fn(&'c T) -> (&'c Dokument, Vec<Del<'c>>),
    ) -> Vec<Self> {
        let one = |tried: &'c Tried<T>| {
            let (dokument, delar) = paper(&tried.blir);
            Self { ord: tried.ord, dokument, delar }
        };
        tried.iter().map(one).collect()
    }
}

impl<'c> Work<'c> {
    /// The papers of a case.
    pub fn of_case(unit: &'c Unit) -> Self {
        let handlingar = unit.handlingar.iter();
        let sheets = handlingar.clone().map(|handling| Sheet {
            file: &handling.file,
            dokument: &handling.vy.dokument,
            delar: vec![handling.del(None)],
            hänvisar: handling.hänvisar,
            prov: Prov::each(&handling.tried, |vy| {
                (&vy.dokument, vec![Del { handling: &vy.handling, punkt: None }])
            }),
        });
        let originals = handlingar.filter_map(|handling| handling.original.as_ref());
        Self {
            slag: Worked::Case,
            folder: &unit.folder,
            nivåer: &unit.nivåer,
            sheets: sheets.collect(),
            originals: originals.map(|original| (original.name.clone(), original)).collect(),
        }
    }

    /// The kallelse of a meeting, and the paket of all its handlingar, which are those of `units`; none for a meeting
    /// that could not be read.
    pub fn of_meeting(meeting: &'c Meeting, units: &'c [Unit]) -> Option<Self> {
        let innehåll = meeting.innehåll.as_ref()?;
        let ensam = |kallat: &'c Kallat| (&kallat.kallelse.dokument, vec![kallat.del(None)]);
        let i_paketet = |kallat: &'c Kallat| (&kallat.dokument, innehåll.delar(kallat, units));
        let (dokument, delar) = ensam(&innehåll.kallat);
        let prov = Prov::each(&innehåll.tried, ensam);
        let kallelse = Sheet { file: KALLELSE, dokument, delar, hänvisar: false, prov };
        let (dokument, delar) = i_paketet(&innehåll.kallat);
        let prov = Prov::each(&innehåll.tried, i_paketet);
        let paket = Sheet { file: PAKET, dokument, delar, hänvisar: false, prov };
        Some(Self {
            slag: Worked::Meeting,
            folder: &meeting.folder,
            nivåer: &meeting.nivåer,
            sheets: vec![kallelse, paket],
            originals: originals(innehåll, units),
        })
    }

    /// What its folder is called.
    pub fn name(&self) -> &'c Path {
        self.folder.file_name().map_or(Path::new(""), Path::new)
    }
}

impl Sheet<'_> {
    /// The slag of its handlingar.
    pub fn slag(&self) -> impl Iterator<Item = &'static str> {
        self.delar.iter().map(|del| del.handling.gemensamt.slag)
    }
}

/// The files that lie beside a paket, called by their items.
fn originals<'c>(innehåll: &Innehåll, units: &'c [Unit]) -> Vec<(String, &'c Original)> {
    let mut originals = Vec::new();
    for (index, unit) in innehåll.med(units) {
        let own = unit.handlingar.iter().filter_map(|handling| handling.original.as_ref());
        originals.extend(
            own.map(|original| (format!("punkt-{}-{}", index + 1, original.name), original)),
        );
    }
    originals
}
