//! Step 5: the rules of the domain, one subject per file.
//!
//! Pure functions from the model and its prose to diagnostics. What only the typesetting would find
//! has its check here too, so that `kontrollera` finds all that `bygg` would.

mod arende;
mod bilagor;
mod familj;
mod fil;
mod handling;
mod kontext;
mod liggande;
mod mappar;
mod maskning;
mod nivaer;
mod organisation;
mod overforing;
mod plan;
mod regler;
mod run;
mod sammantrade;
mod skala;
mod tema;
mod text;
mod undantag;
mod utan_plats;

pub use mappar::check as ärenden;
pub use nivaer::Nivåer;
pub use regler::REGLER;
pub use run::{Checks, layout};
pub use sammantrade::{organ, twice};
pub use undantag::{Comment, Undantag};
pub use utan_plats::check as utan_plats;
