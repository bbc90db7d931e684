//! Components and the Typst of templates, read from Typst's syntax tree.

mod read;
mod tree;

pub use read::{file, first_error};
pub use tree::{Field, File, Import};
