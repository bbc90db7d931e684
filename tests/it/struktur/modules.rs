//! The modules of a crate, and what each name in them means.

use std::collections::{BTreeMap, BTreeSet};

use syn::buffer::TokenBuffer;
use syn::visit::{self, Visit};
use syn::{Item, ItemMacro, ItemMod, ItemUse};

use super::imports::{Import, imports};
use super::reading::{File, Texts};
use super::tokens::names;

/// The macro that declares modules.
pub const FAMILY: &str = "familj";

/// A crate: its files, and the modules in them.
#[derive(Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// The files, in the order in which they are named.
    pub files: Vec<File>,
    /// The modules, in the same order.
    pub modules: Vec<Module>,
}

/// A module, a whole file or a part of one.
#[derive(Debug)]
pub struct Module {
    /// The index of its file.
    pub file: usize,
    /// The index of the module around it.
    pub parent: Option<usize>,
    /// What stands in it.
    pub items: Vec<Item>,
    /// What its names mean; one name may be a module and a function.
    pub names: BTreeMap<String, Vec<Meaning>>,
    /// The paths that it takes all names from.
    pub globs: Vec<Vec<String>>,
    /// What macros are told when they are called among its items: the names of what they define, and others.
    pub told: BTreeSet<String>,
}

/// What a name means.
#[derive(Debug, Clone)]
pub enum Meaning {
    /// What is defined here.
    Item,
    /// A module, by index.
    Module(usize),
    /// What another path means.
    Use(Vec<String>),
}

impl Crate {
    /// The crate with these files; those that no `mod` names are no part of it.
    pub fn read(name: &str, texts: &Texts) -> Self {
        let mut read = Self { name: name.to_owned(), files: Vec::new(), modules: Vec::new() };
        for root in ["lib.rs", "main.rs"].into_iter().filter(|root| texts.contains_key(*root)) {
            read.add_file(root, None, texts);
        }
        read
    }

    /// Adds a file and those below it; gives the index of its module.
    fn add_file(&mut self, path: &str, parent: Option<usize>, texts: &Texts) -> usize {
        let file = File::parse(path, &texts[path]);
        let items = file.tree.items.clone();
        self.files.push(file);
        let stem = path.strip_suffix(".rs").unwrap_or(path);
        let folder = match stem.strip_suffix("/mod").unwrap_or(stem) {
            "lib" | "main" => String::new(),
            folder => format!("{folder}/"),
        };
        self.add_module(self.files.len() - 1, parent, items, folder, texts)
    }

    /// Adds a module and those below it, whose files are in `folder`.
    fn add_module(
        &mut self,
        file: usize,
        parent: Option<usize>,
        items: Vec<Item>,
        folder: String,
        texts: &Texts,
    ) -> usize {
        let module = self.modules.len();
        let (names, globs, told) = (BTreeMap::new(), Vec::new(), BTreeSet::new());
        self.modules.push(Module { file, parent, items: Vec::new(), names, globs, told });
        let mut found = Names { read: self, module, folder, texts };
        for item in &items {
            found.visit_item(item);
        }
        self.modules[module].items = items;
        module
    }
}

/// Notes the names of one module.
struct Names<'a> {
    read: &'a mut Crate,
    module: usize,
    /// Where the files of the modules below are.
    folder: String,
    texts: &'a Texts,
}

impl Names<'_> {
    fn note(&mut self, name: String, meaning: Meaning) {
        self.read.modules[self.module].names.entry(name).or_default().push(meaning);
    }

    /// The modules of a family, and what the macro defines beside them.
    fn family(&mut self, tokens: &str) {
        for (file, _) in tokens.match_indices(": [").map(|(at, _)| tokens.split_at(at)) {
            let module = file.trim_end().rsplit(|c: char| !c.is_alphanumeric() && c != '_').next();
            self.module(module.unwrap_or_default());
        }
        for name in ["REGLER", "check"] {
            self.note(name.to_owned(), Meaning::Item);
        }
    }

    /// A module that has a file of its own.
    fn module(&mut self, name: &str) {
        let module = self.read.add_file(&self.file_of(name), Some(self.module), self.texts);
        self.note(name.to_owned(), Meaning::Module(module));
    }

    fn file_of(&self, module: &str) -> String {
        let paths = ["", "/mod"].map(|rest| format!("{}{module}{rest}.rs", self.folder));
        let found = paths.into_iter().find(|path| self.texts.contains_key(path));
        found.unwrap_or_else(|| panic!("no file for the module {}{module}", self.folder))
    }
}

impl Visit<'_> for Names<'_> {
    fn visit_item(&mut self, item: &Item) {
        if let Some(name) = defined(item) {
            self.note(name, Meaning::Item);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &ItemMod) {
        let name = item.ident.to_string();
        let (file, around) = (self.read.modules[self.module].file, Some(self.module));
        let Some((_, items)) = &item.content else { return self.module(&name) };
        let folder = format!("{}{name}/", self.folder);
        let module = self.read.add_module(file, around, items.clone(), folder, self.texts);
        self.note(name, Meaning::Module(module));
    }

    fn visit_item_macro(&mut self, item: &ItemMacro) {
        if item.mac.path.is_ident(FAMILY) {
            self.family(&item.mac.tokens.to_string());
        } else if item.ident.is_none() {
            let told = names(&TokenBuffer::new2(item.mac.tokens.clone()));
            self.read.modules[self.module].told.extend(told);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        for Import { path, name } in imports(item) {
            match name {
                Some(name) => self.note(name, Meaning::Use(path)),
                None => self.read.modules[self.module].globs.push(path),
            }
        }
    }
}

fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
