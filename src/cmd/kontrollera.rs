//! `skrivelse kontrollera`: what is wrong, without making any paper.

use std::sync::Arc;

use super::{Outcome, show, tally};
use crate::args::Kontrollera;
use crate::diag::{Sources, any_fel};
use crate::trip;

/// Runs the command.
pub fn run(arguments: &Kontrollera) -> Outcome {
    let sources = Arc::new(Sources::default());
    let checked = match trip::check(&arguments.folder, &sources) {
        Ok(checked) => checked,
        Err(fault) => {
            show(&[fault], &sources);
            return Outcome::Faults;
        }
    };
    let diagnostics = checked.diagnostics();
    show(&diagnostics, &sources);
    let cases = match checked.units.len() {
        1 => "1 ärende kontrollerat".to_owned(),
        more => format!("{more} ärenden kontrollerade"),
    };
    println!("{cases}: {}.", tally(&diagnostics).unwrap_or_else(|| "inga fel".to_owned()));
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}
