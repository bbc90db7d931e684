//! `skrivelse regler`: what is looked for, and what a rule is for.

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Regler;
use crate::diag::Sources;
use crate::{reference, regler};

/// Runs the command.
pub fn run(arguments: &Regler) -> Outcome {
    let text = match &arguments.namn {
        _ if arguments.markdown => reference::regler(&regler::alla()),
        None => reference::regellista(&regler::alla()),
        Some(namn) => match regler::find(&regler::alla(), namn) {
            Ok(regel) => reference::en_regel(regel),
            Err(fault) => {
                show(&[fault], &Sources::default(), false);
                return Outcome::Usage;
            }
        },
    };
    say::data(&text);
    Outcome::Done
}
