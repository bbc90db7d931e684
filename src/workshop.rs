//! What all handlingar of a repository are made with: the YAML, the looks and the files.

use std::sync::Arc;

use indexmap::IndexMap;

use crate::assets::Files;
use crate::diag::{Diagnostic, Sources};
use crate::layout::{self, Layout};
use crate::load::Repo;
use crate::model::{Ord, Organisation};

/// What all handlingar of a repository share.
#[derive(Debug, Clone)]
pub struct Workshop {
    /// The YAML.
    pub repo: Arc<Repo>,
    /// The looks and words.
    pub layout: Arc<Layout>,
    /// Tables and images.
    pub files: Arc<Files>,
}

impl Workshop {
    /// What is read with the looks that the organisation asks for, or with those named instead; and what is
    /// wrong with the looks.
    pub fn open(
        repo: &Arc<Repo>,
        organisation: &Organisation,
        layout: Option<&str>,
        sources: &Arc<Sources>,
    ) -> (Self, Vec<Diagnostic>) {
        let (layout, faults) =
            layout::chosen(&repo.root, organisation, layout, &repo.tree, sources);
        let files = Files::new(&repo.root, sources).with_fonts(&layout.typsnitt);
        let (layout, files) = (Arc::new(layout), Arc::new(files));
        (Self { repo: Arc::clone(repo), layout, files }, faults)
    }

    /// The same for what says some words otherwise than the layout does; none where it says none.
    pub fn in_handling(&self, ord: &IndexMap<String, Ord>) -> Option<Self> {
        let layout = || Arc::new(self.layout.in_handling(ord, &self.repo.tree));
        (!ord.is_empty()).then(|| Self { layout: layout(), ..self.clone() })
    }

    /// The same with a word that is told from itself wherever it is said.
    #[must_use]
    pub fn tried(&self, key: &str) -> Self {
        Self { layout: Arc::new(self.layout.tried(key)), ..self.clone() }
    }
}
