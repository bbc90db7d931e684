//! Which file needs which, and for what.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use syn::buffer::TokenBuffer;
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, MetaList, Path, Visibility};

use super::imports::imports;
use super::modules::Crate;
use super::resolving::Definition;
use super::tokens::paths;

/// One file that needs another.
#[derive(Debug, Clone)]
pub struct Edge {
    /// The file that needs.
    pub from: String,
    /// The file that it needs.
    pub to: String,
    /// The first line that names what is needed.
    pub line: usize,
    /// What is needed, as it is called where it is defined.
    pub name: String,
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to, line, name } = self;
        write!(f, "{from}:{line} needs {name} of {to}")
    }
}

/// All that the files of a crate need of each other.
pub fn edges(read: &Crate) -> Vec<Edge> {
    let mut lines = Lines::new();
    for (index, module) in read.modules.iter().enumerate() {
        let mut needs = Needs { read, module: index, lines: &mut lines };
        for item in &module.items {
            needs.visit_item(item);
        }
    }
    let edge = |((from, to, name), line)| Edge { from, to, line, name };
    lines.into_iter().map(edge).collect()
}

/// The line of each need: which file needs which, and the name of what it needs.
type Lines = BTreeMap<(String, String, String), usize>;

/// Follows all paths that stand in a module.
struct Needs<'a> {
    read: &'a Crate,
    module: usize,
    lines: &'a mut Lines,
}

impl Needs<'_> {
    fn need(&mut self, path: &[String]) {
        let items = self.read.items(self.module, path);
        self.note(path, items);
    }

    fn note(&mut self, path: &[String], needed: BTreeSet<Definition<'_>>) {
        let own = self.read.modules[self.module].file;
        let file = &self.read.files[own];
        let last = path.last().map_or("", String::as_str);
        for Definition { file: other, name } in needed.into_iter().filter(|one| one.file != own) {
            let key = (file.path.clone(), self.read.files[other].path.clone(), name.to_owned());
            self.lines.entry(key).or_insert_with(|| file.line(&[&path.join("::"), last, name]));
        }
    }

    fn need_all(&mut self, tokens: &TokenBuffer) {
        for path in paths(tokens) {
            self.need(&path);
        }
    }
}

impl Visit<'_> for Needs<'_> {
    /// A module inside a file is met by itself.
    fn visit_item_mod(&mut self, _: &ItemMod) {}

    fn visit_item_use(&mut self, item: &ItemUse) {
        let file = &self.read.files[self.read.modules[self.module].file];
        let is_shown = !matches!(item.vis, Visibility::Inherited);
        if !(is_shown && file.is_of_folder()) {
            for import in imports(item) {
                let needed = self.read.imported(self.module, &import.path);
                self.note(&import.path, needed);
            }
        }
    }

    fn visit_path(&mut self, path: &Path) {
        if path.leading_colon.is_none() {
            let names: Vec<String> =
                path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.need(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &Macro) {
        self.need_all(&TokenBuffer::new2(called.tokens.clone()));
        visit::visit_macro(self, called);
    }

    fn visit_meta_list(&mut self, list: &MetaList) {
        self.need_all(&TokenBuffer::new2(list.tokens.clone()));
    }
}
