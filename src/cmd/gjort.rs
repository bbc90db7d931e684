//! The papers that `bygg` makes, one line for each as it is written.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};

use super::answer::Answer;
use crate::case::Unit;
use crate::diag::{Diagnostic, visible};
use crate::meeting::Meeting;
use crate::output::shown;
use crate::press::{Press, Written};
use crate::trip::Checked;
use crate::typeset;
use crate::work::{Work, Worked};

/// What was made.
#[derive(Default)]
pub struct Made {
    /// The papers.
    pub papers: Vec<Written>,
    /// What was found on the way.
    pub found: Vec<Diagnostic>,
    /// How many cases were made.
    pub cases: usize,
    /// How many meetings were made.
    pub meetings: usize,
    folders: BTreeSet<PathBuf>,
    /// Whether meetings may be made without cases that cannot be.
    utan_felaktiga: bool,
}

impl Made {
    /// Whether the papers of the case or the meeting in this folder were made.
    pub fn has_made(&self, folder: &Path) -> bool {
        self.folders.contains(folder)
    }

    /// Whether the papers of something in a folder of this name were made: they lie in a folder of that name too.
    pub fn has_made_in(&self, name: &OsStr) -> bool {
        self.folders.iter().any(|folder| folder.file_name() == Some(name))
    }

    /// Takes in what was found in a meeting. What stops the pages of a case stops those of its paket too, and is told once.
    fn tell(&mut self, found: Vec<Diagnostic>) {
        let same = |one: &Diagnostic, other: &Diagnostic| {
            (one.rule.namn, one.span, &one.message) == (other.rule.namn, other.span, &other.message)
        };
        let is_known =
            |one: &Diagnostic| one.is_fel() && self.found.iter().any(|known| same(known, one));
        let new: Vec<Diagnostic> = found.into_iter().filter(|one| !is_known(one)).collect();
        self.found.extend(new);
    }

    /// Whether a meeting was not made only because nobody has asked for it without the cases that cannot be made.
    pub fn waits_for_a_choice(&self, meeting: &Meeting) -> bool {
        meeting.waits() && !self.utan_felaktiga && !self.has_made(&meeting.folder)
    }
}

/// How papers are made.
struct Making<'a> {
    press: &'a Press,
    units: &'a [Unit],
    out: &'a Path,
    answer: &'a Answer,
    progress: ProgressBar,
    made: Made,
}

/// Makes the papers case by case, then those of the meetings; `utan_felaktiga`: these also without cases that cannot be
/// made.
pub fn make(checked: &Checked, out: &Path, answer: &Answer, utan_felaktiga: bool) -> Made {
    let Some(press) = checked.press() else { return Made::default() };
    let (units, progress) = (&checked.units, progress(checked));
    let made = Made { utan_felaktiga, ..Made::default() };
    let mut making = Making { press, units, out, answer, progress, made };
    for work in checked.case_works() {
        let found = making.make(&work);
        making.made.found.extend(found);
    }
    for meeting in checked.asked_meetings() {
        let found = if utan_felaktiga { making.without(meeting) } else { making.meeting(meeting) };
        making.made.tell(found);
    }
    making.progress.finish_and_clear();
    making.made
}

impl Making<'_> {
    /// Makes the papers of a unit of work; what hinders that, or else what there is to know of them.
    fn make(&mut self, work: &Work<'_>) -> Vec<Diagnostic> {
        self.progress.set_message(visible(&work.folder.to_string_lossy()).into_owned());
        // The pages of the case before do not come again: their cache is only cost. That of the last is left
        // to the end of the process.
        typeset::forget();
        let built = self.press.make(work, self.out);
        self.progress.inc(1);
        let built = match built {
            Ok(built) => built,
            Err(found) => return found,
        };
        let tell = || built.papers.iter().for_each(|paper| self.answer.tell(&line(paper)));
        self.progress.suspend(tell);
        match work.slag {
            Worked::Case => self.made.cases += 1,
            Worked::Meeting => self.made.meetings += 1,
        }
        self.made.folders.insert(work.folder.to_owned());
        self.made.papers.extend(built.papers);
        built.notices
    }

    /// Makes the papers of a meeting, if it can be made.
    fn meeting(&mut self, meeting: &Meeting) -> Vec<Diagnostic> {
        let work = Work::of_meeting(meeting, self.units).filter(|_| !meeting.is_faulty());
        work.map(|work| self.make(&work)).unwrap_or_default()
    }

    /// The same with a leaf in the place of each case that cannot be made, also of those that only their pages stop.
    fn without(&mut self, meeting: &Meeting) -> Vec<Diagnostic> {
        let cases = meeting.cases();
        let mut away: BTreeSet<usize> =
            cases.iter().copied().filter(|unit| self.units[*unit].is_faulty()).collect();
        let found = self.with_leaves(meeting, &away);
        if self.made.has_made(&meeting.folder) {
            return found;
        }
        let is_stopped = |unit: &usize| {
            !away.contains(unit)
                && !self.press.faults(&Work::of_case(&self.units[*unit])).is_empty()
        };
        let stopped: Vec<usize> = cases.into_iter().filter(is_stopped).collect();
        if stopped.is_empty() {
            return found;
        }
        away.extend(stopped);
        // What stopped the pages is told as long as nothing else tells it.
        let mut found: Vec<Diagnostic> = found.into_iter().filter(Diagnostic::is_fel).collect();
        found.extend(self.with_leaves(meeting, &away));
        found
    }

    fn with_leaves(&mut self, meeting: &Meeting, away: &BTreeSet<usize>) -> Vec<Diagnostic> {
        let (meeting, told) = meeting.utan(away, self.units);
        let mut found = self.meeting(&meeting);
        if self.made.has_made(&meeting.folder) {
            found.extend(self.press.keep(&meeting.nivåer, told));
        }
        found
    }
}

/// Shown on a terminal only.
fn progress(checked: &Checked) -> ProgressBar {
    let works = checked.asked_cases().count() + checked.asked_meetings().count();
    let bar = ProgressBar::new(works as u64);
    let style = ProgressStyle::with_template("{bar:20} {pos} av {len}  {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn line(written: &Written) -> String {
    let noun = if written.pages == 1 { "sida" } else { "sidor" };
    let unchanged = if written.unchanged { ", oförändrad" } else { "" };
    format!("{} ({} {noun}{unchanged})\n", shown(&written.path).display(), written.pages)
}
