//! Step 5: the rules of the domain, one subject per file.
//!
//! Pure functions from the model and its prose to diagnostics. What only the typesetting would find
//! has its check here too, so that `kontrollera` finds all that `bygg` would.

mod arende;
mod bilagor;
mod fil;
mod handling;
mod klamrar;
mod kontext;
mod liggande;
mod mappar;
mod maskning;
mod organisation;
mod overforing;
mod plan;
mod regellista;
mod regler;
mod run;
mod sammantrade;
mod skala;
mod tecken;
mod tema;
mod utan_plats;

pub use mappar::check as ärenden;
pub use regellista::{REGLER, Regel};
pub use regler::{excused, excuses};
pub use run::{Checks, layout, utan_plats};
pub use sammantrade::{organ, twice};
