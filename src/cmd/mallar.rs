//! `skrivelse mallar`: which looks there are, one file to read or to change, a layout to look at, and what templates see.

use std::path::Path;
use std::sync::Arc;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Mallar as Arguments;
use crate::diag::{Diagnostic, Sources, causes};
use crate::layout::{Mallar, copy, shown};
use crate::{load, output, prov, reference};

/// Runs the command.
pub fn run(arguments: &Arguments) -> Outcome {
    if arguments.markdown {
        say::data(&reference::mallar());
        return Outcome::Done;
    }
    let sources = Arc::new(Sources::default());
    let done = match &arguments.visa {
        Some(path) => read(&with_slashes(path)).map_err(|fault| vec![fault]),
        None => in_repository(arguments, &sources),
    };
    match done {
        Ok(()) => Outcome::Done,
        Err(faults) => {
            show(&causes(faults), &sources, false);
            Outcome::Faults
        }
    }
}

/// What is asked of a repository.
fn in_repository(arguments: &Arguments, sources: &Arc<Sources>) -> Result<(), Vec<Diagnostic>> {
    let root = load::find_root(&arguments.repository.folder).map_err(|fault| vec![fault])?;
    match (&arguments.kopiera, &arguments.prova) {
        (Some(path), _) => take(&root, &with_slashes(path)).map_err(|fault| vec![fault]),
        (None, Some(layout)) => look(&root, layout, sources),
        (None, None) => {
            list(&Mallar::read(&root));
            Ok(())
        }
    }
}

fn with_slashes(path: &str) -> String {
    path.replace('\\', "/")
}

fn list(mallar: &Mallar) {
    say::out("Utseenden, som skrivs efter ”layout:” i skrivelse.yaml\n");
    for (name, own) in &mallar.layouter {
        let place = if *own { format!("   mallar/{name}") } else { String::new() };
        say::out(&format!("  {name}{place}\n"));
    }
    say::out("\nFiler som går att läsa, eller kopiera till mallar/ och ändra\n");
    for (path, own) in &mallar.filer {
        let note = if *own { "   ersatt av den i mallar/" } else { "" };
        say::out(&format!("  {path}{note}\n"));
    }
    if !mallar.egna.is_empty() {
        say::out("\nEgna filer i mallar/\n");
        mallar.egna.iter().for_each(|path| say::out(&format!("  {path}\n")));
    }
    say::out(
        "\nSkriv ”skrivelse mallar --visa FIL” för att läsa en av dem, och ”--kopiera FIL” för att ändra den.\n\
         ”skrivelse mallar --prova LAYOUT” gör en PDF av allt i ett utseende.\n",
    );
}

/// Prints a built-in file.
fn read(path: &str) -> Result<(), Diagnostic> {
    say::data(&shown(path)?);
    Ok(())
}

/// Copies a built-in file into `mallar/`; one that is there is left as it is.
fn take(root: &Path, path: &str) -> Result<(), Diagnostic> {
    let text = copy(root, path)?;
    output::write(&root.join("mallar"), [(path, text.as_bytes())])?;
    say::out(&format!("Klart: mallar/{path} går nu före den inbyggda filen.\n"));
    Ok(())
}

/// Makes a paper of all that a layout has.
fn look(root: &Path, layout: &str, sources: &Arc<Sources>) -> Result<(), Vec<Diagnostic>> {
    let paper = prov::tryck(root, layout, sources)?;
    let (folder, name) = (root.join("ut"), format!("prov-{layout}.pdf"));
    let files = [(name.as_str(), paper.pdf.as_slice())];
    output::write(&folder, files).map_err(|fault| vec![fault])?;
    let path = folder.join(&name);
    say::out(&format!("{} ({} sidor)\n", output::shown(&path).display(), paper.pages));
    Ok(())
}
