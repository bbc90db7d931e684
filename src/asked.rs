//! What of a repository is asked for with a folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Which of the folders of cases and meetings are asked for with `folder`: those that lie in it, or else the nearest that it
/// lies in. None where it has to do with none of them. All are told from the root.
pub fn asked(folder: &Path, folders: &[&Path]) -> BTreeSet<PathBuf> {
    let within = folders.iter().filter(|own| own.starts_with(folder));
    let within: BTreeSet<PathBuf> = within.map(|own| (*own).to_owned()).collect();
    if !within.is_empty() {
        return within;
    }
    let around = folders.iter().filter(|own| folder.starts_with(own));
    let nearest = around.max_by_key(|own| own.components().count());
    nearest.map(|own| (*own).to_owned()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_a_folder_is_asked_for_or_else_what_it_lies_in() {
        let folders = ["ärenden/a", "ärenden/ab", "ärenden/a/del", "möten/1"].map(Path::new);
        let asked = |folder: &str| {
            let found = asked(Path::new(folder), &folders);
            found.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(asked("ärenden/a"), "ärenden/a ärenden/a/del");
        assert_eq!(asked("ärenden/a/texter"), "ärenden/a");
        assert_eq!(asked("ärenden/a/del/texter"), "ärenden/a/del");
        assert_eq!(asked("ärenden/ab"), "ärenden/ab");
        assert_eq!(asked("möten"), "möten/1");
        assert_eq!(asked("risker"), "");
    }
}
