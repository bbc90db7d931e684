//! What papers have to say, and which of them do.

use std::collections::BTreeMap;

use crate::model::Plats;

/// The values that papers were made from, each with the titles of the papers that have it to say and whether they print it.
pub type Sagt<'p> = BTreeMap<Plats, Vec<(&'p str, bool)>>;
