//! Texts and YAML files that lie in the repository, and that nobody takes in.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::{Repo, display, on_disk};
use crate::start;

/// A file that nobody takes in.
pub const FIL_HÄMTAS_INTE: Regel = Regel {
    namn: "fil-hämtas-inte",
    nivå: Nivå::Varning,
    hittar: "En text eller en YAML-fil som ingen annan fil hämtar, till exempel en risk som ingen plan nämner, eller en kopia.",
    varför: "Det som står i filen kommer inte med någonstans, fast den ligger bland dem som gör det.",
    gör: "Skriv `{fil: …}` med filens namn där den ska vara med, eller ta bort den. En fil med anteckningar börjar med _.",
    exempel: Exempel::Filer {
        fel: r"
-- risker/bygglov.yaml --
id: bygglov
namn: Felaktiga bygglov
kontroller:
  - kontrollmoment: Besluten följer planen.
    granskningar: {resultat: utan_anmärkning}
",
        rätt: r"
-- plan-2026.yaml --
planår: 2026
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - {fil: risker/handläggningstider.yaml}
      - {fil: risker/tillsyn.yaml}
      - {fil: risker/bygglov.yaml}
",
    },
};

/// Names of files that say something about their folder, without their ending.
const ABOUT: [&str; 7] =
    ["anteckningar", "changelog", "contributing", "licens", "license", "läsmig", "readme"];

/// So many files of a folder are named.
const NAMED: usize = 5;

/// A warning for each folder with such files.
pub fn unread(repo: &Repo) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&Path, Vec<&Path>> = BTreeMap::new();
    let is_text = |path: &Path| !is_about(path) && !is_otherwise_ended(path);
    let told = repo.unread.iter().filter(|path| is_text(path) && !is_made(repo, path));
    for path in told {
        folders.entry(path.parent().unwrap_or(Path::new(""))).or_default().push(path);
    }
    folders.values().map(|files| of_folder(files)).collect()
}

fn of_folder(files: &[&Path]) -> Diagnostic {
    let mut names: Vec<String> =
        files.iter().take(NAMED).map(|path| format!("”{}”", display(path))).collect();
    let more = files.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(format!("{more} till"));
    }
    let last = names.pop().unwrap_or_default();
    let message = if names.is_empty() {
        format!("ingen hämtar filen {last}")
    } else {
        format!("ingen hämtar filerna {} och {last}", names.join(", "))
    };
    let name = files.first().and_then(|path| path.file_name()).unwrap_or_default();
    let hint = format!(
        "skriv {{fil: {}}} där den ska vara med, med vägen dit, eller ta bort den; namnet på en fil med anteckningar börjar med _",
        name.to_string_lossy()
    );
    Diagnostic::new(&FIL_HÄMTAS_INTE, message).hint(hint)
}

/// Whether a file is about its folder, or says by its name that it holds notes.
fn is_about(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    stem.is_some_and(|stem| stem.starts_with('_') || ABOUT.contains(&stem.as_str()))
}

/// Whether a file is no text but has the ending of one last: who names it is told.
fn is_otherwise_ended(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let name = name.unwrap_or_default();
    let inner = name.strip_suffix(".txt").and_then(|name| name.rsplit_once('.'));
    inner.is_some_and(|(_, ending)| ["svg", "png", "jpg", "jpeg", "pdf", "csv"].contains(&ending))
}

/// Whether a file is one that `ny` made, and that nobody has written in: then nothing is missed.
fn is_made(repo: &Repo, path: &Path) -> bool {
    let same = path.file_name().and_then(|name| start::made(name.to_str()?));
    same.is_some_and(|made| std::fs::read(on_disk(&repo.root, path)).is_ok_and(|own| own == made))
}
