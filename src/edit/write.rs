//! Changed files onto disk, with all that was not changed as it lay there.

use std::path::{Path, PathBuf};

use super::apply::Changed;
use super::raw::Raw;
use super::refusal::OSÄKER_ÄNDRING;
use crate::diag::Diagnostic;
use crate::load::{UTANFÖR_MAPPEN, on_disk, read_bytes};
use crate::output::{self, Replaced, ÄNDRAD_FIL};

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
    let was = read_bytes(&path, &file.name).map_err(|error| Diagnostic::from(&error))?;
    let raw = Raw::of(&was, &file.old).ok_or_else(|| {
        let message =
            format!("”{}” har ändrats sedan den lästes, eller är inte sparad som UTF-8", file.name);
        Diagnostic::new(&ÄNDRAD_FIL, message).hint("inget är skrivet: kör kommandot igen")
    })?;
    let bytes = raw.apply(&file.old, &file.changes).ok_or_else(|| {
        Diagnostic::new(&OSÄKER_ÄNDRING, format!("”{}” går inte att ändra säkert", file.name))
            .hint("tecknen i filen är sparade på ett ovanligt sätt: gör ändringen för hand")
    })?;
    Ok(Replaced { path, was: Some(was), bytes })
}

/// Where a file lies. A link is followed, but not out of the repository.
fn real(root: &Path, name: &str) -> Result<PathBuf, Diagnostic> {
    let missing = || {
        Diagnostic::new(&ÄNDRAD_FIL, format!("filen ”{name}” finns inte längre"))
            .hint("kör kommandot igen")
    };
    let path = dunce::canonicalize(on_disk(root, Path::new(name))).map_err(|_| missing())?;
    let root = dunce::canonicalize(root).map_err(|_| missing())?;
    if path.starts_with(&root) {
        return Ok(path);
    }
    let message = format!("”{name}” leder ut ur mappen med skrivelse.yaml");
    let fault = Diagnostic::new(&UTANFÖR_MAPPEN, message);
    Err(fault.hint("ändra filen där den ligger, eller lägg den i mappen"))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
mod tests {
    use super::*;
    use crate::diag::{Edit, Replacement, Sources, Span};
    use crate::edit::apply_all;

    /// A folder with one file, read, and its first letter made an x.
    fn changed(bytes: &str) -> (tempfile::TempDir, Vec<Changed>) {
        let folder = tempfile::tempdir().expect("a folder can be made");
        output::write(folder.path(), [("a.md", bytes.as_bytes())]).expect("it can be written");
        let sources = Sources::default();
        let text =
            crate::load::read_text(&folder.path().join("a.md"), "a.md").expect("it can be read");
        let file = sources.add("a.md", text);
        let edit = Edit::new("ändra", vec![Replacement::new(Span::new(file, 0..1), "x\n")]);
        let files = apply_all(&[edit], &sources).files;
        (folder, files)
    }

    #[test]
    fn all_that_is_not_changed_stays_as_it_lay() {
        let (folder, files) = changed("\u{feff}ena\u{30a}\r\ntva\u{30a}\r\n");
        write(folder.path(), &files, &[]).expect("it can be written");
        let bytes = std::fs::read(folder.path().join("a.md")).expect("it is there");
        assert_eq!(String::from_utf8_lossy(&bytes), "\u{feff}x\r\nna\u{30a}\r\ntva\u{30a}\r\n");
    }

    #[test]
    fn a_file_that_somebody_else_changed_is_left() {
        let (folder, files) = changed("en");
        output::write(folder.path(), [("a.md", &b"annat"[..])]).expect("it can be written");
        let fault = write(folder.path(), &files, &[("b.md".into(), "ny".into())])
            .expect_err("it is another");
        assert_eq!(
            fault.message,
            "”a.md” har ändrats sedan den lästes, eller är inte sparad som UTF-8"
        );
        assert!(!folder.path().join("b.md").exists());
    }

    #[test]
    fn a_new_file_is_not_written_over_another_nor_the_others_then() {
        let (folder, files) = changed("en");
        let fault =
            write(folder.path(), &files, &[("a.md".into(), "ny".into())]).expect_err("it is there");
        assert!(
            fault.message.ends_with("a.md” finns redan, och skrivs inte över"),
            "{}",
            fault.message
        );
        let bytes = std::fs::read(folder.path().join("a.md")).expect("it is there");
        assert_eq!(bytes, b"en");
    }

    /// Who may read a file may do so afterwards; a link stays one, and leads nowhere outside.
    #[cfg(unix)]
    #[test]
    fn rights_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (folder, files) = changed("en");
        let at = |name: &str| folder.path().join(name);
        output::write(folder.path(), [("mapp/b.md", &b"en"[..])]).expect("it can be written");
        std::fs::set_permissions(at("mapp/b.md"), std::fs::Permissions::from_mode(0o640))
            .expect("it is ours");
        std::fs::remove_file(at("a.md")).expect("it is there");
        symlink("mapp/b.md", at("a.md")).expect("a link can be made");
        write(folder.path(), &files, &[]).expect("it can be written");
        assert!(at("a.md").is_symlink());
        assert_eq!(std::fs::read(at("mapp/b.md")).ok().as_deref(), Some(&b"x\nn"[..]));
        let mode = std::fs::metadata(at("mapp/b.md")).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);

        let (other, files) = changed("en");
        std::fs::remove_file(other.path().join("a.md")).expect("it is there");
        symlink(at("mapp/b.md"), other.path().join("a.md")).expect("a link can be made");
        let fault = write(other.path(), &files, &[]).expect_err("it leads out");
        assert_eq!(fault.message, "”a.md” leder ut ur mappen med skrivelse.yaml");
    }
}
