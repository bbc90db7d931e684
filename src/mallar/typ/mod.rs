//! Components and the Typst of templates, read from Typst's syntax tree.

mod markup;
mod read;
mod tree;

pub use markup::{Kod, code_in_text, first_words, open_comment};
pub use read::{file, first_error};
pub use tree::{Field, File, Import};
