//! Values as JSON.

use serde::Serialize;

/// A value as JSON that people can read too.
pub fn text(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
