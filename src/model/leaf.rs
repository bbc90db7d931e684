//! The leaves of the model: single values that know their place.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use crate::load::NodeId;

/// Where a value stands in what the user wrote.
pub type Plats = NodeId;

/// Defines a leaf: a text of a kind that the schema names with `x-slag`.
///
/// Written out again it tells its kind too, so that whoever walks a whole document knows which
/// values are prose.
macro_rules! leaf {
    ($(#[$doc:meta])* $name:ident, $schema_name:literal, $slag:literal, $description:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        pub struct $name {
            /// Where it stands.
            #[serde(rename = "@")]
            pub plats: Plats,
            /// What was written.
            #[serde(rename = "v")]
            pub källa: String,
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut leaf = serializer.serialize_struct($schema_name, 3)?;
                leaf.serialize_field("@", &self.plats)?;
                leaf.serialize_field("v", &self.källa)?;
                leaf.serialize_field("slag", $slag)?;
                leaf.end()
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $schema_name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "x-slag": $slag, "description": $description })
            }
        }
    };
}

leaf!(
    /// Inline Markdown with values: one line of words.
    Rad, "Rad", "rad", "En rad text: betoning, kod och länkar, men inga stycken eller listor. Får innehålla värden: {{ … }}."
);
leaf!(
    /// Markdown with values.
    Text, "Text", "text", "Text i Markdown: stycken, listor, tabeller, fotnoter, rubriker. Får innehålla värden: {{ … }}. Kan hämtas ur en fil: {fil: text.md}."
);
leaf!(
    /// A word as written: a key, an id, a path or a number that is printed as it stands.
    Ord, "Ord", "ord", "Ett ord eller ett tal, precis som det skrivs."
);
leaf!(
    /// A date, `2025-01-31`, checked to exist.
    Datum, "Datum", "datum", "Ett datum: 2025-01-31."
);

impl Datum {
    /// The date; the schema has checked that it exists before anything is made of it.
    pub fn date(&self) -> time::Date {
        parse_date(&self.källa).unwrap_or(time::Date::MIN)
    }
}

/// Reads a date written `2025-01-31`; none when it is written otherwise or does not exist.
pub fn parse_date(written: &str) -> Option<time::Date> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    time::Date::parse(written, format).ok()
}
