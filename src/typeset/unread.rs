//! Files of the library, each read as Typst when a paper first asks for it: most ask for few of them.

use std::sync::OnceLock;

use typst::syntax::{FileId, Source};

/// A file of the library.
#[derive(Debug)]
pub struct Unread {
    id: FileId,
    text: String,
    source: OnceLock<Source>,
}

impl Unread {
    /// The file with this id and text.
    pub fn new(id: FileId, text: String) -> Self {
        Self { id, text, source: OnceLock::new() }
    }

    /// Its id.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file read as Typst.
    pub fn source(&self) -> &Source {
        self.source.get_or_init(|| Source::new(self.id, self.text.clone()))
    }
}
