//! A layout as read: its layers laid over each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::chain::chain;
use super::merge;
use super::names::{BAS, BUILT_IN, NEAREST};
use super::own::Own;
use super::reader::{Component, Reader, Template, built_in};
use super::stegord::{self, Stegord};
use crate::assets::Typsnitt;
use crate::diag::{Diagnostic, Sources, Span, any_fel};
use crate::load::{Kind, NodeId, Scalar, Tree};
use crate::model::Skalor;
use crate::schema;

/// The templates, the theme and the words of one layout.
#[derive(Debug, Default, Clone)]
pub struct Layout {
    /// Its name in `skrivelse.yaml`.
    pub name: String,
    /// The theme: colours, fonts, sizes and margins.
    pub theme: serde_json::Value,
    /// The theme of the plain layout, which has every key.
    pub plain_theme: serde_json::Value,
    /// Where each value of the theme was written, by its path.
    places: BTreeMap<String, merge::Place>,
    words: BTreeMap<String, Scalar>,
    /// The templates, by name.
    pub(super) templates: BTreeMap<String, Template>,
    chain: Vec<String>,
    /// The scales of results and verdicts: the organisation's own, or else those of the layout.
    pub skalor: Skalor,
    /// The words that the steps of the layout's scale of results are given, by their keys in `ord.yaml`.
    pub(super) stegord: Stegord,
    /// The Typst library that the templates call.
    pub library: Vec<Component>,
    /// The fonts that it is set in.
    pub typsnitt: Arc<Typsnitt>,
    /// The images that the repository's own templates show, by their paths from the root of the world.
    pub bilder: Vec<(String, Arc<[u8]>)>,
    /// What the repository has of its own.
    pub own: Own,
    /// What its files may not mean, although they can be read.
    pub found: Vec<Diagnostic>,
    /// The words that the repository says otherwise than what is built in, by key.
    pub said: BTreeSet<String>,
    /// Whether it stands in for the kommun's own, as somebody asked for on the command line.
    pub instead: bool,
    /// Whether a handling says some of the words otherwise.
    pub of_handling: bool,
}

impl Layout {
    /// Reads the layout `name`, which the place `at` asks for, from `mallar/` below `root` and from
    /// what is built in.
    pub fn named(
        root: &Path,
        name: &str,
        at: Option<Span>,
        sources: &Sources,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut reader = Reader::new(root, sources);
        let chain = chain(&mut reader, name, at).map_err(|fault| vec![fault])?;
        let layout = Self::of(chain, &mut reader);
        if any_fel(&reader.faults) {
            return Err(reader.faults);
        }
        Ok(Self { found: reader.faults, ..layout })
    }

    /// What all layouts build on, as it is built in.
    pub fn ground(sources: &Sources) -> Self {
        Self::of(vec![BAS.to_owned()], &mut Reader::new(Path::new(""), sources))
    }

    /// The layout that is the first of `chain`, with what it builds on.
    fn of(chain: Vec<String>, reader: &mut Reader<'_>) -> Self {
        let mut layout = Self {
            name: chain.first().cloned().unwrap_or_default(),
            templates: reader.templates(),
            library: reader.library(),
            typsnitt: Arc::new(reader.typsnitt()),
            own: Own { files: reader.own.clone(), folders: reader.folders(), ..Own::default() },
            chain,
            ..Self::default()
        };
        layout.bilder = reader.bilder(|file| layout.names_file(file));
        for layer in layout.chain.clone().iter().rev() {
            layout.lay(layer, reader);
        }
        layout
    }

    /// Lays the data of a layer over what it builds on.
    fn lay(&mut self, layer: &str, reader: &mut Reader<'_>) {
        for values in reader.words(&format!("{layer}/ord.yaml")) {
            self.add_words(&values.tree, values.root);
            self.own.add_words(&values.tree, values.root, values.own);
            let own = self.own.words.iter().map(|word| word.key.clone());
            self.said.extend(own.filter(|_| values.own));
        }
        for values in reader.yaml(&format!("{layer}/tema.yaml")) {
            merge::places(&values.tree, (values.root, values.own), "", &mut self.places);
            merge::merge(&mut self.theme, merge::json(&values.tree, values.root));
        }
        for values in reader.yaml(&format!("{layer}/skalor.yaml")) {
            let (skalor, faults) = schema::read::<Skalor>(&values.tree, values.root);
            let skalor = skalor.unwrap_or_default();
            self.stegord.extend(stegord::given(&skalor.resultat, &values.tree));
            self.skalor.take(&skalor);
            reader.faults.extend(faults);
        }
        if layer == BAS {
            self.plain_theme = self.theme.clone();
        }
    }

    fn add_words(&mut self, tree: &Tree, root: NodeId) {
        let Kind::Map(entries) = &tree.get(root).kind else { return };
        for entry in entries {
            self.words
                .extend(tree.scalar(entry.value).map(|scalar| (entry.key.clone(), scalar.clone())));
        }
    }

    /// Says words otherwise than the layout does.
    pub fn say(&mut self, words: impl IntoIterator<Item = (String, Scalar)>) {
        for (key, word) in words {
            self.said.insert(key.clone());
            self.words.insert(key, word);
        }
    }

    /// Where a value of the theme was written, or what holds it.
    pub fn theme_place(&self, path: &str) -> Option<Span> {
        let above = path.rsplit_once('/').map(|(above, _)| above);
        let place = self.places.get(path).map(|place| place.value);
        place.or_else(|| self.theme_place(above?))
    }

    /// Whether the repository itself says a value of the theme.
    pub fn is_own_theme(&self, path: &str) -> bool {
        self.places.get(path).is_some_and(|place| place.own)
    }

    /// Where the key of a value of the theme was written.
    pub fn theme_key(&self, path: &str) -> Option<Span> {
        self.places.get(path)?.key
    }

    /// Whether it prints the numbers of risks.
    pub fn numbers_risks(&self) -> bool {
        let numrerad = self.theme.pointer("/risk/numrerad");
        numrerad.and_then(serde_json::Value::as_bool).unwrap_or(true)
    }

    /// A fixed word or sentence.
    pub fn word(&self, key: &str) -> Option<&Scalar> {
        self.words.get(key)
    }

    /// A fixed word as it stands; the key itself when the layout does not have it.
    pub fn plain<'a>(&'a self, key: &'a str) -> &'a str {
        self.word(key).map_or(key, |word| word.text.as_str())
    }

    /// All words, by key.
    pub fn words(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().map(|(key, word)| (key.as_str(), word.text.as_str()))
    }

    /// Whether a layer of this name lies in it.
    pub fn builds_on(&self, layer: &str) -> bool {
        self.chain.iter().any(|name| name == layer)
    }

    /// The name of the template of a slag: in the layout itself, or else in what it builds on.
    pub fn template(&self, slag: &str) -> Option<String> {
        let names = self.chain.iter().map(|layer| format!("{layer}/{slag}.typ.j2"));
        names.into_iter().find(|name| self.templates.contains_key(name))
    }

    /// The text of a template by its name, with or without [`BUILT_IN`] or [`NEAREST`].
    pub fn template_source(&self, name: &str) -> Option<String> {
        match name.strip_prefix(BUILT_IN) {
            Some(path) => built_in(path),
            None => Some(self.templates.get(&self.resolved(name))?.text.clone()),
        }
    }

    /// The name of a template, found in the layout and what it builds on if it begins with [`NEAREST`].
    fn resolved(&self, name: &str) -> String {
        let nearest = name.strip_prefix(NEAREST).and_then(|file| file.strip_suffix(".typ.j2"));
        nearest.and_then(|slag| self.template(slag)).unwrap_or_else(|| name.to_owned())
    }

    /// What the user knows a template by.
    pub fn template_name(&self, name: &str) -> String {
        let name = self.resolved(name);
        let own = self.templates.get(&name).is_some_and(|template| template.own);
        match name.strip_prefix(BUILT_IN) {
            None if own => format!("mallar/{name}"),
            None => format!("{BUILT_IN}{name}"),
            Some(_) => name,
        }
    }

    /// The names of all templates.
    pub fn template_names(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().map(String::as_str)
    }
}
