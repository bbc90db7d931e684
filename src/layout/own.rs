//! What the repository has of its own in `mallar/`, for those who ask whether it is used.

use std::collections::BTreeSet;

use crate::diag::Span;
use crate::load::{Kind, NodeId, Tree};

/// What the repository has in `mallar/`.
#[derive(Debug, Default, Clone)]
pub struct Own {
    /// All files, by their paths below `mallar/`.
    pub files: BTreeSet<String>,
    /// The folders that layouts have, built-in ones and `bas` too.
    pub folders: Vec<String>,
    /// The words of the layout that was read and of what it builds on.
    pub words: Vec<OwnWord>,
    /// The words that the built-in layouts among these have.
    pub built_in_words: BTreeSet<String>,
}

/// A word in an `ord.yaml` of the repository.
#[derive(Debug, Clone)]
pub struct OwnWord {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub place: Span,
    /// Whether nothing is written for it.
    pub is_missing: bool,
    /// Whether what is written for it says nothing.
    pub is_empty: bool,
}

impl Own {
    /// Takes up the words of an `ord.yaml`, which is the repository's own or built in.
    pub fn add_words(&mut self, tree: &Tree, root: NodeId, own: bool) {
        let Kind::Map(entries) = &tree.get(root).kind else { return };
        for entry in entries {
            let key = entry.key.clone();
            if own {
                let kind = &tree.get(entry.value).kind;
                let is_missing = matches!(kind, Kind::Null);
                let is_empty = matches!(kind, Kind::Scalar(word) if word.text.trim().is_empty());
                self.words.push(OwnWord { key, place: entry.key_span, is_missing, is_empty });
            } else {
                self.built_in_words.insert(key);
            }
        }
    }
}
