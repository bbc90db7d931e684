//! Filled Typst: what step 7 sets.

use super::places::Places;

/// The filled Typst of one document: a handling, or a paket of them.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The main file: what the document says of itself, and its handlingar in order.
    pub main: String,
    /// The files that are the document's own.
    pub parts: Vec<Part>,
}

/// A file of filled Typst.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its path from the root, without the first slash.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Where its words come from.
    pub places: Places,
}

/// What the components know of where they stand, by path and text: in a document of their own.
pub const LÄGE: (&str, &str) = ("lage.typ", "#let paket = false\n");

/// The same in a paket.
pub fn i_paket() -> Part {
    let (path, text) = (LÄGE.0.to_owned(), "#let paket = true\n".to_owned());
    Part { path, text, places: Places::default() }
}
