//! Step 7: Typst source to PDF, in this process.
//!
//! PDF/UA-1 and PDF/A-2a together, always; a Typst warning is a fault, since a font that is missing
//! or a layout that did not settle makes a paper that looks right and is wrong.

mod fault;
mod hanvisning;
mod marken;
mod menat;
mod packages;
mod paper;
mod ratt;
mod regler;
mod said;
mod saknas;
mod stopped;
mod tabellbredd;
mod unread;
mod utpekad;
mod world;

pub use paper::{Paper, forget, typeset};
pub use regler::REGLER;
pub use stopped::{caught, stopped};
pub use utpekad::{i_mallen, utpekade};
pub use world::{Base, World};
