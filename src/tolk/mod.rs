//! What Typst says of templates, in Swedish: its sentences with what they name, the kinds of values and the signs of
//! its syntax.

mod monster;
mod sagt;
mod satser;
mod slag;
#[cfg(test)]
mod tests;

pub use sagt::{Sagt, på_svenska};
