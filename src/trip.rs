//! The trip up to the checks: from a folder to what is to be made, and what is wrong with it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::asked::asked;
use crate::case::{Around, Unit};
use crate::checks::{self, Checks, Nivåer};
use crate::diag::{Diagnostic, Severity, Sources, any_fel, causes};
use crate::documents::{Documents, Fall, Möte};
use crate::fill::Planvyer;
use crate::load::{Repo, composed, display, real};
use crate::meeting::Meeting;
use crate::model::{Organisation, Sammanhang};
use crate::press::Press;
use crate::prose::{Prosa, Readings};
use crate::regler;
use crate::work::Work;
use crate::workshop::Workshop;

/// A repository as understood, with all that is wrong with it.
#[derive(Debug, Default)]
pub struct Checked {
    /// The cases, by folder.
    pub units: Vec<Unit>,
    /// The meetings, by folder.
    pub meetings: Vec<Meeting>,
    /// What is wrong with files that belong to no case and no meeting.
    pub others: Vec<Diagnostic>,
    /// What the papers are made with; none when there is no organisation.
    press: Option<Press>,
    /// The folder that papers are written to when no other is asked for.
    out: PathBuf,
    /// The folders of the cases and meetings that are asked for; none when all are.
    asked: Option<BTreeSet<PathBuf>>,
    /// The levels of rules in what belongs to no case and no meeting.
    nivåer: Nivåer,
}

/// Steps 1 to 5: what is wrong in the repository that `folder` lies in.
///
/// With `layout` the papers look like that instead of what `skrivelse.yaml` says. Fails only when there is no
/// repository.
pub fn check(
    folder: &Path,
    layout: Option<&str>,
    sources: &Arc<Sources>,
) -> Result<Checked, Diagnostic> {
    let repo = Arc::new(Repo::load(folder, sources)?);
    let mut documents = Documents::read(&repo);
    let out = default_output(&repo, layout);
    let Some(organisation) = &documents.organisation else {
        return Ok(Checked { others: documents.all_faults(), out, ..Checked::default() });
    };
    let (workshop, mut faults) = Workshop::open(&repo, organisation, layout, sources);
    faults.extend(checks::layout(&workshop.layout, sources));
    faults.extend(regler::levels(&regler::alla(), &workshop, organisation));
    Ok(Checked { out, ..Checked::of(workshop, &mut documents, faults) })
}

/// Papers that look otherwise are not laid over those that are meant.
fn default_output(repo: &Repo, layout: Option<&str>) -> PathBuf {
    let out = repo.root.join("ut");
    layout.map_or(out.clone(), |layout| out.join(format!("layout-{layout}")))
}

impl Checked {
    /// Steps 4 and 5 for all documents of a repository; `faults`: what is wrong with its looks.
    pub fn of(workshop: Workshop, documents: &mut Documents, faults: Vec<Diagnostic>) -> Self {
        documents.with_scales(&workshop.layout.skalor);
        let mut checked = Self::default();
        let Some(organisation) = &documents.organisation else { return checked };
        let readings = Readings::new(workshop.clone());
        let checks = Checks::new(&readings, organisation);
        let undantag = Arc::clone(&checks.undantag);
        checked.read(documents, &readings, &checks, organisation, faults);
        checked.press = Some(Press::new(workshop, undantag));
        checked
    }

    /// Reads the cases, then the meetings that have them on their lists, and the plans that no case reads.
    /// A fault in the layout is one of each case.
    fn read(
        &mut self,
        documents: &Documents,
        readings: &Readings,
        checks: &Checks<'_>,
        organisation: &Organisation,
        layout_faults: Vec<Diagnostic>,
    ) {
        let mut cases: Vec<Fall<'_>> = documents.cases().collect();
        checks::ärenden(&readings.workshop, &mut cases);
        for fall in &mut cases {
            fall.faults.extend(layout_faults.iter().cloned());
        }
        self.others = layout_faults;
        self.others.extend(checks.organisation.iter().cloned());
        self.others.extend(documents.other_faults(&cases));
        self.others.extend(checks::planer(&readings.workshop, documents));
        let planvyer = &Planvyer::new(readings);
        let around = Around { readings, planvyer, checks, organisation, cases: &cases };
        self.units = cases.iter().map(|fall| Unit::read(around, fall)).collect();
        self.read_meetings(documents, around);
        let nivåer = Nivåer::of(organisation, None);
        self.others = nivåer.keep(&checks.undantag, std::mem::take(&mut self.others));
        self.read_plans(documents, around);
        // By now it is known what each comment excused.
        let is_sound = !any_fel(&self.others)
            && !self.units.iter().any(Unit::is_faulty)
            && !self.meetings.iter().any(Meeting::is_faulty);
        let of_comments = regler::excuses(&regler::alla(), &checks.undantag, is_sound);
        self.others.extend(nivåer.keep(&checks.undantag, of_comments));
        self.nivåer = nivåer;
    }

    fn read_meetings(&mut self, documents: &Documents, around: Around<'_>) {
        let möten: Vec<Möte<'_>> = documents.meetings().collect();
        let folders = möten.iter().map(|möte| &möte.folder);
        let folders: Vec<PathBuf> =
            folders.chain(around.cases.iter().map(|case| &case.folder)).cloned().collect();
        let meetings = möten.iter().enumerate().map(|(index, möte)| {
            let mut meeting = Meeting::read(around, &self.units, möte);
            meeting.beside(around, möte, &folders, &möten[..index]);
            meeting
        });
        self.meetings = meetings.collect();
    }

    /// The plans that no case reads.
    fn read_plans(&mut self, documents: &Documents, around: Around<'_>) {
        let Around { readings, checks, organisation, cases, .. } = around;
        for plan in documents.other_plans(cases) {
            let sammanhang =
                Sammanhang { plan: Some(plan), ..Sammanhang::utan_ärende(organisation) };
            let prosa = Prosa::read(readings, sammanhang, None);
            let mut found = prosa.faults();
            found.extend(checks.plan(sammanhang, &prosa));
            let nivåer =
                Nivåer::of(organisation, plan.nämnd.first().map(|key| key.källa.as_str()));
            self.others.extend(nivåer.keep(&checks.undantag, found));
        }
    }

    /// All that is wrong, in reading order, without what follows from it.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        causes(self.found())
    }

    /// All that was found, also what follows from something else: of all that is asked for, and of the cases without
    /// which a meeting is not made.
    pub fn found(&self) -> Vec<Diagnostic> {
        let others = self.others.iter().filter(|other| self.concerns_asked(other));
        let units = self.units.iter().zip(self.seen()).filter(|(_, seen)| *seen);
        let of_units = units.flat_map(|(unit, _)| &unit.diagnostics);
        let of_meetings = self.asked_meetings().flat_map(|meeting| &meeting.diagnostics);
        others.chain(of_units).chain(of_meetings).cloned().collect()
    }

    /// Asks only for the cases and meetings in `folder`, or else for the one that it lies in; says whether there are such.
    pub fn ask(&mut self, folder: &Path) -> bool {
        let Some(press) = &self.press else { return true };
        let real = real(folder).map(|real| if real.is_file() { above(&real) } else { real });
        let below =
            real.as_deref().and_then(|real| real.strip_prefix(&press.workshop().repo.root).ok());
        let below = below.map(|below| PathBuf::from(composed(below.as_os_str())));
        let Some(below) = below.filter(|below| !below.as_os_str().is_empty()) else { return true };
        let of_units = self.units.iter().map(|unit| unit.folder.as_path());
        let of_meetings = self.meetings.iter().map(|meeting| meeting.folder.as_path());
        let folders: Vec<&Path> = of_units.chain(of_meetings).collect();
        let found = asked(&below, &folders);
        let some = !found.is_empty();
        self.asked = Some(found).filter(|_| some);
        some
    }

    /// Whether each case is asked for, or stands on the list of a meeting that is.
    fn seen(&self) -> Vec<bool> {
        let called: BTreeSet<usize> = self.asked_meetings().flat_map(Meeting::cases).collect();
        let units = self.units.iter().enumerate();
        units.map(|(index, unit)| self.asks(&unit.folder) || called.contains(&index)).collect()
    }

    /// How many cases and how many meetings have nothing to do with what is asked for.
    pub fn unseen(&self) -> (usize, usize) {
        let cases = self.seen().into_iter().filter(|seen| !seen).count();
        (cases, self.meetings.len() - self.asked_meetings().count())
    }

    fn asks(&self, folder: &Path) -> bool {
        self.asked.as_ref().is_none_or(|asked| asked.contains(folder))
    }

    /// Whether what was found outside of cases and meetings concerns those that are asked for: what is written for all, or
    /// in a file of theirs.
    fn concerns_asked(&self, other: &Diagnostic) -> bool {
        let (Some(asked), Some(press), Some(span)) = (&self.asked, &self.press, other.span) else {
            return true;
        };
        let name = press.workshop().files.sources().get(span.file).name.clone();
        let is_for_all = name == "skrivelse.yaml"
            || ["mallar/", "inbyggd/"].iter().any(|own| name.starts_with(own));
        is_for_all || asked.iter().any(|folder| name.starts_with(&format!("{}/", display(folder))))
    }

    /// The cases that are asked for.
    pub fn asked_cases(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| self.asks(&unit.folder))
    }

    /// The meetings that are asked for.
    pub fn asked_meetings(&self) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter().filter(|meeting| self.asks(&meeting.folder))
    }

    /// The levels of rules in what belongs to no case and no meeting.
    pub fn nivåer(&self) -> &Nivåer {
        &self.nivåer
    }

    /// Counts what is warned of as a fault, also on the pages.
    pub fn strict(&mut self) {
        let of_units = self.units.iter_mut().flat_map(|unit| &mut unit.diagnostics);
        let of_meetings = self.meetings.iter_mut().flat_map(|meeting| &mut meeting.diagnostics);
        for diagnostic in of_units.chain(of_meetings).chain(&mut self.others) {
            if diagnostic.severity == Severity::Varning {
                diagnostic.severity = Severity::Fel;
            }
        }
        self.units.iter_mut().for_each(|unit| unit.nivåer.strikt = true);
        self.nivåer.strikt = true;
        for meeting in &mut self.meetings {
            meeting.nivåer.strikt = true;
            meeting.wait_for(&self.units);
        }
    }

    /// The folder that papers are written to when no other is asked for.
    pub fn default_output(&self) -> &Path {
        &self.out
    }

    /// What papers are made with, for those of [`Self::works`].
    pub fn press(&self) -> Option<&Press> {
        self.press.as_ref()
    }

    /// What can be made of what is asked for, each alone: the cases without faults, then the meetings.
    pub fn works(&self) -> impl Iterator<Item = Work<'_>> {
        let meetings = self.asked_meetings().filter(|meeting| !meeting.is_faulty());
        let meetings = meetings.filter_map(|meeting| Work::of_meeting(meeting, &self.units));
        self.case_works().chain(meetings)
    }

    /// The cases among them.
    pub fn case_works(&self) -> impl Iterator<Item = Work<'_>> {
        self.asked_cases().filter(|unit| !unit.is_faulty()).map(Work::of_case)
    }
}

/// The folder of a file.
fn above(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}
