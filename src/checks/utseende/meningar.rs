//! The words that `skrivelse.yaml` or the repository's own `ord.yaml` say otherwise.

use crate::diag::Diagnostic;
use crate::layout::Layout;
use crate::values::in_words;

/// What is wrong with their sentences.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let own = layout.said.iter().filter(|key| layout.own.built_in_words.contains(*key));
    let words = own.filter_map(|key| Some((key, layout.word(key)?)));
    words.flat_map(|(key, word)| in_words(key, word)).collect()
}
