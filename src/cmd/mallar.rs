//! `skrivelse mallar`: which looks there are, a copy of one file to change, and what templates see.

use std::path::Path;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Mallar as Arguments;
use crate::diag::{Diagnostic, Sources};
use crate::layout::{Mallar, copy};
use crate::{load, output, reference};

/// Runs the command.
pub fn run(arguments: &Arguments) -> Outcome {
    if arguments.markdown {
        say::data(&reference::mallar());
        return Outcome::Done;
    }
    let done = load::find_root(&arguments.repository.folder).and_then(|root| {
        if let Some(path) = &arguments.kopiera {
            take(&root, &path.replace('\\', "/"))
        } else {
            list(&Mallar::read(&root));
            Ok(())
        }
    });
    match done {
        Ok(()) => Outcome::Done,
        Err(fault) => {
            show(&[fault], &Sources::default(), false);
            Outcome::Faults
        }
    }
}

fn list(mallar: &Mallar) {
    say::out("Utseenden, som skrivs efter ”layout:” i skrivelse.yaml\n");
    for (name, own) in &mallar.layouter {
        let place = if *own { format!("   mallar/{name}") } else { String::new() };
        say::out(&format!("  {name}{place}\n"));
    }
    say::out("\nFiler som går att kopiera till mallar/ och ändra\n");
    for (path, own) in &mallar.filer {
        let note = if *own { "   ersatt av den i mallar/" } else { "" };
        say::out(&format!("  {path}{note}\n"));
    }
    if !mallar.egna.is_empty() {
        say::out("\nEgna filer i mallar/\n");
        mallar.egna.iter().for_each(|path| say::out(&format!("  {path}\n")));
    }
    say::out("\nSkriv ”skrivelse mallar --kopiera FIL” för att kopiera en av dem.\n");
}

/// Copies a built-in file into `mallar/`; one that is there is left as it is.
fn take(root: &Path, path: &str) -> Result<(), Diagnostic> {
    let text = copy(root, path)?;
    output::write(&root.join("mallar"), [(path, text.as_bytes())])?;
    say::out(&format!("Klart: mallar/{path} går nu före den inbyggda filen.\n"));
    Ok(())
}
