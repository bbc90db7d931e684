//! What lies in the folder of a repository.

use std::path::{Path, PathBuf};

use super::document::DocumentKind;
use super::names::{composed, on_disk};

/// What lies in a repository.
#[derive(Default)]
pub struct Found {
    /// Those that are read, each with its path, in order.
    pub documents: Vec<(DocumentKind, PathBuf)>,
    /// Files that are not read because of a slip in the name, each with the name that was meant.
    pub misnamed: Vec<(PathBuf, String)>,
    /// Other texts and YAML files.
    pub others: Vec<PathBuf>,
}

impl Found {
    /// What lies in the repository at `root`.
    pub fn in_repository(root: &Path) -> Self {
        let mut found = Self::default();
        walk(root, Path::new(""), 0, &mut found);
        found.documents.sort();
        found.misnamed.sort();
        found
    }
}

/// Finds the documents in a folder and below, hidden folders, `ut` and `mallar` left out; a
/// folder with a `skrivelse.yaml` of its own is another repository.
#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn walk(root: &Path, folder: &Path, depth: usize, found: &mut Found) {
    let Ok(entries) = std::fs::read_dir(on_disk(root, folder)) else { return };
    for entry in entries.flatten() {
        let name = composed(&entry.file_name());
        let path = folder.join(&name);
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            let other =
                name.starts_with('.') || ["ut", "mallar", "target"].contains(&name.as_str());
            if !other && depth < 16 && !entry.path().join("skrivelse.yaml").exists() {
                walk(root, &path, depth + 1, found);
            }
        } else if let Some(kind) = DocumentKind::of(&name) {
            found.documents.push((kind, path));
        } else if let Some(meant) = DocumentKind::nearly(&name) {
            found.misnamed.push((path, meant));
        } else if may_be_included(folder, &name) {
            found.others.push(path);
        }
    }
}

/// Whether a file is one that another may take in. Beside `skrivelse.yaml` lie also files of other programs and about the folder.
fn may_be_included(folder: &Path, name: &str) -> bool {
    let text = [".md", ".txt", ".yml"].iter().any(|ending| name.ends_with(ending));
    let below = folder != Path::new("");
    // Hidden files, and what editors keep while a file is open.
    let other = name.starts_with(['.', '~', '#']);
    !other && (name.ends_with(".yaml") || text && below)
}

/// The folders of the cases and meetings of a repository, from its root.
pub fn folders_of_papers(root: &Path) -> Vec<PathBuf> {
    let papers = [DocumentKind::Ärende, DocumentKind::Sammanträde];
    let own =
        Found::in_repository(root).documents.into_iter().filter(|(kind, _)| papers.contains(kind));
    own.filter_map(|(_, path)| path.parent().map(Path::to_owned)).collect()
}
