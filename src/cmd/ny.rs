//! `skrivelse ny`: a folder to begin in, or something new in one that is there.

use std::path::Path;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use super::today::today;
use crate::args::{Ny, NyttVad};
use crate::diag::{Diagnostic, Sources};
use crate::load::SAKNAD_MAPP;
use crate::ny::{self, Lager, Nytt};
use crate::{output, start};

/// Runs the command.
pub fn run(arguments: &Ny) -> Outcome {
    let sources = Sources::default();
    let made = match (&arguments.vad, &arguments.folder) {
        (Some(vad), _) => within(vad, &sources).map_err(|fault| of_several_words(fault, vad)),
        (None, Some(folder)) => repository(folder),
        (None, None) => Ok(String::new()),
    };
    match made {
        Ok(said) => {
            say::out(&said);
            Outcome::Done
        }
        Err(fault) => {
            show(&[fault], &sources, false);
            Outcome::Faults
        }
    }
}

/// Makes a folder to begin in, and says what to do there.
fn repository(folder: &Path) -> Result<String, Diagnostic> {
    ny::utanför(folder)?;
    let files = start::files();
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    output::write_new(folder, files)?;
    let (folder, program) = (folder.display(), program());
    Ok(format!(
        "Klart: mappen ”{folder}” finns nu, med en plan och ett ärende att börja med.\n\n\
         Gör så här:\n  1. Skriv: {program} bygg \"{folder}\"\n  2. Öppna LÄSMIG.md i mappen och läs vidare.\n"
    ))
}

/// Makes something in a repository that is there, and says what to do with it.
fn within(vad: &NyttVad, sources: &Sources) -> Result<String, Diagnostic> {
    let open = |folder: &Path| Lager::open(folder, sources);
    let nytt: Nytt = match vad {
        NyttVad::Ärende(own) => {
            let datum = own.datum.unwrap_or_else(today).to_string();
            ny::ärende(&open(&own.repository.folder)?, &own.rubrik, &datum)?
        }
        NyttVad::Risk(own) => {
            ny::risk(&open(&own.repository.folder)?, &own.namn, own.plan.as_deref(), sources)?
        }
        NyttVad::Plan(own) => {
            ny::plan(&open(&own.repository.folder)?, own.planår, today().year().into())?
        }
        NyttVad::Sammanträde(own) => {
            ny::sammanträde(&open(&own.repository.folder)?, &own.datum.to_string())?
        }
    };
    nytt.write()?;
    Ok(nytt.sagt)
}

/// A folder that is not there, after a name of one word, may be the second word of the name.
fn of_several_words(fault: Diagnostic, vad: &NyttVad) -> Diagnostic {
    let (what, name, folder) = match vad {
        NyttVad::Ärende(own) => ("ärende", &own.rubrik, &own.repository.folder),
        NyttVad::Risk(own) => ("risk", &own.namn, &own.repository.folder),
        NyttVad::Plan(_) | NyttVad::Sammanträde(_) => return fault,
    };
    if fault.rule.namn != SAKNAD_MAPP.namn || folder.components().count() > 1 {
        return fault;
    }
    let folder = folder.display();
    fault.hint(format!(
        "innehåller namnet mellanslag: sätt det inom citattecken: skrivelse ny {what} \"{name} {folder}\""
    ))
}

/// The program as the user wrote it, who may stand in its folder.
fn program() -> String {
    let written = std::env::args().next().unwrap_or_default();
    if written.starts_with('.') { written } else { "skrivelse".to_owned() }
}
