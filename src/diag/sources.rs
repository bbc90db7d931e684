//! The source files that diagnostics point into.

use std::sync::{Arc, PoisonError, RwLock};

/// Names a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A file as it was read: the name that the user knows it by, and its text.
#[derive(Debug)]
pub struct SourceFile {
    /// Path from the folder of `skrivelse.yaml`, with `/`.
    pub name: String,
    /// The text in NFC with `\n` as line ends.
    pub text: String,
}

/// All files that something was read from; grows as steps read more.
#[derive(Debug, Default)]
pub struct Sources {
    files: RwLock<Vec<Arc<SourceFile>>>,
}

impl Sources {
    /// Keeps a file; the same name and text keep the same id.
    pub fn add(&self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        let (name, text) = (name.into(), text.into());
        let mut files = self.files.write().unwrap_or_else(PoisonError::into_inner);
        let found = files.iter().position(|file| file.name == name && file.text == text);
        let index = found.unwrap_or_else(|| {
            files.push(Arc::new(SourceFile { name, text }));
            files.len() - 1
        });
        SourceId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The file with this id.
    pub fn get(&self, id: SourceId) -> Arc<SourceFile> {
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&files[id.0 as usize])
    }
}
