//! `skrivelse bygg`: checks everything, then makes the papers of every case without faults.

use std::path::Path;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};

use super::{Outcome, check, say, show, tally};
use crate::args::Bygg;
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::output::shown;
use crate::trip::{Checked, Written};

/// Runs the command.
pub fn run(arguments: &Bygg) -> Outcome {
    let sources = Arc::new(Sources::default());
    let Some((checked, mut diagnostics)) = check(&arguments.repository, arguments.strict, &sources)
    else {
        return Outcome::Faults;
    };
    let out = arguments.out.clone().unwrap_or_else(|| checked.default_output());
    let (written, faults) = build(&checked, &out, &sources);
    show(&faults, &sources);
    diagnostics.extend(faults);
    close(&checked, &written, &diagnostics, &out);
    if arguments.open {
        open(&written);
    }
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}

/// Makes the papers case by case, one line for each as it is written.
fn build(checked: &Checked, out: &Path, sources: &Sources) -> (Vec<Written>, Vec<Diagnostic>) {
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    let Some(base) = checked.base() else { return (all, faults) };
    let progress = progress(checked);
    for unit in checked.units.iter().filter(|unit| !unit.is_faulty()) {
        progress.set_message(unit.folder.display().to_string());
        match checked.build(unit, &base, out, sources) {
            Ok(built) => {
                progress.suspend(|| built.papers.iter().for_each(line));
                all.extend(built.papers);
                faults.extend(built.others);
            }
            Err(found) => faults.extend(found),
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    (all, faults)
}

/// Shown on a terminal only.
fn progress(checked: &Checked) -> ProgressBar {
    let bar = ProgressBar::new(checked.units.len() as u64);
    let style = ProgressStyle::with_template("{bar:20} {pos} av {len} ärenden  {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn line(written: &Written) {
    let noun = if written.pages == 1 { "sida" } else { "sidor" };
    say::out(&format!("{} ({} {noun})\n", shown(&written.path).display(), written.pages));
}

fn close(checked: &Checked, written: &[Written], diagnostics: &[Diagnostic], out: &Path) {
    let failed = checked.units.len() - cases(written);
    let papers = match written.len() {
        0 => "Inga handlingar gjordes".to_owned(),
        1 => format!("Klart: 1 handling i {}", shown(out).display()),
        more => format!("Klart: {more} handlingar i {}", shown(out).display()),
    };
    let failed = match failed {
        0 => String::new(),
        1 => " 1 ärende blev inte gjort: rätta felen och försök igen.".to_owned(),
        more => format!(" {more} ärenden blev inte gjorda: rätta felen och försök igen."),
    };
    let tally = tally(diagnostics).map(|tally| format!(" {tally}.")).unwrap_or_default();
    say::out(&format!("{papers}.{failed}{tally}\n"));
}

/// How many cases the papers belong to.
fn cases(written: &[Written]) -> usize {
    let mut folders: Vec<Option<&Path>> =
        written.iter().map(|written| written.path.parent()).collect();
    folders.dedup();
    folders.len()
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
