//! What only pages tell, without a paper being written: of references, and of the repository's own templates. And the
//! looks of a layout, to look at.

mod exempel;
mod prova;
mod tryck;

pub use prova::{prova, sidor};
pub use tryck::tryck;
