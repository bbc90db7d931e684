//! Step 2: the tree held against the schema that the model types give.
//!
//! One walker finds every fault of a document at once, and gives the document in normal form for
//! the model: one value where a list is meant becomes a list of one, an empty key is left out, and
//! every leaf carries its place.

mod editor;
mod examples;
mod expand;
mod kind;
mod walk;

pub use editor::{editor_schema, schema_text};
pub use examples::Exempel;
pub use kind::Filslag;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, any_fel};
use crate::load::{NodeId, Tree};

/// The JSON Schema (draft-07) of a model type.
pub fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

/// The value at `root` as a `T`, with all that is wrong with it.
///
/// Where what is left after the faults still makes a `T`, it is given too, so that later steps can
/// look for more.
pub fn read<T: JsonSchema + DeserializeOwned>(
    tree: &Tree,
    root: NodeId,
) -> (Option<T>, Vec<Diagnostic>) {
    let schema = schema_of::<T>();
    let (value, mut faults) = walk::conform(tree, root, schema.as_value());
    match serde_json::from_value(value) {
        Ok(read) => (Some(read), faults),
        Err(_) if any_fel(&faults) => (None, faults),
        Err(error) => {
            faults.push(
                Diagnostic::fel(format!("filen stämmer inte med formatet: {error}"))
                    .at(tree.span(root))
                    .hint("detta är ett fel i skrivelse: berätta gärna om det"),
            );
            (None, faults)
        }
    }
}
