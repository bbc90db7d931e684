//! Values in texts: what a text may see, the filters and functions that it may use, and the engine that fills it.
//!
//! The names are those of the YAML. What is wrong with an expression is told in Swedish, at its words.

mod bound;
mod catalogue;
mod context;
mod engine;
mod fill;
mod filter;
mod function;
mod globals;
mod model;
mod node;
mod number;
mod plan;
mod print;
mod risks;
mod sentences;
mod swedish;
mod written;

pub use catalogue::{FILTER, FUNKTIONER, Uppslag};
pub use context::{Asked, Globals};
pub use engine::Engine;
pub use globals::{
    OF_PLAN, Planer, nodes_of_handling, of_handling, texts_of_handling, texts_of_plan,
};
pub use node::{Map, Node};
pub use plan::plan;
pub use swedish::template_error;
pub use written::{Datumvärde, Infogbar, Källtext, Planroll, Scope};
