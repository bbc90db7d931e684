//! Whatever stands in the files, the program tells what is wrong and never panics.

use std::sync::Arc;

use proptest::prelude::{prop_assert, proptest};
use skrivelse::diag::{Sources, render};
use skrivelse::trip;

use crate::support::Repository;

/// The files of the ground that are damaged.
const FILES: [&str; 3] = ["skrivelse.yaml", "plan.yaml", "bygglov/ärende.yaml"];

/// What is put in: what means something to YAML, Markdown or minijinja, and anything.
const WORDS: &str =
    "(\\{\\{ |\\}\\}|\\{%|: |\n|- |\\| |`|\\[\\^|\"|#|&a|\\*a|!|plan|risk|\\PC){1,4}";

/// The byte of `text` at this share of its length, at the start of a character.
fn place(text: &str, share: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "files are short"
    )]
    let at = (text.len() as f64 * share) as usize;
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

proptest! {
    /// A few characters are cut out somewhere and others put in.
    #[test]
    fn damaged_files_are_told_of(file in 0..3_usize, at in 0.0..1.0_f64, cut in 0..6_usize, words in WORDS) {
        let repository = Repository::of("samples/fel/grund");
        let text = std::fs::read_to_string(repository.at(FILES[file])).expect("the ground is there");
        let start = place(&text, at);
        let rest: String = text[start..].chars().skip(cut).collect();
        repository.write(FILES[file], format!("{}{words}{rest}", &text[..start]));
        let sources = Arc::new(Sources::default());
        if let Ok(checked) = trip::check(repository.path(), &sources) {
            for fault in checked.diagnostics() {
                prop_assert!(!render(&fault, &sources, false).is_empty());
            }
        }
    }
}
