//! `skrivelse bygg`: checks everything, then makes the papers of every case without faults.

use std::path::Path;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};

use super::{Outcome, check, say, show, tally};
use crate::args::Bygg;
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::output::shown;
use crate::trip::{Built, Checked, Written};

/// Runs the command.
pub fn run(arguments: &Bygg) -> Outcome {
    let sources = Arc::new(Sources::default());
    let layout = arguments.layout.as_deref();
    let Some((checked, mut diagnostics)) =
        check(&arguments.repository, layout, arguments.strict, &sources)
    else {
        return Outcome::Faults;
    };
    let out = arguments.out.clone().unwrap_or_else(|| checked.default_output().to_owned());
    let made = build(&checked, &out, &sources);
    show(&made.faults, &sources);
    diagnostics.extend(made.faults.iter().cloned());
    close(&checked, &made, &diagnostics, &out);
    if arguments.open {
        open(&made.papers);
    }
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}

/// What was made.
#[derive(Default)]
struct Made {
    papers: Vec<Written>,
    faults: Vec<Diagnostic>,
    cases: usize,
    meetings: usize,
}

impl Made {
    /// Takes in what was made of a case or a meeting, and tells whether it was made.
    fn take(&mut self, made: Result<Built, Vec<Diagnostic>>, progress: &ProgressBar) -> usize {
        progress.inc(1);
        match made {
            Ok(built) => {
                progress.suspend(|| built.papers.iter().for_each(line));
                self.papers.extend(built.papers);
                self.faults.extend(built.notices);
                1
            }
            Err(found) => {
                self.faults.extend(found);
                0
            }
        }
    }
}

/// Makes the papers case by case, then those of the meetings, one line for each as it is written.
fn build(checked: &Checked, out: &Path, sources: &Sources) -> Made {
    let mut made = Made::default();
    let Some(base) = checked.base() else { return made };
    let progress = progress(checked);
    for unit in checked.units.iter().filter(|unit| !unit.is_faulty()) {
        go_on(&progress, &unit.folder);
        made.cases += made.take(checked.build(unit, &base, out, sources), &progress);
    }
    for meeting in checked.meetings.iter().filter(|meeting| !meeting.is_faulty()) {
        go_on(&progress, &meeting.folder);
        made.meetings += made.take(checked.build_meeting(meeting, &base, out, sources), &progress);
    }
    progress.finish_and_clear();
    made
}

/// To the next case or meeting, which lies in `folder`: the pages of the one before do not come again, and
/// their cache is only cost. That of the last is left to the end of the process.
fn go_on(progress: &ProgressBar, folder: &Path) {
    progress.set_message(folder.display().to_string());
    typst::comemo::evict(0);
}

/// Shown on a terminal only.
fn progress(checked: &Checked) -> ProgressBar {
    let bar = ProgressBar::new((checked.units.len() + checked.meetings.len()) as u64);
    let style = ProgressStyle::with_template("{bar:20} {pos} av {len}  {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn line(written: &Written) {
    let noun = if written.pages == 1 { "sida" } else { "sidor" };
    say::out(&format!("{} ({} {noun})\n", shown(&written.path).display(), written.pages));
}

fn close(checked: &Checked, made: &Made, diagnostics: &[Diagnostic], out: &Path) {
    let papers = match made.papers.len() {
        0 => "Inga handlingar gjordes".to_owned(),
        1 => format!("Klart: 1 handling i {}", shown(out).display()),
        more => format!("Klart: {more} handlingar i {}", shown(out).display()),
    };
    let count = |missing: usize, one: &str, more: &str| match missing {
        0 => None,
        1 => Some(format!("1 {one} blev inte gjort")),
        missing => Some(format!("{missing} {more} blev inte gjorda")),
    };
    let cases = count(checked.units.len() - made.cases, "ärende", "ärenden");
    let meetings = count(checked.meetings.len() - made.meetings, "sammanträde", "sammanträden");
    let failed: Vec<String> = cases.into_iter().chain(meetings).collect();
    let failed = match failed.as_slice() {
        [] => String::new(),
        failed => format!(" {}: rätta felen och försök igen.", failed.join(" och ")),
    };
    let tally = tally(diagnostics).map(|tally| format!(" {tally}.")).unwrap_or_default();
    say::out(&format!("{papers}.{failed}{tally}\n"));
}

fn open(written: &[Written]) {
    for paper in written {
        if opener::open(&paper.path).is_err() {
            let path = shown(&paper.path);
            say::err(&format!(
                "{} går inte att öppna härifrån: öppna den i utforskaren\n",
                path.display()
            ));
        }
    }
}
