//! Texts that are open in an editor, which say more than the files on disk.

use std::path::Path;

use super::names::on_disk;
use super::text::{ReadError, clean, read_text};
use crate::diag::Sources;

/// Reads a text as [`read_text`] does; `path` is told from `root`. One that is open and not saved is read as it stands in
/// the editor.
pub fn read_source(
    sources: &Sources,
    root: &Path,
    path: &Path,
    name: &str,
) -> Result<String, ReadError> {
    match sources.unsaved(name) {
        Some(text) => Ok(clean(text)),
        None => read_text(&on_disk(root, path), name),
    }
}
