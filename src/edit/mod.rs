//! The ground for all that changes a user's file: exact bytes and what they become, and all else as it was.

mod apply;
mod change;
mod csv;
mod diff;
mod piece;
mod raw;
mod refusal;
mod regler;
mod settled;
mod write;
pub mod yaml;

pub use apply::{Applied, Changed, apply_all};
pub use change::Change;
pub use csv::cell;
pub use diff::diff;
pub use piece::piece;
pub use raw::Raw;
pub use refusal::Refusal;
pub use regler::REGLER;
pub use write::write;
