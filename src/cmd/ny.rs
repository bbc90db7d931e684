//! `skrivelse ny`: a folder to begin in.

use super::{Outcome, say, show};
use crate::args::Ny;
use crate::diag::Sources;
use crate::{output, start};

/// Runs the command.
pub fn run(arguments: &Ny) -> Outcome {
    let files = start::files();
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    if let Err(fault) = output::write_new(&arguments.folder, files) {
        show(&[fault], &Sources::default());
        return Outcome::Faults;
    }
    let folder = arguments.folder.display();
    say::out(&format!(
        "Klart: mappen ”{folder}” finns nu, med en plan och ett ärende att börja med.\n\n\
         Gör så här:\n  1. Skriv: skrivelse bygg \"{folder}\"\n  2. Öppna LÄSMIG.md i mappen och läs vidare.\n"
    ));
    Outcome::Done
}
