//! Which file defines what a path names.

use std::collections::BTreeSet;

use super::modules::{Crate, Meaning};
use super::tokens::UNKNOWN;

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target<'a> {
    Module(usize),
    Item(Definition<'a>),
}

/// Where an item is defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition<'a> {
    /// The index of the file.
    pub file: usize,
    /// What it is called there.
    pub name: &'a str,
}

/// The paths that are being followed, each from its module, so that none is followed in a ring.
type Followed<'a> = Vec<(usize, &'a [String])>;

impl Crate {
    /// The items that a path in a module names; none if it is of another crate.
    ///
    /// A variant and what belongs to a type count to the type.
    pub fn items<'a>(&'a self, module: usize, path: &'a [String]) -> BTreeSet<Definition<'a>> {
        let found = self.found(module, path);
        found.into_iter().filter_map(Target::item).collect()
    }

    /// As [`Crate::items`]; or the module that a path names, if its file does not only stand for a folder.
    pub fn imported<'a>(&'a self, module: usize, path: &'a [String]) -> BTreeSet<Definition<'a>> {
        let found = self.found(module, path);
        let items: BTreeSet<_> = found.iter().copied().filter_map(Target::item).collect();
        if !items.is_empty() {
            return items;
        }
        let files =
            found.into_iter().filter_map(Target::module).map(|module| self.modules[module].file);
        let name = path.last().map_or("", String::as_str);
        files
            .filter(|file| !self.files[*file].is_of_folder())
            .map(|file| Definition { file, name })
            .collect()
    }

    /// A path of this crate leads somewhere, or it has not been read as the compiler reads it.
    fn found<'a>(&'a self, module: usize, path: &'a [String]) -> BTreeSet<Target<'a>> {
        let found = self.resolve(module, path, &mut Vec::new());
        let start = path.first().map(|name| self.start(module, name, &mut Vec::new()));
        let is_own = start.is_some_and(|start| !start.is_empty());
        let is_whole = !path.iter().any(|name| name == UNKNOWN);
        assert!(
            !(found.is_empty() && is_own && is_whole),
            "{}: {} leads nowhere",
            self.files[self.modules[module].file].path,
            path.join("::")
        );
        found
    }

    fn resolve<'a>(
        &'a self,
        module: usize,
        path: &'a [String],
        followed: &mut Followed<'a>,
    ) -> BTreeSet<Target<'a>> {
        let Some((first, rest)) = path.split_first() else { return BTreeSet::new() };
        rest.iter().fold(self.start(module, first, followed), |targets, name| {
            self.step(&targets, name, followed)
        })
    }

    /// What the first name of a path means.
    fn start<'a>(
        &'a self,
        module: usize,
        name: &str,
        followed: &mut Followed<'a>,
    ) -> BTreeSet<Target<'a>> {
        match name {
            "crate" => [Target::Module(self.root(module))].into(),
            "self" => [Target::Module(module)].into(),
            "super" => self.parent(module).into_iter().collect(),
            _ => {
                let found = self.named(module, name, followed);
                let is_library = found.is_empty() && name == self.name;
                if is_library { [Target::Module(0)].into() } else { found }
            }
        }
    }

    /// What a name means after what stands before it.
    fn step<'a>(
        &'a self,
        before: &BTreeSet<Target<'a>>,
        name: &str,
        followed: &mut Followed<'a>,
    ) -> BTreeSet<Target<'a>> {
        let modules: Vec<usize> = before.iter().filter_map(|target| target.module()).collect();
        if modules.is_empty() {
            return before.clone();
        }
        let next = |module| match name {
            "super" => self.parent(module).into_iter().collect(),
            _ => self.named(module, name, followed),
        };
        modules.into_iter().flat_map(next).collect()
    }

    fn parent(&self, module: usize) -> Option<Target<'_>> {
        self.modules[module].parent.map(Target::Module)
    }

    fn root(&self, module: usize) -> usize {
        self.modules[module].parent.map_or(module, |parent| self.root(parent))
    }

    /// What a name means in a module.
    fn named<'a>(
        &'a self,
        module: usize,
        name: &str,
        followed: &mut Followed<'a>,
    ) -> BTreeSet<Target<'a>> {
        let inside = &self.modules[module];
        let mut found = BTreeSet::new();
        if let Some((name, meanings)) = inside.names.get_key_value(name) {
            let file = inside.file;
            found.extend(meanings.iter().flat_map(|meaning| match meaning {
                Meaning::Item => [Target::Item(Definition { file, name })].into(),
                Meaning::Module(module) => [Target::Module(*module)].into(),
                Meaning::Use(path) => self.follow(module, path, followed),
            }));
        }
        if found.is_empty() {
            for path in &inside.globs {
                let from = self.follow(module, path, followed);
                let modules = from.iter().filter_map(|target| target.module());
                found.extend(modules.flat_map(|module| self.named(module, name, followed)));
            }
        }
        if let (true, Some(name)) = (found.is_empty(), inside.told.get(name)) {
            found.insert(Target::Item(Definition { file: inside.file, name }));
        }
        found
    }

    fn follow<'a>(
        &'a self,
        module: usize,
        path: &'a [String],
        followed: &mut Followed<'a>,
    ) -> BTreeSet<Target<'a>> {
        if followed.contains(&(module, path)) {
            return BTreeSet::new();
        }
        followed.push((module, path));
        let found = self.resolve(module, path, followed);
        followed.pop();
        found
    }
}

impl<'a> Target<'a> {
    fn item(self) -> Option<Definition<'a>> {
        if let Self::Item(definition) = self { Some(definition) } else { None }
    }

    fn module(self) -> Option<usize> {
        if let Self::Module(module) = self { Some(module) } else { None }
    }
}
