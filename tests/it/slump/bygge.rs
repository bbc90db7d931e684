//! A repository built in a layout and judged, and a drawn one freed from faults first.

use std::collections::BTreeSet;

use serde_json::Value;
use skrivelse::{fill, typeset};

use super::sidor;
use super::utkast::{FILES, Utkast};
use super::yaml::{Step, remove};
use crate::layouter;
use crate::support::{Repository, Run, skrivelse};

/// How often what is told is taken out, before a repository is given up.
const TIMES: usize = 60;

/// What came of a repository in a layout.
pub enum Built {
    /// Papers, each with so many pages.
    Pages(Vec<usize>),
    /// The report of `bygg`, which found faults.
    Faults(String),
}

/// Builds a repository that names its layout.
///
/// # Errors
/// What is wrong with the program: it stops after a check that found no fault, or the papers are not as they should be.
pub fn built(repository: &Repository, layout: &str) -> Result<Built, String> {
    let run = skrivelse(repository.path(), &["bygg"]);
    if run.code == 0 {
        return judged(repository, layout, &run).map(Built::Pages);
    }
    let told = skrivelse(repository.path(), &["bygg", "--rapport", "json"]);
    // All but these are found by the checks that `kontrollera` and `bygg` have in common.
    let of_pages = fill::REGLER.iter().chain(typeset::REGLER).any(|rule| told.has(rule.namn));
    let checked = of_pages.then(|| skrivelse(repository.path(), &["kontrollera"]));
    match (told.code, checked) {
        (1, Some(checked)) if checked.code == 0 => {
            Err(format!("no fault was found, and it is not made:\n{}", run.err))
        }
        (1, _) if !told.out.contains("Typst") => Ok(Built::Faults(told.out)),
        _ => Err(format!("{}\n{}", run.err, told.out)),
    }
}

impl Run {
    /// Whether its report tells a fault of a rule.
    fn has(&self, rule: &str) -> bool {
        let report: Value = serde_json::from_str(&self.out).expect("it is a report");
        let found = report["fynd"].as_array().into_iter().flatten();
        found.filter(|one| one["nivå"] == "fel").any(|one| one["regel"] == rule)
    }
}

/// Builds a drawn repository in a layout: none if it cannot be freed from faults.
///
/// # Errors
/// As those of [`built`].
pub fn freed(utkast: &mut Utkast, layout: &str) -> Result<Option<Vec<usize>>, String> {
    utkast.documents[0]["layout"] = Value::from(layout);
    for _ in 0..TIMES {
        match built(&utkast.write(), layout)? {
            Built::Pages(pages) => return Ok(Some(pages)),
            Built::Faults(report) => {
                if !utkast.take_out(&report) {
                    break;
                }
            }
        }
    }
    Ok(None)
}

impl Utkast {
    /// Takes out what faults stand at; whether there was anything.
    fn take_out(&mut self, report: &str) -> bool {
        let report: Value = serde_json::from_str(report).expect("it is a report");
        let faults = report["fynd"].as_array().into_iter().flatten();
        let places: BTreeSet<Place> =
            faults.filter(|fault| fault["nivå"] == "fel").filter_map(place).collect();
        let written = self.written();
        // The last first, so that the places of the others stay.
        let removed = places.into_iter().rev().filter(|place| {
            let path = written[place.file].lines.get(place.line - 1).map(Vec::as_slice);
            let path = path.and_then(|path| place.path(path));
            path.is_some_and(|path| remove(&mut self.documents[place.file], path))
        });
        removed.count() > 0
    }
}

/// Where a fault stands.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    file: usize,
    line: usize,
    /// Whether a key is missing there.
    lacks: bool,
}

fn place(fault: &Value) -> Option<Place> {
    let file = FILES.iter().position(|file| fault["plats"]["fil"] == *file)?;
    let line = fault["plats"]["från"]["rad"].as_u64()?;
    let line = usize::try_from(line).expect("there are few lines");
    Some(Place { file, line, lacks: fault["regel"] == "saknad-nyckel" })
}

impl Place {
    /// What to take out: what stands there, or all around it where that is nothing without it.
    fn path<'p>(&self, path: &'p [Step]) -> Option<&'p [Step]> {
        let (last, around) = path.split_last()?;
        let whole = self.lacks || *last == Step::Key("slag".to_owned());
        Some(if whole { around } else { path })
    }
}

/// The pages of the papers of a layout, or what is wrong with them.
fn judged(repository: &Repository, layout: &str, run: &Run) -> Result<Vec<usize>, String> {
    let (mut pages, mut wrong) = (Vec::new(), Vec::new());
    // A table that does not fit its width is told.
    let told = run.err.contains("[tabell-ryms-inte]");
    let made = run.out.lines().filter_map(|line| line.split_once(" (")).map(|(path, _)| path);
    let made: BTreeSet<&str> = made.filter(|path| path.ends_with(".pdf")).collect();
    let papers = layouter::papers(&repository.at("ut"));
    for (path, pdf) in
        papers.iter().filter(|(path, _)| made.contains(format!("ut/{path}").as_str()))
    {
        pages.push(pdf.pages());
        let of_pages = sidor::wrong(pdf).into_iter().filter(|_| !told);
        wrong.extend(of_pages.map(|wrong| format!("{path}, {wrong}")));
    }
    let expected = layouter::expected(repository.path(), layout);
    wrong.extend(layouter::lost(&papers, &expected, run));
    if wrong.is_empty() { Ok(pages) } else { Err(format!("{}\n{}", wrong.join("\n"), run.err)) }
}
