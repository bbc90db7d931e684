//! Changes of YAML that leave all else as it was written.

mod doc;
mod draft;
mod editor;
mod fresh;
mod insert;
mod lines;
mod moving;
mod node;
mod path;
mod read;
mod remove;
mod rename;
mod render;
mod replace;
mod scalar;
mod steps;
mod taken;
mod value;
mod words;

pub use draft::Draft;
pub use editor::Yaml;
pub use path::{Place, Step};
pub use scalar::line;
pub use value::Value;

#[cfg(test)]
mod tests;
