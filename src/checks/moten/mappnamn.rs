//! The papers of a meeting are written to a folder of their own.

use std::path::PathBuf;

use crate::checks::mappar::{BYT_NAMN, SAMMA_MAPPNAMN};
use crate::diag::Diagnostic;
use crate::documents::Möte;
use crate::load::{Repo, display};

/// A fault if a meeting would share the folder of another meeting or of a case.
pub fn check(
    repo: &Repo,
    möte: &Möte<'_>,
    folders: &[PathBuf],
    _: &[Möte<'_>],
) -> Option<Diagnostic> {
    let name = möte.folder.file_name();
    let is_same = |other: &&PathBuf| **other != möte.folder && other.file_name() == name;
    let other = folders.iter().find(is_same)?;
    let place = möte.sammanträde.map(|möte| repo.tree.key_span(möte.plats, "organ"));
    let message = format!(
        "mappen med sammanträdet har samma namn som ”{}”, där ett annat sammanträde eller ett ärende ligger",
        display(other)
    );
    Some(Diagnostic::new(&SAMMA_MAPPNAMN, message).at_opt(place).hint(BYT_NAMN))
}
