//! `skrivelse bygg`: checks everything, then makes the papers of every case without faults, or of those that are asked
//! for.

use std::path::Path;

use super::answer::Answer;
use super::gammalt;
use super::gjort::{Made, make};
use super::oppna::open;
use super::outcome::Outcome;
use super::show::check;
use crate::args::Bygg;
use crate::assets::STANDARDER;
use crate::diag::causes;
use crate::output::shown;
use crate::press::Written;
use crate::rapport::Handling;
use crate::trip::Checked;

/// Runs the command.
pub fn run(arguments: &Bygg) -> Outcome {
    let mut answer = Answer::new("bygg", arguments.svar, &arguments.repository);
    let folder = &arguments.repository.folder;
    let layout = arguments.layout.as_deref();
    let (mut checked, mut found) =
        check(&arguments.repository, layout, arguments.strict, &answer.sources);
    if let Some(checked) = &mut checked {
        if !checked.ask(folder) {
            answer.tell(&format!(
                "I ”{}” finns inget ärende och inget sammanträde: allt görs.\n",
                folder.display()
            ));
        }
        found = checked.diagnostics();
    }
    answer.take(found);
    let Some(checked) = checked else { return answer.give(Some(Vec::new())) };
    let out = arguments.out.clone().unwrap_or_else(|| checked.default_output().to_owned());
    let mut made = make(&checked, &out, &answer, arguments.utan_felaktiga);
    answer.take(causes(std::mem::take(&mut made.found)));
    answer.take(gammalt::left(&checked, &made, &out));
    answer.tell(&close(&checked, &made, answer.tally(), &out));
    if arguments.open {
        open(&made.papers, &out);
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

/// The last line: what was made and what was not, and what there is besides.
fn close(checked: &Checked, made: &Made, tally: Option<String>, out: &Path) -> String {
    let papers = match made.papers.len() {
        0 => "Inga handlingar gjordes".to_owned(),
        1 => format!("Klart: 1 handling i {}", shown(out).display()),
        more => format!("Klart: {more} handlingar i {}", shown(out).display()),
    };
    let (cases, meetings) = (checked.asked_cases().count(), checked.asked_meetings().count());
    let failed = match counted(cases - made.cases, meetings - made.meetings) {
        None => String::new(),
        Some((what, one)) => {
            let made = if one { "gjort" } else { "gjorda" };
            format!(" {what} blev inte {made}: rätta felen och försök igen.")
        }
    };
    let choice = if checked.asked_meetings().any(|meeting| made.waits_for_a_choice(meeting)) {
        " Paketet går att göra utan felaktiga ärenden: lägg till --utan-felaktiga."
    } else {
        ""
    };
    let tally = tally.map(|tally| format!(" {tally}.")).unwrap_or_default();
    let (unseen_cases, unseen_meetings) = checked.unseen();
    let others = match counted(unseen_cases, unseen_meetings) {
        None => String::new(),
        Some((what, one)) => {
            let done = if one { "kontrollerat eller gjort" } else { "kontrollerade eller gjorda" };
            format!("Bara det som ligger i mappen är med: {what} till är varken {done}.\n")
        }
    };
    format!("{papers}.{failed}{choice}{tally}\n{others}")
}

/// ”2 ärenden och 1 sammanträde”, with whether it is only one thing; none when there is nothing to count.
fn counted(cases: usize, meetings: usize) -> Option<(String, bool)> {
    let count = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {more}")),
    };
    let cases_told = count(cases, "ärende", "ärenden");
    let told: Vec<String> =
        cases_told.into_iter().chain(count(meetings, "sammanträde", "sammanträden")).collect();
    (!told.is_empty()).then(|| (told.join(" och "), cases + meetings == 1))
}
