//! `skrivelse ny`: a folder to begin in.

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Ny;
use crate::diag::Sources;
use crate::{output, start};

/// Runs the command.
pub fn run(arguments: &Ny) -> Outcome {
    let files = start::files();
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    if let Err(fault) = output::write_new(&arguments.folder, files) {
        show(&[fault], &Sources::default(), false);
        return Outcome::Faults;
    }
    let (folder, program) = (arguments.folder.display(), program());
    say::out(&format!(
        "Klart: mappen ”{folder}” finns nu, med en plan och ett ärende att börja med.\n\n\
         Gör så här:\n  1. Skriv: {program} bygg \"{folder}\"\n  2. Öppna LÄSMIG.md i mappen och läs vidare.\n"
    ));
    Outcome::Done
}

/// The program as the user wrote it, who may stand in its folder.
fn program() -> String {
    let written = std::env::args().next().unwrap_or_default();
    if written.starts_with('.') { written } else { "skrivelse".to_owned() }
}
