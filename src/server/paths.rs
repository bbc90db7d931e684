//! Files and folders that can be named in a file.

use std::path::{Path, PathBuf};

use crate::load::{DocumentKind, display};

/// The deepest that is looked.
const DEPTH: usize = 8;

/// The paths that the value of `key` may have in the file at `from` (from the root), as they are written there.
pub fn paths(root: &Path, from: &Path, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(root, Path::new(""), 0, &mut found);
    let fits = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let kind = DocumentKind::of(name);
        match key {
            "plan" | "förra_plan" | "nästa_plan" => kind == Some(DocumentKind::Plan),
            "ärende" => kind == Some(DocumentKind::Ärende),
            "ordlistor" => name.ends_with(".txt"),
            "tabell" => name.ends_with(".csv"),
            // Documents stand by themselves.
            _ => !matches!(
                kind,
                Some(DocumentKind::Organisation | DocumentKind::Ärende | DocumentKind::Sammanträde)
            ),
        }
    };
    let folder = from.parent().unwrap_or(Path::new(""));
    let named = |path: PathBuf| {
        // A case is named by its folder.
        let path = if key == "ärende" { path.parent()?.to_owned() } else { path };
        Some(relative(folder, &path))
    };
    let mut paths: Vec<String> =
        found.into_iter().filter(|path| path != from).filter(fits).filter_map(named).collect();
    paths.sort();
    paths
}

#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn walk(root: &Path, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let (path, is_folder) =
            (folder.join(name), entry.file_type().is_ok_and(|kind| kind.is_dir()));
        if name.starts_with('.') || is_folder && ["ut", "mallar", "target"].contains(&name) {
            continue;
        }
        if !is_folder {
            found.push(path);
        } else if depth < DEPTH {
            walk(root, &path, depth + 1, found);
        }
    }
}

/// The way from a folder to a path, both from the root.
fn relative(folder: &Path, path: &Path) -> String {
    let common =
        folder.components().zip(path.components()).take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(common).map(|_| "..".into());
    let down = path.components().skip(common).map(|part| part.as_os_str().to_owned());
    let whole: PathBuf = up.chain(down).collect();
    if whole.as_os_str().is_empty() { ".".to_owned() } else { display(&whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_the_file_that_it_stands_in() {
        let way = |folder, path| relative(Path::new(folder), Path::new(path));
        assert_eq!(way("ärenden/a", "plan.yaml"), "../../plan.yaml");
        assert_eq!(way("", "risker/x.yaml"), "risker/x.yaml");
        assert_eq!(way("möten/m", "ärenden/a"), "../../ärenden/a");
        assert_eq!(way("a", "a/b.md"), "b.md");
    }
}
