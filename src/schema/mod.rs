//! Step 2: the tree held against the schema that the model types give.
//!
//! One walker finds every fault of a document at once, and gives the document in normal form for
//! the model: one value where a list is meant becomes a list of one, an empty key is left out, and
//! every leaf carries its place.

mod choice;
mod divided;
mod editor;
mod examples;
mod expand;
mod forms;
mod fritt;
mod gransen;
mod kind;
mod leaves;
mod mismatch;
mod read;
mod regler;
mod told;
mod utseende;
mod walk;
mod walker;

pub use editor::{editor_schema, schema_text};
pub use examples::Exempel;
pub use expand::{Expander, Object, Shape};
pub use fritt::{no_words, repeated};
pub use gransen::{GRÄNSER, Gräns, gränsen, points};
pub use kind::Filslag;
pub use leaves::{meant_yes_no, yes_no};
pub use read::{read, schema_of};
pub use regler::REGLER;
