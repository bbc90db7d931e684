//! Filled Typst: what step 7 sets.

use super::places::Places;
use super::theme::theme;
use crate::hash::sha256;
use crate::layout::Layout;

/// The filled Typst of one document: a handling, or a paket of them.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The main file: what the document says of itself, and its handlingar in order.
    pub main: String,
    /// Its handlingar, each in a file of its own.
    pub parts: Vec<Part>,
    /// Whether it is a paket.
    pub paket: bool,
}

/// A file of filled Typst.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its path from the folder of the main file, or from the root of its own package.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Where its words come from.
    pub places: Places,
    /// The package that it is, where it says words otherwise than the layout.
    pub package: Option<Package>,
}

/// A handling that says words otherwise than the layout: a package of Typst's, so that the components that it takes
/// in see its own words, also where others stand in the same document.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name: the same for the handling alone and in a paket.
    pub name: String,
    /// The theme and the words, as [`super::theme()`] gives them.
    pub tema: String,
}

/// The namespace of packages.
pub const NAMESPACE: &str = "skrivelse";
/// The version of each.
pub const VERSION: &str = "1.0.0";

impl Package {
    /// That of the handling with this id.
    pub fn of(id: &str, layout: &Layout) -> Self {
        Self { name: format!("h{}", &sha256(id.as_bytes())[..16]), tema: theme(layout) }
    }

    /// How the main file names it.
    pub fn spec(&self) -> String {
        format!("@{NAMESPACE}/{}:{VERSION}", self.name)
    }

    /// What Typst wants to know of it; `path` is that of the handling.
    pub fn manifest(&self, path: &str) -> String {
        let name = &self.name;
        format!("[package]\nname = \"{name}\"\nversion = \"{VERSION}\"\nentrypoint = \"{path}\"\n")
    }
}

/// The path from the root of what the components know of where they stand.
pub const LÄGE: &str = "lage.typ";

/// What they know: whether it is in a paket.
pub fn läge(paket: bool) -> String {
    format!("#let paket = {paket}\n")
}
