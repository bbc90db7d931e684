//! Templates of minijinja, read from their syntax tree. Only here is it known what that looks like: minijinja
//! keeps no promises about it.

mod code;
mod read;
mod tree;

pub use read::template;
pub use tree::{Expr, Step, Template};
