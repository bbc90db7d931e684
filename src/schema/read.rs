//! A document read as the type that its schema is derived from.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use super::walk::conform;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, any_fel};
use crate::load::{NodeId, Tree};

/// The JSON Schema (draft-07) of a model type.
pub fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

/// What the model does not take although the schema did.
pub const OKÄNT_FORMATFEL: Regel = Regel {
    namn: "okänt-formatfel",
    nivå: Nivå::Fast,
    hittar: "En fil som inte går att läsa, utan att det går att säga var felet är.",
    varför: "Det är ett fel i skrivelse: varje fel i en fil ska ha ett eget meddelande.",
    gör: "Spara mappen som den är, och berätta om det för den som sköter skrivelse.",
    exempel: Exempel::Ingen("inget känt exempel: ett som hittas rättas i programmet"),
};

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
            let message = format!("filen stämmer inte med formatet: {error}");
            let fault = Diagnostic::new(&OKÄNT_FORMATFEL, message).at(tree.span(root));
            faults.push(fault.hint("detta är ett fel i skrivelse: berätta gärna om det"));
            (None, faults)
        }
    }
}
