//! `skrivelse bygg`: checks everything, then makes the papers of every case without faults.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use super::answer::Answer;
use super::outcome::Outcome;
use super::say;
use super::show::check;
use crate::args::Bygg;
use crate::assets::STANDARDER;
use crate::diag::{Diagnostic, causes, visible};
use crate::output::shown;
use crate::press::{Built, Written};
use crate::rapport::Handling;
use crate::trip::Checked;
use crate::typeset;
use crate::work::Worked;

/// Runs the command.
pub fn run(arguments: &Bygg) -> Outcome {
    let mut answer = Answer::new("bygg", arguments.svar, &arguments.repository);
    let layout = arguments.layout.as_deref();
    let (checked, found) = check(&arguments.repository, layout, arguments.strict, &answer.sources);
    answer.take(found);
    let Some(checked) = checked else { return answer.give(Some(Vec::new())) };
    let out = arguments.out.clone().unwrap_or_else(|| checked.default_output().to_owned());
    let mut made = build(&checked, &out, &answer);
    answer.take(causes(std::mem::take(&mut made.faults)));
    answer.tell(&close(&checked, &made, answer.tally(), &out));
    if arguments.open {
        open(&made.papers);
    }
    let handlingar = made.papers.into_iter().map(|paper| handling(paper, &answer, &out)).collect();
    answer.give(Some(handlingar))
}

/// A paper as a report tells it.
fn handling(paper: Written, answer: &Answer, out: &Path) -> Handling {
    Handling {
        fil: answer.handling(&paper.path, out),
        titel: paper.titel,
        sidor: paper.pages,
        diarienummer: paper.diarienummer,
        sha256: paper.sha256,
        standarder: STANDARDER,
    }
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
    /// Takes in what was made of a case or a meeting.
    fn take(&mut self, slag: Worked, built: Built) {
        self.papers.extend(built.papers);
        self.faults.extend(built.notices);
        match slag {
            Worked::Case => self.cases += 1,
            Worked::Meeting => self.meetings += 1,
        }
    }
}

/// Makes the papers case by case, then those of the meetings, one line for each as it is written.
fn build(checked: &Checked, out: &Path, answer: &Answer) -> Made {
    let mut made = Made::default();
    let Some(press) = checked.press() else { return made };
    let progress = progress(checked);
    for work in checked.works() {
        progress.set_message(visible(&work.folder.to_string_lossy()).into_owned());
        // The pages of the case before do not come again: their cache is only cost. That of the last is left
        // to the end of the process.
        typeset::forget();
        let built = press.make(&work, out);
        progress.inc(1);
        match built {
            Ok(built) => {
                progress
                    .suspend(|| built.papers.iter().for_each(|paper| answer.tell(&line(paper))));
                made.take(work.slag, built);
            }
            Err(found) => made.faults.extend(found),
        }
    }
    progress.finish_and_clear();
    made
}

/// Shown on a terminal only.
fn progress(checked: &Checked) -> ProgressBar {
    let bar = ProgressBar::new((checked.units.len() + checked.meetings.len()) as u64);
    let style = ProgressStyle::with_template("{bar:20} {pos} av {len}  {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn line(written: &Written) -> String {
    let noun = if written.pages == 1 { "sida" } else { "sidor" };
    format!("{} ({} {noun})\n", shown(&written.path).display(), written.pages)
}

fn close(checked: &Checked, made: &Made, tally: Option<String>, out: &Path) -> String {
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
    let tally = tally.map(|tally| format!(" {tally}.")).unwrap_or_default();
    format!("{papers}.{failed}{tally}\n")
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
