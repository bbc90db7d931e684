//! The folder that a repository is.

use std::path::{Path, PathBuf};

use super::meant::otherwise_ended;
use super::names::{composed, on_disk};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

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
        return Err(fault.hint("kontrollera namnet"));
    };
    let start =
        if start.is_file() { start.parent().map(Path::to_owned).unwrap_or(start) } else { start };
    let found = start.ancestors().find(|folder| folder.join("skrivelse.yaml").is_file());
    found.map(Path::to_owned).ok_or_else(|| {
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
