//! Filled Typst: what step 7 sets.

use super::places::Places;

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
    /// Its path from the folder of the main file.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Where its words come from.
    pub places: Places,
}

/// The path from the root of what the components know of where they stand.
pub const LÄGE: &str = "lage.typ";

/// What they know: whether it is in a paket.
pub fn läge(paket: bool) -> String {
    format!("#let paket = {paket}\n")
}
