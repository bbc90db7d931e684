//! The files of a crate, parsed, without what only its tests see.

use std::collections::BTreeMap;

use syn::fold::Fold;

use super::without_tests::WithoutTests;

/// The files of a crate by path from its `src/`, with `/`.
pub type Texts = BTreeMap<String, String>;

/// A file of the crate.
#[derive(Debug)]
pub struct File {
    /// Its path from `src/`, with `/`.
    pub path: String,
    /// What is written in it.
    pub text: String,
    /// What that means.
    pub tree: syn::File,
}

impl File {
    /// Parses a file.
    pub fn parse(path: &str, text: &str) -> Self {
        let tree = syn::parse_file(text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        let tree = WithoutTests.fold_file(tree);
        Self { path: path.to_owned(), text: text.to_owned(), tree }
    }

    /// Whether it stands for its folder.
    pub fn is_of_folder(&self) -> bool {
        matches!(self.path.rsplit('/').next(), Some("mod.rs" | "lib.rs"))
    }

    /// The first line that says one of `words`, the first of them that is found at all.
    pub fn line(&self, words: &[&str]) -> usize {
        let line = |word: &&str| self.text.lines().position(|line| says(line, word));
        words.iter().find_map(line).map_or(1, |index| index + 1)
    }
}

/// Whether a line has these words outside of comments.
pub fn says(line: &str, words: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(words).any(|(at, _)| {
        !code[..at].ends_with(is_letter) && !code[at + words.len()..].starts_with(is_letter)
    })
}
