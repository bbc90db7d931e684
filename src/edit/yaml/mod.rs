//! Changes of YAML that leave all else as it was written.

mod doc;
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

pub use editor::Yaml;
pub use path::{Place, Step};
pub use render::part;
pub use scalar::line;
pub use steps::Steps;
pub use value::Value;

#[cfg(test)]
mod tests;
