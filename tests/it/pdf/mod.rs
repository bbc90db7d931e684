//! Reads a PDF back as text that a person can judge: tag tree, bookmarks, page labels, metadata,
//! text and links.
//!
//! [`Pdf::from_bytes`] interprets every page once ([`glyphs`], with the marked-content properties
//! from [`marks`]) and reads the structure tree ([`structure`]). The other files each show one side
//! of that.

mod bookmarks;
mod boxes;
mod flow;
mod glyphs;
mod labels;
mod links;
mod marks;
mod metadata;
mod objects;
mod streams;
mod structure;
mod tags;
mod targets;
mod tests;
mod text;
mod tree;

use std::path::Path;

pub use glyphs::GlyphBox;
use hayro_interpret::InterpreterCache;

/// A PDF that has been read.
pub struct Pdf {
    file: hayro_syntax::Pdf,
    pages: Vec<glyphs::PageContent>,
    root: tree::Element,
}

impl Pdf {
    /// Reads the PDF in a file.
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path);
        Self::from_bytes(bytes.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    }

    /// Reads a PDF that is held in memory.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        let file = hayro_syntax::Pdf::new(bytes).expect("the bytes are a PDF");
        let cache = InterpreterCache::new();
        let read = |page| glyphs::PageContent::read(page, &cache);
        let pages: Vec<_> = file.pages().iter().map(read).collect();
        let root = structure::read(&file, &pages);
        Self { file, pages, root }
    }

    /// The number of pages.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }
}

/// Adds a line to an outline.
fn indented(outline: &mut String, depth: usize, line: &str) {
    outline.push_str(&"  ".repeat(depth));
    outline.push_str(line);
    outline.push('\n');
}

/// A text with the characters that nobody sees, such as a soft hyphen, written as escapes.
fn visible(text: &str) -> String {
    let unseen = |char: char| {
        char.is_control() || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    let show = |char: char| {
        if unseen(char) { char.escape_unicode().to_string() } else { char.to_string() }
    };
    text.chars().map(show).collect()
}
