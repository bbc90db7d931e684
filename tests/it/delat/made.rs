//! What the program makes of a case.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use skrivelse::case::Unit;
use skrivelse::diag::{Diagnostic, Sources, render};
use skrivelse::press::Press;
use skrivelse::trip;
use skrivelse::work::Work;

/// The rules that look at cases beside each other: what they say of one depends on the others.
const BESIDE: [&str; 1] = ["hör-till-året"];

/// What is made of a case and what is said of it.
#[derive(Debug, PartialEq)]
pub struct Made {
    /// What is said, with its places.
    pub told: Vec<String>,
    /// The words of what is said.
    pub said: Vec<String>,
    /// The filled Typst of each handling.
    pub typst: Vec<String>,
}

/// What is made of each case of a repository, by its folder.
pub fn made(folder: &Path, layout: &str) -> BTreeMap<String, Made> {
    let sources = Arc::new(Sources::default());
    let checked =
        trip::check(folder, Some(layout), &sources).expect("the folder has a skrivelse.yaml");
    let press = checked.press().expect("the organisation can be read");
    let of_unit = |unit: &Unit| {
        let own = unit.diagnostics.iter().filter(|fault| !BESIDE.contains(&fault.rule.namn));
        let own: Vec<Diagnostic> = own.cloned().collect();
        let made = Made {
            told: own.iter().map(|fault| render(fault, &sources, false)).collect(),
            said: said(&own),
            typst: typst(press, unit),
        };
        (unit.folder.to_string_lossy().into_owned(), made)
    };
    checked.units.iter().map(of_unit).collect()
}

fn said(faults: &[Diagnostic]) -> Vec<String> {
    let words = |fault: &Diagnostic| {
        format!("{:?} {} {:?} {:?}", fault.severity, fault.message, fault.label, fault.hints)
    };
    let mut said: Vec<String> = faults.iter().map(words).collect();
    said.sort();
    said
}

/// Also that of a case with faults: what it would have said.
fn typst(press: &Press, unit: &Unit) -> Vec<String> {
    let filled = press.fill(&Work::of_case(unit)).into_iter();
    let texts = filled.flat_map(|filled| match filled {
        Ok(filled) => {
            let parts = filled.parts.into_iter().map(|part| part.text);
            std::iter::once(filled.main).chain(parts).collect()
        }
        Err(faults) => said(&faults),
    });
    texts.collect()
}
