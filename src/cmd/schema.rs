//! `skrivelse schema`: what may stand in the files, for an editor and for people.

use std::path::Path;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Schema;
use crate::diag::Sources;
use crate::schema::{Filslag, schema_text};
use crate::{output, rapport, reference};

/// Runs the command.
pub fn run(arguments: &Schema) -> Outcome {
    match (&arguments.till, &arguments.slag) {
        _ if arguments.markdown => say::data(&reference::format()),
        (Some(folder), _) => return write(folder),
        (None, Some(namn)) => return print(namn),
        (None, None) => list(),
    }
    Outcome::Done
}

/// What `--rapport json` writes has a schema too, although it is no file of the repository.
const RAPPORT: &str = "rapport";

fn print(namn: &str) -> Outcome {
    if namn == RAPPORT {
        say::data(&rapport::schema());
        return Outcome::Done;
    }
    match Filslag::named(namn) {
        Ok(slag) => {
            say::data(&schema_text(slag));
            Outcome::Done
        }
        Err(fault) => {
            show(&[fault], &Sources::default(), false);
            Outcome::Usage
        }
    }
}

fn list() {
    for slag in Filslag::ALLA {
        say::out(&format!("{:11} {}\n", slag.namn(), slag.visas()));
    }
    say::out(&format!("{RAPPORT:11} det som --rapport json skriver\n"));
    say::out(
        "\nSkriv ”skrivelse schema plan” för att se ett schema, eller ”skrivelse schema --till MAPP” för att spara alla.\n",
    );
}

fn write(folder: &Path) -> Outcome {
    let files = Filslag::ALLA.map(|slag| (slag.schemafil(), schema_text(slag)));
    let written = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
    if let Err(fault) = output::write(folder, written) {
        show(&[fault], &Sources::default(), false);
        return Outcome::Faults;
    }
    for (name, _) in &files {
        say::out(&format!("{}\n", folder.join(name).display()));
    }
    Outcome::Done
}
