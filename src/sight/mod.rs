//! What a rule that reads texts sees: each passage with its words, its section and what stands beside it, the model that
//! the text was written from, and the organisation; not the YAML.

mod blocks;
mod of_prosa;
mod passage;
mod seen;
mod words;

pub use of_prosa::{of_handling, of_plan};
pub use passage::{Cells, Passage, Section, Slag};
pub use seen::Sight;
pub use words::{Part, Words};
