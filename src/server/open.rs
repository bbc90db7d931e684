//! The texts that are open, and where they lie.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::address::{address, path};
use super::view::View;
use crate::diag::Sources;
use crate::load::{display, find_root};

/// The texts that an editor has open, by address, and the folders.
#[derive(Debug, Default)]
pub struct Open {
    texts: BTreeMap<String, String>,
    folders: Vec<PathBuf>,
}

impl Open {
    /// With these folders.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { texts: BTreeMap::new(), folders }
    }

    /// Takes the text of a file.
    pub fn set(&mut self, address: String, text: String) {
        self.texts.insert(address, text);
    }

    /// Lets go of a file.
    pub fn close(&mut self, address: &str) {
        self.texts.remove(address);
    }

    /// The text of an open file as the editor has it.
    pub fn text(&self, address: &str) -> Option<&str> {
        self.texts.get(address).map(String::as_str)
    }

    /// The repositories that something is open of.
    pub fn roots(&self) -> BTreeSet<PathBuf> {
        let files = self.texts.keys().filter_map(|address| path(address));
        let folders = files.filter_map(|file| file.parent().map(Path::to_owned));
        folders.chain(self.folders.iter().cloned()).filter_map(|one| find_root(&one).ok()).collect()
    }

    /// The repository of a file, as it is with all that is open.
    pub fn view(&self, file: &str) -> Option<(View, PathBuf)> {
        let file = path(file)?;
        let root = find_root(file.parent()?).ok()?;
        let below = below(&root, &file)?;
        Some((View::new(root.clone(), self.sources(&root)), below))
    }

    /// The sources of a repository with the texts that are open in it.
    pub fn sources(&self, root: &Path) -> Arc<Sources> {
        let unsaved = self.texts.iter().filter_map(|(address, text)| {
            let below = below(root, &path(address)?)?;
            Some((display(&below).nfc().collect(), text.clone()))
        });
        Arc::new(Sources::with_unsaved(unsaved.collect()))
    }

    /// The address of a file of a repository: that which the editor has for it, if it is open.
    pub fn address(&self, root: &Path, name: &str) -> String {
        let wanted: String = name.nfc().collect();
        let is_it = |address: &&String| {
            path(address)
                .and_then(|path| below(root, &path))
                .is_some_and(|below| display(&below).nfc().collect::<String>() == wanted)
        };
        self.texts.keys().find(is_it).cloned().unwrap_or_else(|| address(&root.join(name)))
    }
}

/// The path of a file from the root, wherever links lead.
fn below(root: &Path, file: &Path) -> Option<PathBuf> {
    if let Ok(below) = file.strip_prefix(root) {
        return Some(below.to_owned());
    }
    let folder = dunce::canonicalize(file.parent()?).ok()?;
    Some(folder.join(file.file_name()?).strip_prefix(root).ok()?.to_owned())
}
