//! JSON Schema as the walker wants it: references followed, parts put together.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// What the schema of a key has where an empty value is not as if the key were not written.
pub const TOMT: &str = "x-tomt";

/// What a value may be.
#[derive(Debug)]
pub enum Shape<'s> {
    /// A leaf of a kind: `rad`, `text`, `ord`, `datum`, `heltal`, `ja_nej`.
    Leaf(&'s str),
    /// One of these words.
    Words(Vec<&'s str>),
    /// A list of such values.
    List(&'s Value),
    /// A mapping with these keys.
    Object(Object<'s>),
    /// A mapping from any key to such values.
    Dictionary(&'s Value),
    /// One of several.
    Union(Vec<&'s Value>),
}

/// A mapping with known keys.
#[derive(Debug, Clone, Default)]
pub struct Object<'s> {
    /// The keys, each with its schema.
    pub properties: Vec<(&'s str, &'s Value)>,
    /// The keys that must be there.
    pub required: BTreeSet<&'s str>,
    /// The variants that the word under `slag` chooses between.
    pub variants: Vec<(&'s str, &'s Value)>,
}

impl<'s> Object<'s> {
    /// The schema of a key.
    pub fn key(&self, key: &str) -> Option<&'s Value> {
        self.properties.iter().find(|(known, _)| *known == key).map(|(_, schema)| *schema)
    }
}

/// A schema with what its references refer to.
#[derive(Debug, Clone, Copy)]
pub struct Expander<'s> {
    definitions: Option<&'s Map<String, Value>>,
}

impl<'s> Expander<'s> {
    /// The schema `root`, which holds what is referred to.
    pub fn new(root: &'s Value) -> Self {
        Self { definitions: root.get("definitions").and_then(Value::as_object) }
    }

    fn target(self, schema: &'s Value) -> Option<&'s Value> {
        let name = schema.get("$ref")?.as_str()?.strip_prefix("#/definitions/")?;
        self.definitions?.get(name)
    }

    /// What a schema comes down to that only refers to another.
    pub fn resolved(self, schema: &'s Value) -> &'s Value {
        let has_own = schema.get("properties").is_some() || schema.get("oneOf").is_some();
        let only = || match branches(schema, "anyOf").or_else(|| branches(schema, "allOf"))?[..] {
            [only] => Some(only),
            _ => None,
        };
        let next = if has_own { None } else { self.target(schema).or_else(only) };
        next.map_or(schema, |next| self.resolved(next))
    }

    /// What is defined, by name.
    pub fn definitions(self) -> impl Iterator<Item = (&'s str, &'s Value)> {
        self.definitions.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// What the value that `schema` describes may be.
    pub fn shape(self, schema: &'s Value) -> Shape<'s> {
        if schema.get("properties").is_none()
            && let Some(target) = self.target(schema)
        {
            return self.shape(target);
        }
        if let Some(slag) = schema.get("x-slag").and_then(Value::as_str) {
            return Shape::Leaf(slag);
        }
        if let Some(words) = words(schema) {
            return Shape::Words(words);
        }
        if let Some(branches) = branches(schema, "anyOf").or_else(|| branches(schema, "allOf")) {
            return match branches.as_slice() {
                [only] => self.shape(only),
                _ => Shape::Union(branches),
            };
        }
        match type_of(schema) {
            "array" => Shape::List(schema.get("items").unwrap_or(&Value::Null)),
            "object" => match schema.get("additionalProperties") {
                Some(values) if values.is_object() => Shape::Dictionary(values),
                _ => Shape::Object(self.object(schema)),
            },
            "integer" => Shape::Leaf("heltal"),
            "boolean" => Shape::Leaf("ja_nej"),
            _ => Shape::Leaf("ord"),
        }
    }

    /// The keys of an object, those of what it refers to counted in.
    pub fn object(self, schema: &'s Value) -> Object<'s> {
        let mut object = Object::default();
        for part in
            self.target(schema).into_iter().chain(branches(schema, "allOf").unwrap_or_default())
        {
            let part = self.object(part);
            object.properties.extend(part.properties);
            object.required.extend(part.required);
            object.variants.extend(part.variants);
        }
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            object.properties.extend(properties.iter().map(|(key, value)| (key.as_str(), value)));
        }
        if let Some(required) = schema.get("required").and_then(Value::as_array) {
            object.required.extend(required.iter().filter_map(Value::as_str));
        }
        for variant in branches(schema, "oneOf").unwrap_or_default() {
            let tag = variant.pointer("/properties/slag/const").and_then(Value::as_str);
            object.variants.extend(tag.map(|tag| (tag, variant)));
        }
        object
    }
}

/// The name of the definition that a schema refers to.
pub fn named(schema: &Value) -> Option<&str> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.strip_prefix("#/definitions/");
    }
    match branches(schema, "anyOf").or_else(|| branches(schema, "allOf"))?[..] {
        [only] => named(only),
        _ => None,
    }
}

/// The branches under `keyword`, null left out.
fn branches<'s>(schema: &'s Value, keyword: &str) -> Option<Vec<&'s Value>> {
    let branches = schema.get(keyword)?.as_array()?;
    Some(
        branches
            .iter()
            .filter(|branch| branch.get("type").and_then(Value::as_str) != Some("null"))
            .collect(),
    )
}

/// The words of an enumeration, whichever way it is written.
fn words(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return Some(vec![word]);
    }
    let mut all = Vec::new();
    for branch in schema.get("oneOf")?.as_array()? {
        all.extend(words(branch)?);
    }
    Some(all)
}

/// The type, null left out.
fn type_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => {
            names.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or("")
        }
        _ if schema.get("properties").is_some() || schema.get("oneOf").is_some() => "object",
        _ => "",
    }
}
