//! Step 8: the only place that writes.
//!
//! All papers of a case are at hand before the first is written, each beside its target and then
//! renamed, so that nobody ever sees half a paper.
#![expect(clippy::disallowed_methods, reason = "this is the place that writes")]

use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// The rules of writing.
pub const REGLER: &[&Regel] =
    &[&FIL_FINNS_REDAN, &GÅR_INTE_ATT_SKRIVA, &INTE_TOM_MAPP, &PDF_LIGGER_KVAR, &ÄNDRAD_FIL];

/// Writes files that belong together into `folder`, each by its path there with `/`, and says of each whether it was
/// another before. One that is there with these bytes is left alone: a viewer may hold it open.
pub fn write<'p>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'p str, &'p [u8])>,
) -> Result<Vec<bool>, Diagnostic> {
    // Let go of last, when the files that get no name are gone.
    let mut made = Folders::default();
    // Closed, all of them: a system lets a program hold only so many files open.
    let mut ready: Vec<(PathBuf, TempPath)> = Vec::new();
    let mut written = Vec::new();
    for (name, bytes) in files {
        let target = folder.join(name);
        let is_other = !std::fs::read(&target).is_ok_and(|old| old == bytes);
        written.push(is_other);
        if !is_other {
            continue;
        }
        let parent = target.parent().unwrap_or(folder);
        made.make(parent).map_err(|error| unwritable(parent, &error))?;
        let file = beside(parent, bytes).map_err(|error| unwritable(parent, &error))?;
        ready.push((target, file));
    }
    // A PDF that a viewer holds open, or a folder of the same name, is found before any is renamed.
    for (target, _) in ready.iter().filter(|(target, _)| target.exists()) {
        let opened = std::fs::OpenOptions::new().write(true).open(target);
        opened.map_err(|error| unwritable(target, &error))?;
    }
    for (target, file) in ready {
        file.persist(&target).map_err(|error| unwritable(&target, &error.error))?;
    }
    Ok(written)
}

/// A file with its new bytes.
pub struct Replaced {
    /// Where it lies.
    pub path: PathBuf,
    /// What lies there now; none for a file that is new.
    pub was: Option<Vec<u8>>,
    /// What it is to hold.
    pub bytes: Vec<u8>,
}

/// Writes files in the place of what lies there, with their permissions, and new ones where nothing does: all or none.
pub fn replace(files: &[Replaced]) -> Result<(), Diagnostic> {
    let mut made = Folders::default();
    let mut ready: Vec<(&Replaced, TempPath)> = Vec::new();
    for file in files {
        let parent = file.path.parent().unwrap_or(Path::new(""));
        made.make(parent).map_err(|error| unwritable(parent, &error))?;
        let temporary = beside(parent, &file.bytes).and_then(|temporary| {
            if file.was.is_some() {
                std::fs::set_permissions(&temporary, std::fs::metadata(&file.path)?.permissions())?;
            }
            Ok(temporary)
        });
        ready.push((file, temporary.map_err(|error| unwritable(&file.path, &error))?));
    }
    // Last of all before they get their names, so that what somebody else writes meanwhile is not lost.
    files.iter().try_for_each(unchanged)?;
    for (file, temporary) in ready {
        let named = match file.was {
            Some(_) => temporary.persist(&file.path),
            None => temporary.persist_noclobber(&file.path),
        };
        named.map_err(|error| unwritable(&file.path, &error.error))?;
    }
    Ok(())
}

/// A file of the next plan that is there already.
pub const FIL_FINNS_REDAN: Regel = Regel {
    namn: "fil-finns-redan",
    nivå: Nivå::Fast,
    hittar: "En fil som ett kommando skulle göra, men som redan finns.",
    varför: "Det som står i den skulle gå förlorat.",
    gör: "Byt namn på filen, eller ta bort den om den inte behövs.",
    exempel: Exempel::Kommando {
        fel: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
-- risker-2027/tillsyn.yaml --
id: tillsyn
",
        rätt: r"
nytt-år plan-2026.yaml
-- tillsyn.yaml --
…
överföring: {till: ny_plan}
",
    },
};

/// A file that is another than the one that was read.
pub const ÄNDRAD_FIL: Regel = Regel {
    namn: "ändrad-fil",
    nivå: Nivå::Fast,
    hittar: "En fil som någon annan ändrade medan kommandot arbetade.",
    varför: "Ändringen skulle skriva över det som den andra skrev.",
    gör: "Kör kommandot igen: inget är skrivet.",
    exempel: Exempel::Ingen("den finns bara när två skriver i samma fil på en gång"),
};

/// What lies there is what was read, and may be written.
fn unchanged(file: &Replaced) -> Result<(), Diagnostic> {
    let name = shown(&file.path);
    let Some(was) = &file.was else {
        let message = format!("”{}” finns redan, och skrivs inte över", name.display());
        let fault = Diagnostic::new(&FIL_FINNS_REDAN, message);
        let fault = fault.hint("välj ett annat namn, eller ta bort filen om den inte behövs");
        return if file.path.symlink_metadata().is_ok() { Err(fault) } else { Ok(()) };
    };
    let opened = std::fs::OpenOptions::new().write(true).open(&file.path);
    opened.map_err(|error| unwritable(&file.path, &error))?;
    if std::fs::read(&file.path).is_ok_and(|bytes| bytes == *was) {
        return Ok(());
    }
    let message = format!("”{}” har ändrats sedan den lästes", name.display());
    let fault = Diagnostic::new(&ÄNDRAD_FIL, message);
    Err(fault.hint("inget är skrivet: kör kommandot igen"))
}

/// Folders made for files, each after the one that it lies in; one that got none is gone again.
#[derive(Default)]
struct Folders(Vec<PathBuf>);

impl Folders {
    /// Makes a folder, with those that it lies in.
    fn make(&mut self, folder: &Path) -> std::io::Result<()> {
        let mut missing: Vec<&Path> = folder.ancestors().take_while(|one| !one.exists()).collect();
        missing.reverse();
        self.0.extend(missing.into_iter().map(Path::to_owned));
        std::fs::create_dir_all(folder)
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // One with something in it stays.
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// A PDF beside the papers that is none of them.
pub const PDF_LIGGER_KVAR: Regel = Regel {
    namn: "pdf-ligger-kvar",
    nivå: Nivå::Varning,
    hittar: "En PDF bland de färdiga handlingarna som inte är någon av dem, eller en tillgänglighet.csv som inte hör till dem.",
    varför: "Den kan följa med handlingarna ut, fast den visar något som inte längre gäller.",
    gör: "Ta bort filen om den inte ska följa med.",
    exempel: Exempel::Sidor {
        fel: "-- ut/avrapportering/tjänsteskrivelse-gammal.pdf --\n%PDF-1.7\n",
        rätt: "-- ut/avrapportering/tjänsteskrivelse-gammal.pdf → ut/utkast/tjänsteskrivelse-gammal.pdf --\n",
    },
};

/// A warning for each PDF in `folder` that is none of `written`, and for the `list` of what such are to those who listen: it
/// may go out with the papers, and shows what no longer holds.
pub fn left(folder: &Path, written: &[PathBuf], list: &str) -> Vec<Diagnostic> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_other = |path: &PathBuf| {
        let may_go_out = path.extension().is_some_and(|ending| ending == "pdf")
            || path.file_name().is_some_and(|name| name == list);
        may_go_out && !written.contains(path)
    };
    let mut others: Vec<PathBuf> = found.filter(is_other).collect();
    others.sort();
    let warning = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let message =
            format!("”{name}” ligger kvar bland handlingarna i ”{}”", shown(folder).display());
        Diagnostic::new(&PDF_LIGGER_KVAR, message)
            .hint(format!("ta bort ”{}” om den inte ska följa med", shown(&path).display()))
    };
    others.into_iter().map(warning).collect()
}

/// A path from where the user stands, when it lies below.
pub fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    below.unwrap_or_else(|| path.to_owned())
}

/// A folder with something in it where an empty one is asked for.
pub const INTE_TOM_MAPP: Regel = Regel {
    namn: "inte-tom-mapp",
    nivå: Nivå::Fast,
    hittar: "En mapp som det redan ligger något i, där något nytt skulle skrivas.",
    varför: "Det som ligger där skulle blandas med det nya, eller skrivas över.",
    gör: "Välj ett namn på en mapp som inte finns, eller töm den.",
    exempel: Exempel::Kommando { fel: "typst --till ärenden", rätt: "typst --till filer" },
};

/// Writes files into a folder that is new, or has nothing in it.
pub fn write_new<'p>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'p str, &'p [u8])>,
) -> Result<(), Diagnostic> {
    let empty =
        std::fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none());
    if !empty {
        let message = format!("”{}” är inte en tom mapp", shown(folder).display());
        let fault = Diagnostic::new(&INTE_TOM_MAPP, message);
        return Err(fault.hint("välj ett namn på en mapp som inte finns, eller töm den"));
    }
    write(folder, files).map(drop)
}

/// A file in `folder`, written and closed, that is gone again unless it is given its name.
fn beside(folder: &Path, bytes: &[u8]) -> std::io::Result<TempPath> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".skrivelse-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What the user's own umask leaves of it, as for any new file.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    Ok(file.into_temp_path())
}

/// A file or a folder that cannot be written.
pub const GÅR_INTE_ATT_SKRIVA: Regel = Regel {
    namn: "går-inte-att-skriva",
    nivå: Nivå::Fast,
    hittar: "En fil eller mapp som inte går att skriva.",
    varför: "Filen kan vara öppen i ett annat program, disken full, eller namnet redan taget.",
    gör: "Stäng filen och försök igen, eller välj en annan mapp med --ut.",
    exempel: Exempel::Kommando { fel: "bygg --ut skrivelse.yaml", rätt: "bygg --ut ut" },
};

fn unwritable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let message = format!("”{}” går inte att skriva", shown(path).display());
    let fault = Diagnostic::new(&GÅR_INTE_ATT_SKRIVA, message);
    let hint = match error.kind() {
        std::io::ErrorKind::PermissionDenied
        | std::io::ErrorKind::ResourceBusy
        | std::io::ErrorKind::ExecutableFileBusy => {
            "är filen öppen i ett annat program: stäng filen och försök igen; annars: be om skrivrätt till mappen"
        }
        std::io::ErrorKind::StorageFull => "disken är full: ta bort något och försök igen",
        std::io::ErrorKind::IsADirectory
        | std::io::ErrorKind::NotADirectory
        | std::io::ErrorKind::AlreadyExists => {
            "det finns redan något med det namnet: flytta det, eller välj en annan mapp med --ut"
        }
        _ => "stäng filen och försök igen, eller välj en annan mapp med --ut",
    };
    fault.hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_all_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let taken = folder.path().join("ut/rapport.pdf");
        std::fs::create_dir_all(&taken).expect("a folder can be made");
        let files: [(&str, &[u8]); 3] =
            [("bilagor/1/a.pdf", b"a"), ("bilagor/b.pdf", b"b"), ("rapport.pdf", b"c")];
        assert!(write(&folder.path().join("ut"), files).is_err_and(|fault| fault.is_fel()));
        let left = std::fs::read_dir(folder.path().join("ut")).expect("it is there").flatten();
        let left: Vec<PathBuf> = left.map(|entry| entry.path()).collect();
        assert_eq!(left, std::slice::from_ref(&taken));

        std::fs::remove_dir(&taken).expect("it is empty");
        write(&folder.path().join("ut"), files).expect("all can be written");
        for (name, bytes) in files {
            assert_eq!(
                std::fs::read(folder.path().join("ut").join(name)).ok().as_deref(),
                Some(bytes)
            );
        }
    }

    #[test]
    fn what_is_there_already_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let files: [(&str, &[u8]); 2] = [("a.pdf", b"a"), ("b.pdf", b"b")];
        assert_eq!(write(folder.path(), files).ok(), Some(vec![true, true]));
        let made = |name: &str| {
            std::fs::metadata(folder.path().join(name)).and_then(|file| file.modified()).ok()
        };
        let before = made("a.pdf");
        std::thread::sleep(std::time::Duration::from_millis(20));
        let files: [(&str, &[u8]); 2] = [("a.pdf", b"a"), ("b.pdf", b"c")];
        assert_eq!(write(folder.path(), files).ok(), Some(vec![false, true]));
        assert_eq!(made("a.pdf"), before);
        assert_ne!(made("b.pdf"), before);
    }

    /// What Windows says of a PDF that a viewer holds open, and Unix of a folder of somebody else's.
    #[test]
    fn a_file_in_use_should_be_closed() {
        for error in
            [std::io::ErrorKind::PermissionDenied.into(), std::io::Error::from_raw_os_error(32)]
        {
            let fault = unwritable(Path::new("ut/rapport.pdf"), &error);
            assert_eq!(fault.message, "”ut/rapport.pdf” går inte att skriva");
            assert!(fault.hints[0].contains("stäng filen och försök igen"), "{:?}", fault.hints);
        }
    }
}
