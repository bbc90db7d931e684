//! The prose of a document, found from what the model writes out of itself.

use serde_json::Value;
use skrivelse::load::NodeId;

/// Calls `found` with the path and the place of each rad and text below a value, but those under the keys `skipped`.
pub fn each_prose(
    value: &Value,
    path: &str,
    skipped: &[&str],
    found: &mut dyn FnMut(String, NodeId),
) {
    match value {
        Value::Object(map) => match (place(value), map.contains_key("v")) {
            (Some(node), true) if is_prose(value) => found(path.to_owned(), node),
            _ => {
                for (key, value) in map.iter().filter(|(key, _)| !skipped.contains(&key.as_str())) {
                    each_prose(value, &format!("{path}/{key}"), skipped, found);
                }
            }
        },
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each_prose(item, &format!("{path}/{index}"), skipped, found);
            }
        }
        _ => {}
    }
}

fn is_prose(leaf: &Value) -> bool {
    matches!(leaf["slag"].as_str(), Some("rad" | "text"))
}

fn place(value: &Value) -> Option<NodeId> {
    Some(NodeId::new(u32::try_from(value["@"].as_u64()?).expect("there are few nodes")))
}
