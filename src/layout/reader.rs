//! What is built in, and what the repository has in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use include_dir::Dir;

use super::names::{BAS, BUILT_IN};
use crate::diag::{Diagnostic, Sources, Span};
use crate::inbyggt::TEMPLATES;
use crate::load::{NodeId, Tree, composed, parse_yaml, read_source};
use crate::schema::{no_words, repeated};

/// A template of minijinja.
#[derive(Debug, Clone)]
pub struct Template {
    /// Its text.
    pub text: String,
    /// Whether it is the repository's own.
    pub own: bool,
}

/// A file of the Typst library.
#[derive(Debug, Clone)]
pub struct Component {
    /// Its path from the root of the world.
    pub path: String,
    /// What the user knows it by.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A built-in file by its path below `templates`.
pub fn built_in(path: &str) -> Option<String> {
    TEMPLATES.get_file(path)?.contents_utf8().map(str::to_owned)
}

/// The built-in files that a repository can have its own of, by their paths: those of layouts and the library.
pub fn built_in_files() -> impl Iterator<Item = String> {
    let is_layout = |dir: &&Dir<'_>| dir.get_file(dir.path().join("ord.yaml")).is_some();
    let layouts = TEMPLATES.dirs().filter(is_layout).chain(TEMPLATES.get_dir("lib"));
    layouts.flat_map(Dir::files).filter_map(|file| Some(file.path().to_str()?.to_owned()))
}

/// A YAML file of a layout, as read.
pub struct Values {
    /// The tree that it was read into.
    pub tree: Tree,
    /// Its value there.
    pub root: NodeId,
    /// Whether it is the repository's own.
    pub own: bool,
}

/// Reads the files of layouts: what is built in, then what the repository has in `mallar/`.
pub struct Reader<'a> {
    /// The folder of the repository.
    pub root: &'a Path,
    sources: &'a Sources,
    /// The files below `mallar/`, by path there.
    pub own: BTreeSet<String>,
    /// What is wrong with those that were read.
    pub faults: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// For the repository at `root`.
    pub fn new(root: &'a Path, sources: &'a Sources) -> Self {
        let mut own = BTreeSet::new();
        list(&root.join("mallar"), "", 0, &mut own);
        Self { root, sources, own, faults: Vec::new() }
    }

    /// The names of the layouts that there are to choose from.
    pub fn layouts(&self) -> Vec<String> {
        self.folders().into_iter().filter(|name| name != BAS).collect()
    }

    /// The names of all layouts, with that of what they build on.
    pub fn folders(&self) -> Vec<String> {
        let built_in =
            TEMPLATES.dirs().filter(|dir| dir.get_file(dir.path().join("tema.yaml")).is_some());
        let built_in = built_in.filter_map(|dir| Some(dir.path().to_str()?.to_owned()));
        let own =
            self.own.iter().filter_map(|path| path.strip_suffix("/tema.yaml")).map(str::to_owned);
        built_in.chain(own).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// What a layout builds on, and where it says so: `bas:` in its `tema.yaml`, or else the layout `bas`.
    pub fn builds_on(&mut self, layout: &str) -> Option<(String, Option<Span>)> {
        if layout == BAS {
            return None;
        }
        let named = self.yaml(&format!("{layout}/tema.yaml")).iter().rev().find_map(|values| {
            let bas = values.tree.field(values.root, "bas")?;
            Some((values.tree.scalar(bas)?.text.clone(), Some(values.tree.span(bas))))
        });
        Some(named.unwrap_or_else(|| (BAS.to_owned(), None)))
    }

    /// The Typst library: what the repository has in `mallar/lib` before what is built in, which can also be
    /// named by its second path, so that a file there can build on the one that it takes the place of.
    pub fn library(&mut self) -> Vec<Component> {
        let mut library = Vec::new();
        for file in TEMPLATES.get_dir("lib").into_iter().flat_map(Dir::files) {
            let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) else {
                continue;
            };
            let name = format!("{BUILT_IN}{path}");
            let component =
                |path: String| Component { path, name: name.clone(), text: text.to_owned() };
            library.push(component(format!("/{name}")));
            if !self.own.contains(path) {
                library.push(component(format!("/{path}")));
            }
        }
        let own = self.own.iter().filter(|path| path.starts_with("lib/") && path.ends_with(".typ"));
        for path in own.cloned().collect::<Vec<_>>() {
            let read = self.own_text(&path);
            library.extend(read.map(|(name, text)| Component {
                path: format!("/{path}"),
                name,
                text,
            }));
        }
        library
    }

    /// A YAML file of a layout: the built-in one, then the repository's.
    pub fn yaml(&mut self, path: &str) -> Vec<Values> {
        let built_in = built_in(path).map(|text| (format!("{BUILT_IN}{path}"), text));
        let own = self.own.contains(path).then(|| self.own_text(path)).flatten();
        built_in
            .into_iter()
            .chain(own)
            .filter_map(|(name, text)| self.parse(&name, &text))
            .collect()
    }

    fn own_text(&mut self, path: &str) -> Option<(String, String)> {
        let name = format!("mallar/{path}");
        match read_source(self.sources, self.root, &Path::new("mallar").join(path), &name) {
            Ok(text) => Some((name, text)),
            Err(error) => {
                self.faults.push(error.of(self.sources, &name));
                None
            }
        }
    }

    fn parse(&mut self, name: &str, text: &str) -> Option<Values> {
        let source = self.sources.add(name, text);
        let mut tree = Tree::default();
        match parse_yaml(&mut tree, source, text) {
            Ok(parsed) => {
                self.report(parsed.slips);
                self.report(repeated(&tree, parsed.root));
                Some(Values { tree, root: parsed.root, own: !name.starts_with(BUILT_IN) })
            }
            Err(faults) => {
                self.report(faults);
                None
            }
        }
    }

    /// The words of a layer, as [`Self::yaml`] reads them; a value that is no word is told.
    pub fn words(&mut self, path: &str) -> Vec<Values> {
        let read = self.yaml(path);
        let faults = read.iter().flat_map(|values| no_words(&values.tree, values.root));
        self.report(faults.collect());
        read
    }

    /// Keeps faults; a file that is read twice has them once.
    fn report(&mut self, faults: Vec<Diagnostic>) {
        for fault in faults {
            if !self.faults.contains(&fault) {
                self.faults.push(fault);
            }
        }
    }

    /// All templates by name, the repository's before the built-in ones.
    pub fn templates(&mut self) -> BTreeMap<String, Template> {
        let is_template = |path: &&String| path.ends_with(".j2");
        let others = built_in_files().filter(|path| is_template(&path));
        let others = others.filter_map(|path| {
            let text = built_in(&path)?;
            Some((path, Template { text, own: false }))
        });
        let mut templates: BTreeMap<String, Template> = others.collect();
        let own: Vec<String> = self.own.iter().filter(is_template).cloned().collect();
        for path in own {
            let read = self.own_text(&path);
            templates.extend(read.map(|(_, text)| (path, Template { text, own: true })));
        }
        templates
    }
}

/// The files below a folder, with `/` in their paths and composed letters.
#[expect(clippy::disallowed_methods, reason = "a set has its own order")]
fn list(folder: &Path, prefix: &str, depth: usize, found: &mut BTreeSet<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = composed(&entry.file_name());
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < 4 => list(&entry.path(), &path, depth + 1, found),
            Ok(kind) if kind.is_file() => found.extend([path]),
            _ => {}
        }
    }
}
