//! The file that is meant by a path in another, which lies in the repository.

use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::meant::{meant_inside, present};
use super::names::on_disk;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// A path that leads out of the repository.
pub const UTANFÖR_MAPPEN: Regel = Regel {
    namn: "utanför-mappen",
    nivå: Nivå::Fast,
    hittar: "En sökväg som leder ut ur mappen med skrivelse.yaml.",
    varför: "Det som läses ska ligga i mappen, så att samma mapp ger samma handlingar på varje dator.",
    gör: "Lägg filen i mappen och skriv sökvägen från den fil där den nämns.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: ⟦../../tillsyn.md⟧}\n",
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: {fil: ../texter/tillsyn.md}
-- texter/tillsyn.md --
Risk att anmälningar blir liggande.
",
    },
};

/// The path (from `root`, in composed letters) of the file that `written` names in `file`.
///
/// It never leaves `root`: not by `..`, not as an absolute path, not through a symbolic link.
pub fn resolve(root: &Path, file: &Path, written: &str, span: Span) -> Result<PathBuf, Diagnostic> {
    let outside = |hint: Option<String>| {
        let message = format!("”{written}” leder ut ur mappen med skrivelse.yaml");
        let fault = Diagnostic::new(&UTANFÖR_MAPPEN, message).at(span);
        let how = "lägg filen i mappen och skriv sökvägen från den fil där den nämns";
        fault.hint(hint.unwrap_or_else(|| how.to_owned()))
    };
    let plain: String = written.replace('\\', "/").nfc().collect();
    let Some(path) = followed(file, &plain) else {
        let meant = meant_inside(root, file, Path::new(&plain));
        return Err(outside(meant.map(|meant| format!("menade du ”{meant}”?"))));
    };
    let real = dunce::canonicalize(on_disk(root, &path));
    match (real, dunce::canonicalize(root)) {
        (Ok(real), Ok(root)) if !real.starts_with(&root) => Err(outside(None)),
        _ => Ok(path),
    }
}

/// Where a path leads from a file, both from the root; none if it leads out.
fn followed(file: &Path, written: &str) -> Option<PathBuf> {
    let mut path = file.parent().unwrap_or(Path::new("")).to_owned();
    for component in Path::new(written).components() {
        match component {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return None,
        }
    }
    Some(path)
}

/// The path of a file that `written` names in `file`, which must be there, called just so.
pub fn resolve_file(
    root: &Path,
    file: &Path,
    written: &str,
    span: Span,
) -> Result<PathBuf, Diagnostic> {
    let path = resolve(root, file, written, span)?;
    present(root, file, &path, span)?;
    Ok(path)
}
