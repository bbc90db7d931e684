//! The words of the scale of results that holds: those that a step is given, and for the rest general ones with its name.

use super::layers::Layout;
use super::stegord::{Stegord, UPPSÄTTNINGAR, given};
use crate::load::Tree;
use crate::model::Organisation;

/// The end of the keys of the words that hold for every step with a name.
const ALLMÄNT: &str = "eget_steg";

/// The words of the steps of the scale that holds, but those that the kommun says otherwise under `ord:` or in an
/// `ord.yaml` of its own.
pub fn of_scale(layout: &Layout, organisation: &Organisation, tree: &Tree) -> Stegord {
    let mut own = layout.stegord.clone();
    own.extend(given(&organisation.skalor.resultat, tree));
    let general = |set: &str| {
        let key = format!("{set}_{ALLMÄNT}");
        let said = organisation.ord.get(&key).and_then(|word| tree.scalar(word.plats));
        said.or_else(|| layout.word(&key)).cloned()
    };
    let mut words = Stegord::new();
    for steg in &layout.skalor.resultat {
        for set in UPPSÄTTNINGAR {
            let key = format!("{set}_{}", steg.nyckel());
            let made = || general(set).filter(|_| steg.namn.is_some());
            let word = own.get(&key).cloned().or_else(made);
            let is_said = layout.own.words.iter().any(|word| word.key == key);
            words.extend(word.filter(|_| !is_said).map(|word| (key, word)));
        }
    }
    words
}
