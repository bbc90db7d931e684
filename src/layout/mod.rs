//! How a kommun's papers look: templates, theme and words, each from the nearest layer.
//!
//! A layout builds on another (`bas:` in its `tema.yaml`), down to the built-in `bas`. In every
//! layer the repository's own `mallar/` comes before what is built in.

mod assets;
mod catalogue;
mod merge;
mod own;

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::{Diagnostic, Sources, Span, hint_nearest};
use crate::load::{Kind, Scalar, Tree};
use crate::model::{Organisation, Skalor};
use crate::schema;

pub use assets::Component;
pub use catalogue::{Mallar, copy};
pub use merge::{is_colour, is_length};
pub use own::Own;

/// The prefix by which a template names a built-in one, also from an override of the same name.
pub const BUILT_IN: &str = "inbyggd/";

/// The prefix by which a template names the nearest one of that name: the layout's own, or that of what
/// it builds on.
pub const NEAREST: &str = "layout/";

/// The plain layout that all others build on.
const BAS: &str = "bas";

/// The templates, the theme and the words of one layout.
#[derive(Debug, Default)]
pub struct Layout {
    /// Its name in `skrivelse.yaml`.
    pub name: String,
    /// The theme: colours, fonts, sizes and margins.
    pub theme: serde_json::Value,
    /// The theme of the plain layout, which has every key.
    pub plain_theme: serde_json::Value,
    /// Where each value of the theme was written, by its path.
    places: BTreeMap<String, Span>,
    words: BTreeMap<String, Scalar>,
    templates: BTreeMap<String, assets::Template>,
    chain: Vec<String>,
    /// The scales of verdicts for an organisation that has none of its own: words and tones, without texts.
    pub skalor: Skalor,
    /// The Typst library that the templates call.
    pub library: Vec<Component>,
    /// What the repository has of its own.
    pub own: Own,
}

impl Layout {
    /// Reads the layout that `skrivelse.yaml` asks for, or `instead` of it another, with the words that it says
    /// otherwise, and what is wrong with it.
    ///
    /// With a fault the plain layout stands in, so that later steps can look for more.
    pub fn load(
        root: &Path,
        organisation: &Organisation,
        instead: Option<&str>,
        tree: &Tree,
        sources: &Sources,
    ) -> (Self, Vec<Diagnostic>) {
        let written = tree.scalar(organisation.layout.plats).map(|name| name.text.as_str());
        let at = Some(tree.span(organisation.layout.plats)).filter(|_| instead.is_none());
        let named = instead
            .or(written)
            .map_or_else(|| Err(Vec::new()), |name| Self::named(root, name, at, sources));
        // What is written is meant in the words of the kommun's own layout, whatever it is shown in.
        let own = instead.and(written).map(|name| Self::named(root, name, None, sources));
        let (mut layout, mut faults) = match named {
            Ok(layout) => (layout, Vec::new()),
            Err(faults) => {
                (Self::named(Path::new(""), BAS, None, sources).unwrap_or_default(), faults)
            }
        };
        if let Some(Ok(own)) = own {
            layout.skalor = own.skalor;
        }
        let place = |key: &str| Some(tree.key_span(tree.field(organisation.plats, "ord")?, key));
        for (key, word) in &organisation.ord {
            // Another layout need not have the words that the kommun's own says otherwise.
            if !layout.words.contains_key(key) && instead.is_none() {
                let fault = Diagnostic::fel(format!("layouten har inget ord ”{key}”"));
                let known = layout.words.keys().map(String::as_str);
                let near = hint_nearest(key, known).filter(|hint| hint.starts_with("menade"));
                let all = "orden står i ord.yaml: skrivelse mallar --kopiera bas/ord.yaml ger en kopia att läsa";
                faults.push(fault.at_opt(place(key)).hint(near.unwrap_or_else(|| all.to_owned())));
            }
            if tree.scalar(word.plats).is_some_and(|word| word.text.trim().is_empty()) {
                let fault = Diagnostic::fel(format!("ordet ”{key}” är tomt")).at_opt(place(key));
                faults.push(fault.hint("skriv ett ord, eller ta bort raden"));
            }
            let scalar = tree.scalar(word.plats).cloned();
            layout.words.extend(scalar.map(|scalar| (key.clone(), scalar)));
        }
        (layout, faults)
    }

    /// Reads the layout `name`, which the place `at` asks for, from `mallar/` below `root` and from
    /// what is built in.
    pub fn named(
        root: &Path,
        name: &str,
        at: Option<Span>,
        sources: &Sources,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut reader = assets::Reader::new(root, sources);
        let chain = chain(&mut reader, name, at).map_err(|fault| vec![fault])?;
        let mut layout = Self {
            name: name.to_owned(),
            theme: serde_json::Value::Null,
            plain_theme: serde_json::Value::Null,
            places: BTreeMap::new(),
            words: BTreeMap::new(),
            templates: reader.templates(),
            chain: chain.clone(),
            skalor: Skalor::default(),
            library: reader.library(),
            own: Own { files: reader.own.clone(), layouts: reader.layouts(), ..Own::default() },
        };
        for layer in chain.iter().rev() {
            for values in reader.yaml(&format!("{layer}/ord.yaml")) {
                layout.add_words(&values.tree, values.root);
                layout.own.add_words(&values.tree, values.root, values.own);
            }
            for values in reader.yaml(&format!("{layer}/tema.yaml")) {
                merge::places(&values.tree, values.root, "", &mut layout.places);
                merge::merge(&mut layout.theme, merge::json(&values.tree, values.root));
            }
            for values in reader.yaml(&format!("{layer}/skalor.yaml")) {
                let (skalor, faults) = schema::read::<Skalor>(&values.tree, values.root);
                layout.skalor.take(&skalor.unwrap_or_default());
                reader.faults.extend(faults);
            }
            if layer == BAS {
                layout.plain_theme = layout.theme.clone();
            }
        }
        if reader.faults.is_empty() { Ok(layout) } else { Err(reader.faults) }
    }

    fn add_words(&mut self, tree: &Tree, root: crate::load::NodeId) {
        let Kind::Map(entries) = &tree.get(root).kind else { return };
        for entry in entries {
            self.words
                .extend(tree.scalar(entry.value).map(|scalar| (entry.key.clone(), scalar.clone())));
        }
    }

    /// Where a value of the theme was written, or what holds it.
    pub fn theme_place(&self, path: &str) -> Option<Span> {
        let above = path.rsplit_once('/').map(|(above, _)| above);
        self.places.get(path).copied().or_else(|| self.theme_place(above?))
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

    /// The name of the template of a slag: in the layout itself, or else in what it builds on.
    pub fn template(&self, slag: &str) -> Option<String> {
        let names = self.chain.iter().map(|layer| format!("{layer}/{slag}.typ.j2"));
        names.into_iter().find(|name| self.templates.contains_key(name))
    }

    /// The text of a template by its name, with or without [`BUILT_IN`] or [`NEAREST`].
    pub fn template_source(&self, name: &str) -> Option<String> {
        match name.strip_prefix(BUILT_IN) {
            Some(built_in) => assets::built_in(built_in),
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

/// The layout and what it builds on, down to `bas`.
fn chain(
    reader: &mut assets::Reader<'_>,
    name: &str,
    at: Option<Span>,
) -> Result<Vec<String>, Diagnostic> {
    let known = reader.layouts();
    let mut chain = Vec::new();
    let mut next = Some((name.to_owned(), at));
    while let Some((layout, at)) = next {
        if !known.contains(&layout) {
            let fault = Diagnostic::fel(format!("det finns ingen layout ”{layout}”")).at_opt(at);
            return Err(fault.hint_opt(hint_nearest(&layout, known.iter().map(String::as_str))));
        }
        if chain.contains(&layout) {
            let fault = Diagnostic::fel(format!("layouten ”{layout}” bygger på sig själv"));
            return Err(fault.at_opt(at).hint("ändra ”bas:” i tema.yaml"));
        }
        next = reader.builds_on(&layout);
        chain.push(layout);
    }
    Ok(chain)
}
