//! Names of files: alike in composed and decomposed letters, and apart by their capitals, whatever the system says.

use std::ffi::{OsStr, OsString};
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

/// Whether the system itself tells capitals apart.
const EXACT: bool = !cfg!(any(windows, target_os = "macos"));

/// A path below `root`, which has its letters composed, with the names as they lie on disk; what is not there stays as
/// it is.
pub fn on_disk(root: &Path, path: &Path) -> PathBuf {
    follow(root, path, EXACT).unwrap_or_else(|| root.join(path))
}

/// Whether something lies there, called so.
pub fn is_there(root: &Path, path: &Path) -> bool {
    follow(root, path, EXACT).is_some()
}

/// The same on a system that tells capitals apart or does not.
fn follow(root: &Path, path: &Path, exact: bool) -> Option<PathBuf> {
    path.components().try_fold(root.to_owned(), |folder, part| match part {
        Component::Normal(name) => Some(folder.join(called(&folder, name, exact)?)),
        part => Some(folder.join(part)),
    })
}

/// What in a folder is called so: with the same bytes, or else with the same letters.
fn called(folder: &Path, name: &OsStr, exact: bool) -> Option<OsString> {
    if exact && folder.join(name).symlink_metadata().is_ok() {
        return Some(name.to_owned());
    }
    if exact && name.is_ascii() {
        return None;
    }
    let names = names_in(folder);
    let same = names.iter().find(|other| other.as_os_str() == name);
    let wanted = composed(name);
    same.or_else(|| names.iter().find(|other| composed(other) == wanted)).cloned()
}

/// The names in a folder, in order.
#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn names_in(folder: &Path) -> Vec<OsString> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<OsString> = entries.map(|entry| entry.file_name()).collect();
    names.sort();
    names
}

/// The names of the folders in a folder that are not hidden, in order.
pub fn folders_in(folder: &Path) -> Vec<OsString> {
    let is_shown = |name: &OsString| !composed(name).starts_with('.') && folder.join(name).is_dir();
    names_in(folder).into_iter().filter(is_shown).collect()
}

/// A name in composed letters, as all paths are within the program.
pub fn composed(name: &OsStr) -> String {
    name.to_string_lossy().nfc().collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
mod tests {
    use super::*;

    #[test]
    fn letters_are_alike_and_capitals_apart_on_every_system() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let decomposed: String = "Åtgärder".nfd().collect();
        std::fs::create_dir(folder.path().join(&decomposed)).expect("a folder can be made");
        std::fs::write(folder.path().join(&decomposed).join("plan.md"), "x").expect("it is ours");
        for exact in [true, false] {
            let found = |path: &str| follow(folder.path(), Path::new(path), exact);
            let place = found("Åtgärder/plan.md").expect("it is there, in other bytes");
            assert_eq!(std::fs::read(place).ok().as_deref(), Some(&b"x"[..]));
            for other in ["åtgärder/plan.md", "Åtgärder/Plan.md", "Åtgärder/plan", "plan.md"]
            {
                assert_eq!(found(other), None, "{other}");
            }
        }
    }
}
