//! A repository as it is with the texts that are open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::index::Index;
use crate::diag::{SourceFile, Sources};
use crate::documents::Documents;
use crate::load::{Repo, display, read_source};
use crate::trip::{self, Checked};
use crate::workshop::Workshop;

/// A repository as it is with the texts that are open.
#[derive(Debug)]
pub struct View {
    /// The folder of `skrivelse.yaml`.
    pub root: PathBuf,
    /// What its files are read from.
    pub sources: Arc<Sources>,
}

impl View {
    /// Of the repository at `root`.
    pub fn new(root: PathBuf, sources: Arc<Sources>) -> Self {
        Self { root, sources }
    }

    /// All that is wrong; none where a fault of the program stops it.
    pub fn check(&self) -> Option<Checked> {
        let check = || trip::check(&self.root, None, &self.sources).ok();
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(check)).ok().flatten()
    }

    /// The files as one tree.
    pub fn repo(&self) -> Option<Repo> {
        Repo::load(&self.root, &self.sources).ok()
    }

    /// What has a name, and where it is named.
    pub fn index(&self) -> Option<Index> {
        self.repo().map(|repo| Index::of(&repo))
    }

    /// The words of the layout that the papers have, by key.
    pub fn words(&self) -> Vec<(String, String)> {
        let Some(repo) = self.repo().map(Arc::new) else { return Vec::new() };
        let documents = Documents::read(&repo);
        let Some(organisation) = &documents.organisation else { return Vec::new() };
        let (workshop, _) = Workshop::open(&repo, organisation, None, &self.sources);
        workshop.layout.words().map(|(key, word)| (key.to_owned(), word.to_owned())).collect()
    }

    /// A text as it is read, by its path from the root.
    pub fn text(&self, path: &Path) -> Option<String> {
        read_source(&self.sources, &self.root, path, &display(path)).ok()
    }

    /// A text as a source file.
    pub fn file(&self, path: &Path) -> Option<Arc<SourceFile>> {
        Some(self.sources.get(self.sources.add(display(path), self.text(path)?)))
    }
}
