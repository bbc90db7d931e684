//! `skrivelse kontrollera`: what is wrong, without making any paper.

use std::sync::Arc;

use super::outcome::Outcome;
use super::ratta;
use super::say;
use super::show::{How, check, tally};
use crate::args::Kontrollera;
use crate::diag::{Sources, any_fel};

/// Runs the command.
pub fn run(arguments: &Kontrollera) -> Outcome {
    if let Some(outcome) = ratta::run(arguments) {
        return outcome;
    }
    let sources = Arc::new(Sources::default());
    let how = How { strict: arguments.strict, all: arguments.all };
    let Some((checked, diagnostics)) = check(&arguments.repository, None, how, &sources) else {
        return Outcome::Faults;
    };
    let cases = match checked.units.len() {
        1 => "1 ärende kontrollerat".to_owned(),
        more => format!("{more} ärenden kontrollerade"),
    };
    let meetings = match checked.meetings.len() {
        0 => String::new(),
        1 => ", och 1 sammanträde".to_owned(),
        more => format!(", och {more} sammanträden"),
    };
    let tally = tally(&diagnostics).unwrap_or_else(|| "inga fel".to_owned());
    say::out(&format!("{cases}{meetings}: {tally}.\n"));
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}
