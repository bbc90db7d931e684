//! The folder that a repository is.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

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
pub fn on_disk(folder: &Path) -> Option<PathBuf> {
    // Without the prefix that Windows puts before: the path is shown to the user.
    let real = |path: &Path| dunce::canonicalize(path).ok();
    real(folder).or_else(|| {
        let step = |at: PathBuf, part: Component<'_>| {
            let next = at.join(part);
            if next.exists() { Some(next) } else { named_alike(&at, part.as_os_str()) }
        };
        real(&folder.components().try_fold(PathBuf::new(), step)?)
    })
}

/// What in a folder has this name but for how its letters are composed.
#[expect(clippy::disallowed_methods, reason = "the least of those that are found is taken")]
fn named_alike(folder: &Path, name: &OsStr) -> Option<PathBuf> {
    let composed = |name: &OsStr| Some(name.to_str()?.nfc().collect::<String>());
    let wanted = composed(name)?;
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = std::fs::read_dir(here).ok()?.flatten();
    let alike = entries.filter(|entry| composed(&entry.file_name()).as_ref() == Some(&wanted));
    alike.map(|entry| entry.path()).min()
}

/// The folder of the `skrivelse.yaml` that `folder` belongs to.
pub fn find_root(folder: &Path) -> Result<PathBuf, Diagnostic> {
    let shown = folder.display();
    let Some(start) = on_disk(folder) else {
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
        fault.hint("gå till mappen med skrivelse.yaml, eller ange den: skrivelse bygg MAPP")
    })
}
