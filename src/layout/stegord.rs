//! The words of the steps of the scale of results: those that a step is given, and for the rest general ones with its name.

use std::collections::BTreeMap;

use super::layers::Layout;
use crate::load::{Scalar, Tree};
use crate::model::{Ord, Organisation, Resultatsteg};

/// Words by their keys, as in `ord.yaml`.
pub type Stegord = BTreeMap<String, Scalar>;

/// What a step has words for: the beginning of their keys in `ord.yaml`.
const UPPSÄTTNINGAR: [&str; 4] = ["resultat", "antal", "mening", "sammanfattning"];

/// The end of the keys of the words that hold for every step with a name.
const ALLMÄNT: &str = "eget_steg";

/// The words that steps are given in the YAML of `tree`.
pub fn given(skala: &[Resultatsteg], tree: &Tree) -> Stegord {
    skala.iter().flat_map(|steg| of_step(steg, tree)).collect()
}

fn of_step(steg: &Resultatsteg, tree: &Tree) -> Vec<(String, Scalar)> {
    let nyckel = steg.nyckel();
    let written = [&steg.namn, &steg.antal, &steg.mening, &steg.sammanfattning];
    let scalar = |word: &Option<Ord>| tree.scalar(word.as_ref()?.plats).cloned();
    let words = UPPSÄTTNINGAR.into_iter().zip(written);
    words.filter_map(|(set, word)| Some((format!("{set}_{nyckel}"), scalar(word)?))).collect()
}

/// The keys of all words that steps may have.
pub fn keys(skala: &[Resultatsteg]) -> impl Iterator<Item = String> {
    let of_step = |nyckel: String| UPPSÄTTNINGAR.map(|set| format!("{set}_{nyckel}"));
    skala.iter().map(Resultatsteg::nyckel).flat_map(of_step)
}

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
