//! A document read as the type that its schema is derived from.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use super::walk::conform;
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
    let (value, mut faults) = conform(tree, root, schema.as_value());
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
