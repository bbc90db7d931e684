//! The names that a place in Typst may have meant: for who misspells one that only the run notices.

use std::collections::BTreeSet;

use typst::foundations::{Func, Scope, Value};

use super::library::joined;
use super::namn::Views;
use super::typ::{self, File, Import};

/// What is known around a file.
pub struct Skop<'a> {
    /// Typst's own names.
    pub global: &'a Scope,
    /// The file as text.
    pub text: &'a str,
    /// Its path.
    pub path: &'a str,
    /// The text of the file at another path.
    pub other: &'a dyn Fn(&str) -> Option<String>,
}

impl Skop<'_> {
    /// The names that may stand alone: its own and those that it takes in, and Typst's.
    pub fn names(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let global = self.global.iter().map(|(name, _)| name.to_string()).collect();
        let mut names = BTreeSet::new();
        for file in self.files(|import| import.is_all) {
            names.extend(file.exports);
        }
        names.extend(typ::file(self.text).map(|file| file.bound).unwrap_or_default());
        (names, global)
    }

    /// The names that may stand within the brackets after the name of a function.
    pub fn parameters(&self, function: &str) -> Vec<String> {
        let own =
            self.files(|_| true).into_iter().find_map(|mut file| file.functions.remove(function));
        let global = || match self.global.get(function)?.read() {
            Value::Func(func) => Some(named(func)),
            Value::Type(of) => of.constructor().ok().map(|func| named(&func)),
            _ => None,
        };
        own.or_else(global).unwrap_or_default()
    }

    /// The file, and those of the files that it and these take in that are wanted.
    fn files(&self, is_wanted: impl Fn(&Import) -> bool) -> Vec<File> {
        let mut seen = BTreeSet::new();
        let mut open = vec![(self.path.to_owned(), self.text.to_owned())];
        let mut found = Vec::new();
        while let Some((path, text)) = open.pop() {
            let Some(file) = typ::file(&text) else { continue };
            for import in file.imports.iter().filter(|import| is_wanted(import)) {
                let path = joined(&path, &import.path.text);
                if seen.insert(path.clone()) {
                    open.extend((self.other)(&path).map(|text| (path, text)));
                }
            }
            found.push(file);
        }
        found
    }
}

fn named(func: &Func) -> Vec<String> {
    let parameters = func.params().filter_map(|of| of.to_native());
    parameters.filter(|of| of.named).map(|of| of.name.to_owned()).collect()
}

/// The names of the parts of what a name stands for, as far as that is known.
pub fn fields(of: &str) -> BTreeSet<&'static str> {
    Views::new().of.remove(of).unwrap_or_default()
}
