//! Step 5: the rules of the domain.
//!
//! Pure functions from the model and its prose to diagnostics. What only the typesetting would find
//! has its check here too, so that `kontrollera` finds all that `bygg` would.
//!
//! Rules stand in families, a folder for each kind of thing that is looked at, a file for each rule or for a few that
//! one function finds. `run` says which family is run on what.

mod arende;
mod attsats;
mod beslutsord;
mod cell;
mod familj;
mod foredragningslista;
mod gemensamt;
mod handling;
mod hanvisat;
mod kontext;
mod layoutord;
mod lika;
mod mappar;
mod meningsborjan;
mod monster;
mod moten;
mod nivaer;
mod organisation;
mod plan;
mod regler;
mod risk;
mod rubriker;
mod run;
mod sagt;
mod sammantrade;
mod sidor;
mod slutpunkt;
pub mod text;
mod undantag;
mod utseende;

pub use moten::check as möten;
pub use nivaer::Nivåer;
pub use regler::REGLER;
pub use run::{Checks, layout, planer, ärenden};
pub use sagt::Sagt;
pub use sidor::check as sidor;
pub use undantag::{Comment, Undantag};
