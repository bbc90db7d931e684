//! Changed files onto disk, with all that was not changed as it lay there.

use std::path::{Path, PathBuf};

use super::apply::Changed;
use super::raw::Raw;
use crate::diag::Diagnostic;
use crate::load::read_bytes;
use crate::output::{self, Replaced};

/// Writes changed files, and new ones by their path and text, into the repository `root`: all of them, or none.
pub fn write(root: &Path, changed: &[Changed], new: &[(String, String)]) -> Result<(), Diagnostic> {
    let mut files = Vec::new();
    for file in changed {
        files.push(replaced(root, file)?);
    }
    for (name, text) in new {
        files.push(Replaced { path: root.join(name), was: None, bytes: text.clone().into_bytes() });
    }
    output::replace(&files)
}

fn replaced(root: &Path, file: &Changed) -> Result<Replaced, Diagnostic> {
    let path = real(root, &file.name)?;
    let was = read_bytes(&path, &file.name).map_err(|error| Diagnostic::fel(error.message).hint(error.hint))?;
    let raw = Raw::of(&was, &file.old).ok_or_else(|| {
        Diagnostic::fel(format!("”{}” har ändrats sedan den lästes, eller är inte sparad som UTF-8", file.name))
            .hint("inget är skrivet: kör kommandot igen")
    })?;
    let bytes = raw.apply(&file.old, &file.changes).ok_or_else(|| {
        Diagnostic::fel(format!("”{}” går inte att ändra säkert", file.name))
            .hint("tecknen i filen är sparade på ett ovanligt sätt: gör ändringen för hand")
    })?;
    Ok(Replaced { path, was: Some(was), bytes: bytes.into_bytes() })
}

/// Where a file lies. A link is followed, but not out of the repository.
fn real(root: &Path, name: &str) -> Result<PathBuf, Diagnostic> {
    let missing = || Diagnostic::fel(format!("filen ”{name}” finns inte")).hint("kör kommandot igen");
    let path = dunce::canonicalize(root.join(name)).map_err(|_| missing())?;
    let root = dunce::canonicalize(root).map_err(|_| missing())?;
    if path.starts_with(&root) {
        return Ok(path);
    }
    let fault = Diagnostic::fel(format!("”{name}” leder ut ur mappen med skrivelse.yaml"));
    Err(fault.hint("ändra filen där den ligger, eller lägg den i mappen"))
}
