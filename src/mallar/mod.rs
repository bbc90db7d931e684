//! The names in the repository's own templates and components: misspelt ones are faults, in every branch, and
//! what nobody uses is told.
//!
//! In `.typ.j2` a path is followed through the views that a slag has. In Typst a field is known by its name alone:
//! nothing is said of what type has it.

mod block;
mod chain;
mod check;
mod ersatter;
mod falt;
mod forbigangen;
mod j2;
mod kod_som_text;
mod library;
mod name;
mod namn;
mod oanvant;
mod olasbar;
mod regler;
mod skop;
mod templates;
#[cfg(test)]
mod tests;
mod typ;
mod utanfor_block;
mod varde;
mod walk;

pub use check::check;
pub use j2::{Step, template};
pub use regler::REGLER;
pub use skop::{Skop, fields};
