//! The documents of a repository as model types, and which of them belong together.

mod fall;
mod oanvand_plan;
mod olasta;
mod read;
mod regler;

pub use fall::{Fall, ärende_vid};
pub use read::{Documents, Möte, OKÄND_PLAN};
pub use regler::REGLER;
