//! The words that the steps of a scale of results are given, and their keys in `ord.yaml`.

use std::collections::BTreeMap;

use crate::load::{Scalar, Tree};
use crate::model::{Ord, Resultatsteg};

/// Words by their keys, as in `ord.yaml`.
pub type Stegord = BTreeMap<String, Scalar>;

/// What a step has words for: the beginning of their keys in `ord.yaml`.
pub const UPPSÄTTNINGAR: [&str; 4] = ["resultat", "antal", "mening", "sammanfattning"];

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
