//! `skrivelse städa`: mends what has one cure in one file, or shows what that would change.

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Städa;
use crate::diag::{Diagnostic, Sources};
use crate::edit::diff;
use crate::load::read_bytes;
use crate::output::{self, Replaced};
use crate::stada::{Städad, städad};

/// Runs the command.
pub fn run(arguments: &Städa) -> Outcome {
    match tidy(arguments) {
        Ok(outcome) => outcome,
        Err(fault) => {
            show(&[fault], &Sources::default(), false);
            Outcome::Faults
        }
    }
}

fn tidy(arguments: &Städa) -> Result<Outcome, Diagnostic> {
    let name = arguments.fil.display().to_string();
    let was = read_bytes(&arguments.fil, &name).map_err(|error| Diagnostic::from(&error))?;
    let Städad { old, new, bytes } = städad(&name, &was)?;
    say::out(&diff(&name, &old, &new));
    if bytes == was {
        say::err(&format!("I {name} finns inget att städa säkert.\n"));
        return Ok(Outcome::Done);
    }
    if !arguments.skriv {
        say::err("Inget är ändrat: lägg till --skriv, så skrivs ändringarna i filen.\n");
        return Ok(Outcome::Faults);
    }
    // A link stays one.
    let path = dunce::canonicalize(&arguments.fil).unwrap_or_else(|_| arguments.fil.clone());
    output::replace(&[Replaced { path, was: Some(was), bytes }])?;
    say::err(&format!("{name} är städad.\n"));
    Ok(Outcome::Done)
}
