//! The forms that the editor's schema is put together of.

use serde_json::{Map, Value, json};

use super::told::wanted;

/// What stands for what is in a file of its own.
pub const INCLUDE: &str = "Include";

/// `{fil: …}`.
pub fn include() -> Value {
    json!({
        "type": "object",
        "title": "fil",
        "properties": { "fil": include_key() },
        "required": ["fil"],
        "additionalProperties": false
    })
}

fn include_key() -> Value {
    json!({ "type": "string", "description": "Hämtas ur en fil: sökvägen räknas från den här filen." })
}

/// What may be written, key by key.
pub type Form = Map<String, Value>;

/// A form that was written as JSON.
pub fn form(value: Value) -> Form {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// What a reference is to.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// The same where it may be in a file of its own; `offered`: it often is.
pub fn or_include(schema: &Value, offered: bool) -> Form {
    let mut whole = form(json!({
        "if": {
            "type": "object",
            "properties": { "fil": { "type": "string", "pattern": r"\.(md|txt|ya?ml)$" } },
            "required": ["fil"],
            "maxProperties": 1
        },
        "then": reference(INCLUDE),
        "else": schema
    }));
    if offered {
        whole.insert("properties".to_owned(), json!({ "fil": include_key() }));
    }
    whole
}

/// What is told where none of some words stands.
pub fn one_of(words: &[&str]) -> String {
    format!("Skriv ett av {}.", words.join(", "))
}

/// A leaf of a kind.
pub fn leaf(slag: &str) -> Form {
    let told = format!("Här väntas {}.", wanted(slag));
    match slag {
        "rad" | "text" => {
            let words = typed(&["string", "number", "boolean", "object"], Map::new());
            let mut leaf = words;
            leaf.extend(form(json!({ "if": { "type": "object" }, "then": reference(INCLUDE) })));
            if slag == "text" {
                or_nothing(&mut leaf);
            }
            leaf
        }
        "datum" => form(json!({
            "type": "string",
            "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
            "patternErrorMessage": "Skriv år, månad och dag: 2025-01-31.",
            "errorMessage": told
        })),
        "heltal" => form(json!({ "type": "integer", "errorMessage": told })),
        // Yes and no may be written in Swedish.
        "ja_nej" => form(json!({
            "enum": [true, false, "ja", "nej"],
            "errorMessage": "Skriv ja eller nej."
        })),
        _ => form(json!({ "type": ["string", "number", "boolean"], "errorMessage": told })),
    }
}

/// A word that may be in a file of its own.
pub fn taken_in(word: &Form) -> Form {
    let mut all = types(word);
    all.push("object".to_owned());
    let is_taken = json!({ "type": "object" });
    form(json!({ "type": all, "if": is_taken, "then": reference(INCLUDE), "else": word }))
}

/// A form of a value of some types.
pub fn typed(types: &[&str], mut rest: Form) -> Form {
    let mut typed = form(json!({ "type": types }));
    typed.append(&mut rest);
    typed
}

/// The types that a value may have; none where words are listed, which are text.
pub fn types(form: &Form) -> Vec<String> {
    match form.get("type") {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => {
            all.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => vec!["string".to_owned(), "boolean".to_owned()],
    }
}

/// Nothing may be written either.
pub fn or_nothing(form: &mut Form) {
    if let Some(Value::Array(words)) = form.get_mut("enum") {
        words.push(Value::Null);
        return;
    }
    let mut all = types(form);
    if !all.iter().any(|one| one == "null") {
        all.push("null".to_owned());
    }
    form.insert("type".to_owned(), json!(all));
}
