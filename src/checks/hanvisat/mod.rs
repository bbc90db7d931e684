//! References that somebody typed, to bilagor, sections, tables and figures: what they say, and whose they are.

mod nummer;
mod sak;
mod skrivna;
mod vems;

pub use nummer::begins;
pub use sak::Sak;
pub use skrivna::{Skriven, skrivna};
