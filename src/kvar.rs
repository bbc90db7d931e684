//! What lies left of earlier builds where papers are written: of cases and meetings that are gone, and of such that were not
//! made this time.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::beside::LIST;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::fill::slag;
use crate::output::shown;

/// The rules of what lies left.
pub const REGLER: &[&Regel] = &[&GAMLA_HANDLINGAR, &MAPP_LIGGER_KVAR];

/// What each of our papers says of itself, in words that are not compressed.
const OURS: &[u8] = b"<xmp:CreatorTool>skrivelse";

/// A folder of papers whose case or meeting is gone.
pub const MAPP_LIGGER_KVAR: Regel = Regel {
    namn: "mapp-ligger-kvar",
    nivå: Nivå::Varning,
    hittar: "En mapp med färdiga handlingar som inte hör till något ärende eller sammanträde: mappen har bytt namn, eller tagits bort.",
    varför: "Handlingarna i den görs inte om, och kan följa med ut fast de inte längre gäller.",
    gör: "Ta bort mappen, eller spara den någon annanstans om den behövs.",
    exempel: Exempel::Kommando {
        fel: "bygg\n-- ut/remiss/yttrande.pdf --\n%PDF-1.7 <xmp:CreatorTool>skrivelse 0.1.0\n",
        rätt: "bygg\n-- ut/remiss/kvitto.pdf --\n%PDF-1.7 <xmp:CreatorTool>Writer\n",
    },
};

/// Papers of an earlier build, of a case or a meeting that was not made this time.
pub const GAMLA_HANDLINGAR: Regel = Regel {
    namn: "gamla-handlingar",
    nivå: Nivå::Varning,
    hittar: "Färdiga handlingar från ett tidigare bygge, i ett ärende eller ett sammanträde som inte blev gjort den här gången, eller ett paket som är äldre än sina handlingar.",
    varför: "De kan tas för dagens, fast de visar hur det var förut.",
    gör: "Skicka inte dem: rätta felen och bygg igen, hela sammanträdet om det är dess paket, eller ta bort dem.",
    exempel: Exempel::Ingen("den finns bara tillsammans med ett annat fel"),
};

/// A warning for each folder in `out` that has papers of ours and is none of those that are `called` so.
pub fn mappar(out: &Path, called: &BTreeSet<OsString>) -> Vec<Diagnostic> {
    let is_left = |folder: &PathBuf| {
        let is_known = folder.file_name().is_some_and(|name| called.contains(name));
        !is_known && folder.is_dir() && !papers(folder).is_empty()
    };
    let left = entries(out).into_iter().filter(is_left);
    let warning = |folder: PathBuf| {
        let folder = shown(&folder);
        let message = format!(
            "mappen ”{}” ligger kvar, men hör inte till något ärende eller sammanträde",
            folder.display()
        );
        Diagnostic::new(&MAPP_LIGGER_KVAR, message)
            .hint("ta bort den, eller spara den någon annanstans om den behövs")
    };
    left.map(warning).collect()
}

/// A warning of the papers in `folder`, whose case or meeting was not made this time; none where there are no such.
/// `hint`: what else can be done.
pub fn gamla(folder: &Path, hint: Option<&str>) -> Option<Diagnostic> {
    let names: Vec<String> =
        papers(folder).iter().map(|paper| format!("”{}”", shown(paper).display())).collect();
    let (first, more) = names.split_first()?;
    let (message, them) = match more.len() {
        0 => (format!("{first} är från ett tidigare bygge, och inte dagens"), "den"),
        1 => {
            (format!("{first} och {} är från ett tidigare bygge, och inte dagens", more[0]), "dem")
        }
        count => {
            let message = format!(
                "{first} och {count} andra handlingar i mappen är från ett tidigare bygge, och inte dagens"
            );
            (message, "dem")
        }
    };
    let told = Diagnostic::new(&GAMLA_HANDLINGAR, message);
    let told =
        told.hint(format!("skicka inte {them}: rätta felen och bygg igen, eller ta bort {them}"));
    Some(told.hint_opt(hint.map(str::to_owned)))
}

/// A warning of a paket, if it is older than a paper in one of the folders of its cases that were `made`;
/// `meeting`: the folder of the meeting, as the user writes it.
pub fn äldre(paket: &Path, made: &[PathBuf], meeting: &str) -> Option<Diagnostic> {
    let when = |path: &Path| std::fs::metadata(path).and_then(|file| file.modified()).ok();
    let old = when(paket)?;
    let is_newer = |folder: &&PathBuf| {
        papers(folder).iter().any(|paper| when(paper).is_some_and(|new| new > old))
    };
    let newer = made.iter().find(is_newer)?;
    let list = paket.with_file_name(LIST);
    let also = if list.is_file() { format!(", och ”{LIST}” bredvid") } else { String::new() };
    let message = format!(
        "”{}”{also} är äldre än handlingarna i ”{}”, som är med i paketet",
        shown(paket).display(),
        shown(newer).display()
    );
    let told = Diagnostic::new(&GAMLA_HANDLINGAR, message);
    Some(told.hint(format!("bygg sammanträdet också: skrivelse bygg \"{meeting}\"")))
}

/// The papers of ours in a folder, in order.
fn papers(folder: &Path) -> Vec<PathBuf> {
    let is_ours = |path: &PathBuf| {
        may_be_ours(path) && std::fs::read(path).is_ok_and(|bytes| contains(&bytes, OURS))
    };
    entries(folder).into_iter().filter(is_ours).collect()
}

/// Whether a file is called as we call papers: what lies in a folder of the user's own need not be read.
fn may_be_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let mut begins = ["bilaga-", "handlingar"].into_iter().chain(slag());
    name.ends_with(".pdf") && begins.any(|begin| name.starts_with(begin))
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|piece| piece == words)
}

#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = found.map(|entry| entry.path()).collect();
    found.sort();
    found
}
