//! The folder that a repository is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::found::folders_of_papers;
use super::meant::otherwise_ended;
use super::names::{composed, folders_in, on_disk};
use super::paths::{display, relative};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};

/// A folder that is asked for but not there.
pub const SAKNAD_MAPP: Regel = Regel {
    namn: "saknad-mapp",
    nivå: Nivå::Fast,
    hittar: "En mapp efter kommandot som inte finns.",
    varför: "Där finns inget att läsa.",
    gör: "Kontrollera mappens namn, och i vilken mapp du står.",
    exempel: Exempel::Kommando { fel: "kontrollera ärende", rätt: "kontrollera ärenden" },
};

/// A folder that belongs to no repository.
pub const SKRIVELSE_YAML_SAKNAS: Regel = Regel {
    namn: "skrivelse-yaml-saknas",
    nivå: Nivå::Fast,
    hittar: "En mapp som varken har filen skrivelse.yaml eller ligger under en mapp med den.",
    varför: "Där står det som gäller alla ärenden: kommunen, nämnderna och utseendet.",
    gör: "Gå till mappen med skrivelse.yaml, eller ange den efter kommandot.",
    exempel: Exempel::Kommando { fel: "kontrollera ..", rätt: "kontrollera ." },
};

/// A folder as the disk calls it, whatever links lead there and however its letters were composed when it was typed.
pub fn real(folder: &Path) -> Option<PathBuf> {
    let found = on_disk(Path::new(""), Path::new(&*composed(folder.as_os_str())));
    // Without the prefix that Windows puts before: the path is shown to the user.
    dunce::canonicalize(folder).or_else(|_| dunce::canonicalize(found)).ok()
}

/// The folder of the `skrivelse.yaml` that `folder` belongs to.
pub fn find_root(folder: &Path) -> Result<PathBuf, Diagnostic> {
    let shown = folder.display();
    let Some(start) = real(folder) else {
        let fault = Diagnostic::new(&SAKNAD_MAPP, format!("mappen ”{shown}” finns inte"));
        let near = near(folder).map(|near| format!("menade du ”{near}”?"));
        return Err(fault.hint(near.unwrap_or_else(|| "kontrollera namnet".to_owned())));
    };
    let start =
        if start.is_file() { start.parent().map(Path::to_owned).unwrap_or(start) } else { start };
    root_above(&start).ok_or_else(|| {
        let message =
            format!("det finns ingen skrivelse.yaml i ”{shown}” eller i mapparna ovanför");
        let fault = Diagnostic::new(&SKRIVELSE_YAML_SAKNAS, message);
        let mut above = start.ancestors();
        let hidden = above.find_map(|one| otherwise_ended(one, Path::new("skrivelse.yaml")));
        fault.hint(hidden.unwrap_or_else(|| {
            "gå till mappen med skrivelse.yaml, eller ange den: skrivelse bygg MAPP".to_owned()
        }))
    })
}

fn root_above(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("skrivelse.yaml").is_file()).map(Path::to_owned)
}

/// The folder that was meant with one that is not there: one beside it, or one of a case or a meeting in the repository that
/// the user stands in. None where several are as near.
fn near(folder: &Path) -> Option<String> {
    let name = composed(folder.file_name()?);
    let here = dunce::canonicalize(".").ok()?;
    let above = folder.parent().unwrap_or(Path::new(""));
    // By its place, so that a folder that is found twice counts once.
    let full = real(&here.join(above)).unwrap_or_default();
    let beside =
        folders_in(above).into_iter().map(|own| (full.join(&own), display(&above.join(own))));
    let root = root_above(&here);
    let own = root.iter().flat_map(|root| {
        let from = here.strip_prefix(root).unwrap_or(Path::new(""));
        folders_of_papers(root).into_iter().map(|own| (root.join(&own), relative(from, &own)))
    });
    let all: BTreeMap<PathBuf, String> = own.chain(beside).collect();
    let called = |path: &Path| composed(path.file_name().unwrap_or_default());
    let names: Vec<String> = all.keys().map(|path| called(path)).collect();
    let meant = nearest(&name, names.iter().map(String::as_str))?;
    let mut found = all.iter().filter(|(path, _)| called(path) == meant);
    match (found.next(), found.next()) {
        (Some((_, shown)), None) => Some(shown.clone()),
        _ => None,
    }
}
