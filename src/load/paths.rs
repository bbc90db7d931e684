//! The paths of files as a user writes and reads them.

use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::names::{composed, on_disk};
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
    let outside = || {
        let message = format!("”{written}” leder ut ur mappen med skrivelse.yaml");
        let fault = Diagnostic::new(&UTANFÖR_MAPPEN, message).at(span);
        fault.hint("lägg filen i mappen och skriv sökvägen från den fil där den nämns")
    };
    let plain: String = written.replace('\\', "/").nfc().collect();
    let mut path = file.parent().unwrap_or(Path::new("")).to_owned();
    for component in Path::new(&plain).components() {
        match component {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return Err(outside()),
        }
    }
    let real = dunce::canonicalize(on_disk(root, &path));
    match (real, dunce::canonicalize(root)) {
        (Ok(real), Ok(root)) if !real.starts_with(&root) => Err(outside()),
        _ => Ok(path),
    }
}

/// A path as shown to the user, with `/` on every system.
pub fn display(path: &Path) -> String {
    path.components().map(|part| composed(part.as_os_str())).collect::<Vec<_>>().join("/")
}

/// A path from a folder, both from the root.
pub fn relative(from: &Path, to: &Path) -> String {
    let mut target: Vec<Component<'_>> = Vec::new();
    for part in to.components() {
        match part {
            Component::ParentDir if target.pop().is_some() => {}
            Component::CurDir => {}
            part => target.push(part),
        }
    }
    let from: Vec<Component<'_>> = from.components().collect();
    let shared = from.iter().zip(&target).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let down = target[shared..].iter().map(|part| composed(part.as_os_str()));
    up.chain(down).collect::<Vec<_>>().join("/")
}
