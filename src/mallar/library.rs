//! The files that Typst sees, by their paths: which there are, and what each gives to those who take it in.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::typ::{self, File};
use crate::layout::{Component, Layout};

/// The files that the program makes, and the names that each gives.
const MADE: [(&str, &[&str]); 2] = [("/tema.typ", &["ord", "tema"]), ("/lage.typ", &["paket"])];

/// The library of components, each read when it is asked for.
pub struct Library<'a> {
    components: BTreeMap<&'a str, &'a Component>,
    read: RefCell<BTreeMap<&'a str, Option<Rc<File>>>>,
}

impl<'a> Library<'a> {
    /// The library of a layout.
    pub fn new(layout: &'a Layout) -> Self {
        let components = layout.library.iter().map(|file| (file.path.as_str(), file)).collect();
        Self { components, read: RefCell::default() }
    }

    /// The components, by path.
    pub fn components(&self) -> impl Iterator<Item = (&'a str, &'a Component)> {
        self.components.iter().map(|(path, component)| (*path, *component))
    }

    /// The paths of all files that can be taken in.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.components.keys().copied().chain(MADE.iter().map(|(path, _)| *path))
    }

    /// A component as read; none if it cannot be.
    pub fn file(&self, path: &str) -> Option<Rc<File>> {
        let (path, component) = self.components.get_key_value(path)?;
        let mut read = self.read.borrow_mut();
        read.entry(path).or_insert_with(|| typ::file(&component.text).map(Rc::new)).clone()
    }

    /// The names that a file gives to those who take it in; none if nobody can tell.
    pub fn exports(&self, path: &str) -> Option<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        self.add_exports(path, &mut BTreeSet::new(), &mut names).then_some(names)
    }

    fn add_exports(
        &self,
        path: &str,
        seen: &mut BTreeSet<String>,
        names: &mut BTreeSet<String>,
    ) -> bool {
        if !seen.insert(path.to_owned()) {
            return true;
        }
        if let Some((_, made)) = MADE.iter().find(|(known, _)| *known == path) {
            names.extend(made.iter().map(|&name| name.to_owned()));
            return true;
        }
        let Some(file) = self.file(path) else { return false };
        names.extend(file.exports.iter().cloned());
        let mut all = file.imports.iter().filter(|import| import.is_all);
        !file.is_open
            && all.all(|import| self.add_exports(&joined(path, &import.path.text), seen, names))
    }
}

/// The path that a file at `from` means by `path`.
pub fn joined(from: &str, path: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}
