//! Whatever stands in the files, the program tells what is wrong and never panics.

use std::sync::Arc;

use proptest::prelude::{ProptestConfig, prop_assert, proptest};
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

/// Markdown, values and blocks that may fit together or not.
const PROSE: &str = "([a-zåäö ]{1,8}|\n\n|\n|# |## |- |1\\. |> |\\*|\\*\\*|`|```\n|\\| a \\| b \\|\n\\|---\\|---\\|\n|\\| 1 \\||\\[\\^a\\]|\n\n\\[\\^a\\]: |\\{\\{ plan.planår \\}\\}|```tabell\ndata: \\|\n  a;b\n  c;1\n```\n|!\\[karta\\]\\(karta\\.svg\\)|https://granby.example|\\\\|---\n|å@a.se|<|&|\\PC){1,14}";

const KARTA: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// What `kontrollera` finds no fault with, `bygg` can set: whatever the text, in a paragraph, in a
    /// cell of the big table and in a decision.
    #[test]
    fn what_has_no_fault_can_be_set(text in PROSE) {
        let repository = Repository::of("samples/fel/grund");
        repository.write("karta.svg", KARTA);
        repository.write("bygglov/karta.svg", KARTA);
        let indented = |by: usize| text.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect::<Vec<_>>().concat();
        repository.replace("bygglov/ärende.yaml", "          Handläggningen tog kortare tid än året före.", &indented(10));
        repository.replace("plan.yaml", "kontrollmoment: Tiden från ansökan till beslut.", &format!("kontrollmoment: |\n{}", indented(8)));
        repository.replace("bygglov/ärende.yaml", "handlingar:\n", "handlingar:\n  - {slag: avrapportering}\n");
        let sources = Arc::new(Sources::default());
        let checked = trip::check(repository.path(), None, &sources).expect("the organisation is untouched");
        let press = checked.press().expect("the layout is untouched");
        for work in checked.works() {
            let built = press.make(&work, &repository.at("ut"));
            let faults: Vec<String> = built.err().into_iter().flatten().map(|fault| render(&fault, &sources, false)).collect();
            prop_assert!(faults.is_empty(), "{}", faults.concat());
        }
    }
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
        if let Ok(checked) = trip::check(repository.path(), None, &sources) {
            for fault in checked.diagnostics() {
                prop_assert!(!render(&fault, &sources, false).is_empty());
            }
        }
    }
}
