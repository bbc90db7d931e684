//! Words of the layout that are said otherwise: the layout has them, and their sentences can be filled.

use indexmap::IndexMap;

use crate::diag::Diagnostic;
use crate::layout::own_words;
use crate::model::{Ord, Plats};
use crate::values::in_words;
use crate::workshop::Workshop;

/// What is wrong with the words under the `ord:` of what lies at `holder`.
pub fn in_ord(workshop: &Workshop, ord: &IndexMap<String, Ord>, holder: Plats) -> Vec<Diagnostic> {
    let Workshop { repo, layout, .. } = workshop;
    let own = own_words(ord, holder, layout, &repo.tree);
    let built_in = |key: &str| layout.own.built_in_words.contains(key);
    let sentences = own.words.iter().filter(|(key, _)| built_in(key));
    let sentences = sentences.flat_map(|(key, word)| in_words(key, word));
    own.faults.iter().cloned().chain(sentences).collect()
}
