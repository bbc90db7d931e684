//! The schema that an editor gets: of what the user writes, before it is put in normal form.
//!
//! One value may stand where a list is meant, a number where a text is, and a text or an item of a
//! list may be an include.

use serde_json::{Map, Value, json};

use super::expand::TOMT;
use super::kind::Filslag;

/// The JSON Schema (draft-07) of a kind of file as it is written.
pub fn editor_schema(slag: Filslag) -> Value {
    let mut schema = slag.schema();
    if matches!(slag, Filslag::Tema | Filslag::Ord) {
        return schema;
    }
    let definitions = schema.get("definitions").cloned().unwrap_or_default();
    written(&mut schema, &definitions);
    if let Some(definitions) = schema.get_mut("definitions").and_then(Value::as_object_mut) {
        definitions.insert("Include".to_owned(), include());
    }
    schema
}

/// The same as it is written to a file.
pub fn schema_text(slag: Filslag) -> String {
    format!("{:#}\n", editor_schema(slag))
}

/// `{fil: …}`.
fn include() -> Value {
    json!({
        "type": "object",
        "description": "Hämtas ur en fil: sökvägen räknas från den här filen.",
        "properties": { "fil": { "type": "string" } },
        "required": ["fil"],
        "additionalProperties": false
    })
}

fn include_ref() -> Value {
    json!({ "$ref": "#/definitions/Include" })
}

/// Changes a schema of the normal form to one of what is written, and all within it.
fn written(schema: &mut Value, definitions: &Value) {
    let Value::Object(map) = schema else { return };
    if let Some(slag) = map.get("x-slag").and_then(Value::as_str).map(str::to_owned) {
        *schema = leaf(&slag, map.get("description").cloned());
        return;
    }
    map.remove(TOMT);
    map.remove("x-person");
    if map.contains_key("oneOf") && map.contains_key("properties") {
        whole_variants(map, definitions);
    }
    yes_or_no(map);
    for (key, value) in map.iter_mut() {
        match (key.as_str(), value) {
            ("properties" | "definitions", Value::Object(named)) => {
                named.values_mut().for_each(|value| written(value, definitions));
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                for part in parts {
                    written(part, definitions);
                }
            }
            ("items" | "additionalProperties", value) => written(value, definitions),
            _ => {}
        }
    }
    if map.get("type").is_some_and(|kind| kind == "array") {
        one_or_many(map);
    } else if map.contains_key("properties") && !map.contains_key("oneOf") {
        map.entry("additionalProperties").or_insert(Value::Bool(false));
    }
}

fn leaf(slag: &str, description: Option<Value>) -> Value {
    let mut leaf = match slag {
        "text" => json!({ "anyOf": [{ "type": ["string", "number", "null"] }, include_ref()] }),
        "datum" => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$" }),
        _ => json!({ "type": ["string", "number", "boolean"] }),
    };
    if let (Value::Object(map), Some(description)) = (&mut leaf, description) {
        map.insert("description".to_owned(), description);
    }
    leaf
}

/// Yes and no may be written in Swedish.
fn yes_or_no(map: &mut Map<String, Value>) {
    let Some(kind) = map.get("type") else { return };
    let says =
        |word: &str| kind == word || kind.as_array().is_some_and(|all| all.contains(&json!(word)));
    if !says("boolean") {
        return;
    }
    let mut words = vec![json!(true), json!(false), json!("ja"), json!("nej")];
    words.extend(says("null").then_some(Value::Null));
    map.remove("type");
    map.insert("enum".to_owned(), Value::Array(words));
}

/// A list, one value in its place, or nothing.
fn one_or_many(map: &mut Map<String, Value>) {
    let item = map.remove("items").unwrap_or(Value::Bool(true));
    map.remove("type");
    let item = json!({ "anyOf": [item, include_ref()] });
    let many = json!({ "type": "array", "items": item.clone() });
    map.insert("anyOf".to_owned(), json!([many, item, { "type": "null" }]));
}

/// Variants that are chosen by `slag` are each made whole: an editor can tell an unknown key only
/// where all keys stand together.
fn whole_variants(map: &mut Map<String, Value>, definitions: &Value) {
    let common = map.remove("properties");
    let required = map.remove("required");
    map.remove("type");
    for variant in map.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        let Value::Object(variant) = variant else { continue };
        let own: Vec<Value> = variant.remove("allOf").into_iter().flat_map(parts).collect();
        let own = own.iter().filter_map(|part| target(part, definitions));
        let parts = own.chain(common.iter().map(|common| json!({ "properties": common })));
        for part in parts.chain(required.iter().map(|required| json!({ "required": required }))) {
            merge(variant, &part);
        }
    }
}

fn parts(all: Value) -> Vec<Value> {
    match all {
        Value::Array(parts) => parts,
        _ => Vec::new(),
    }
}

fn target(part: &Value, definitions: &Value) -> Option<Value> {
    let name = part.get("$ref")?.as_str()?.strip_prefix("#/definitions/")?;
    definitions.get(name).cloned()
}

/// Adds the keys of `from`, and those that it requires.
fn merge(into: &mut Map<String, Value>, from: &Value) {
    if let Some(Value::Object(properties)) = from.get("properties") {
        let own = into.entry("properties").or_insert_with(|| json!({}));
        if let Value::Object(own) = own {
            own.extend(properties.iter().map(|(key, value)| (key.clone(), value.clone())));
        }
    }
    if let Some(Value::Array(required)) = from.get("required") {
        let own = into.entry("required").or_insert_with(|| json!([]));
        if let Value::Array(own) = own {
            own.extend(required.iter().cloned());
        }
    }
}
