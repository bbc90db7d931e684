//! The schema that an editor gets: of what the user writes, before it is put in normal form.
//!
//! One value may stand where a list is meant, a number where a text is, and a text or what has keys may be in a file of
//! its own. It is made for the language server of YAML: what a key is and may have stands at the key itself, since
//! that is where the server looks for its words and for what to write after the colon; and what a value is meant as is
//! chosen by conditions, so that a slip is told once, of what was meant.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::examples::Exempel;
use super::expand::{Expander, Object, Shape, named};
use super::forms::{
    Form, INCLUDE, form, include, leaf, one_of, or_include, or_nothing, reference, taken_in, typed,
    types,
};
use super::kind::Filslag;

/// The JSON Schema (draft-07) of a kind of file as it is written.
pub fn editor_schema(slag: Filslag) -> Value {
    let schema = slag.schema();
    let mut root = match (slag, schema) {
        // These have no parts with names of their own.
        (Filslag::Tema | Filslag::Ord, Value::Object(root)) => root,
        (_, schema) => with_parts(&schema),
    };
    root.insert("title".to_owned(), slag.namn().into());
    root.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    Value::Object(root)
}

/// A schema and its parts, as an editor speaks of them.
fn with_parts(schema: &Value) -> Form {
    let writer = Writer { expander: Expander::new(schema), examples: &Exempel::read() };
    let mut root = match writer.expander.shape(schema) {
        Shape::Object(object) => writer.body(&object),
        _ => writer.value(schema),
    };
    root.insert("definitions".to_owned(), Value::Object(writer.definitions()));
    root
}

/// The same as it is written to a file.
pub fn schema_text(slag: Filslag) -> String {
    format!("{:#}\n", editor_schema(slag))
}

struct Writer<'s> {
    expander: Expander<'s>,
    examples: &'s Exempel,
}

impl<'s> Writer<'s> {
    /// What has keys and a name, each with the names that people have for it.
    fn definitions(&self) -> Map<String, Value> {
        let mut all = Map::new();
        for (name, schema) in self.expander.definitions() {
            if let Shape::Object(object) = self.expander.shape(schema) {
                let mut body = self.body(&object);
                body.insert("title".to_owned(), self.title(name, schema).into());
                all.insert(name.to_owned(), Value::Object(body));
            }
        }
        all.insert(INCLUDE.to_owned(), include());
        all
    }

    /// What people call a part: as the reference does, or else in the first words of what it is.
    fn title(&self, name: &str, schema: &'s Value) -> String {
        let description = described(schema).unwrap_or_default();
        let first = description.split(['.', ':']).next().unwrap_or_default();
        self.examples.namn(name).unwrap_or(first).to_owned()
    }

    /// The keys of a mapping. Where nothing is written there is nothing to complain of: the key says whether it may.
    fn body(&self, object: &Object<'s>) -> Form {
        let mut body = form(json!({ "type": ["object", "null"] }));
        body.insert("properties".to_owned(), Value::Object(self.keys(object)));
        if object.variants.is_empty() {
            body.insert("required".to_owned(), json!(object.required));
            body.insert("additionalProperties".to_owned(), false.into());
            return body;
        }
        let variants = object.variants.iter().map(|variant| self.variant(object, variant));
        body.insert("required".to_owned(), json!(["slag"]));
        body.insert("allOf".to_owned(), variants.collect());
        body
    }

    fn keys(&self, object: &Object<'s>) -> Form {
        let key = |(key, schema): &(&str, &'s Value)| {
            (String::from(*key), Value::Object(self.key(schema, object.required.contains(key))))
        };
        let slag = (!object.variants.is_empty()).then(|| ("slag".to_owned(), slag_key(object)));
        slag.into_iter().chain(object.properties.iter().map(key)).collect()
    }

    /// A mapping of one slag, whole: an unknown key can be told only where all keys stand together.
    fn variant(&self, object: &Object<'s>, (slag, schema): &(&'s str, &'s Value)) -> Value {
        let mut whole = object.clone();
        let own = self.expander.object(schema);
        whole.properties.extend(own.properties.into_iter().filter(|(key, _)| *key != "slag"));
        whole.required.extend(own.required);
        whole.variants.clear();
        let mut body = self.body(&whole);
        if let Some(Value::Object(keys)) = body.get_mut("properties") {
            keys.insert("slag".to_owned(), slag_key(object));
        }
        body.insert("title".to_owned(), (*slag).into());
        let is_so = json!({
            "type": "object",
            "properties": { "slag": { "const": slag } },
            "required": ["slag"]
        });
        json!({ "if": is_so, "then": body })
    }

    /// What stands after a key, with what the key is.
    fn key(&self, schema: &'s Value, required: bool) -> Form {
        let mut key = self.value(schema);
        if !required {
            or_nothing(&mut key);
        }
        key.extend(described(schema).map(|words| ("description".to_owned(), words.into())));
        key
    }

    fn value(&self, schema: &'s Value) -> Form {
        match self.expander.shape(schema) {
            Shape::Leaf(slag) => leaf(slag),
            Shape::Words(words) => self.words(schema, &words),
            Shape::List(items) => self.list(items),
            Shape::Object(object) => self.mapping(schema, &object),
            Shape::Dictionary(values) => {
                let each = json!({ "additionalProperties": self.value(values) });
                typed(&["object"], or_include(&each, false))
            }
            Shape::Union(branches) => self.union(&branches),
        }
    }

    fn words(&self, schema: &'s Value, words: &[&str]) -> Form {
        let choices = self.expander.resolved(schema).get("oneOf").and_then(Value::as_array);
        let told: Vec<&str> = choices.into_iter().flatten().filter_map(described).collect();
        let mut all = form(json!({ "enum": words, "errorMessage": one_of(words) }));
        if told.len() == words.len() {
            all.insert("enumDescriptions".to_owned(), json!(told));
        }
        all
    }

    fn mapping(&self, schema: &'s Value, object: &Object<'s>) -> Form {
        typed(&["object"], or_include(&self.body_of(schema, object), false))
    }

    /// The keys of a mapping, by the name that it has been given if there is one.
    fn body_of(&self, schema: &'s Value, object: &Object<'s>) -> Value {
        match named(schema) {
            Some(name) => reference(name),
            None => Value::Object(self.body(object)),
        }
    }

    /// A list, or one value in its place. A list of words is mostly short, and begins after the colon; what has keys or is
    /// a line begins below it.
    fn list(&self, items: &'s Value) -> Form {
        let item = match self.expander.shape(items) {
            Shape::Object(object) => {
                typed(&["object", "null"], or_include(&self.body_of(items, &object), true))
            }
            Shape::Leaf("rad" | "text") | Shape::Union(_) => self.value(items),
            _ => taken_in(&self.value(items)),
        };
        let own = types(&item);
        let is_short = own.first().is_some_and(|first| first == "string")
            && !matches!(self.expander.shape(items), Shape::Leaf("rad" | "text"));
        let array = std::iter::once("array".to_owned());
        let all: Vec<String> = if is_short {
            own.into_iter().chain(array).collect()
        } else {
            array.chain(own).collect()
        };
        let one = json!({ "if": { "type": ["array", "null"] }, "else": item });
        let many = json!({ "if": { "type": "array" }, "then": { "items": item } });
        let mut list = form(json!({ "type": all }));
        if is_short {
            list.insert("allOf".to_owned(), json!([one, many]));
        } else {
            list.insert("items".to_owned(), Value::Object(item));
            list.extend(form(one));
        }
        list
    }

    /// One of several: which one is told by the form of the value, and for a mapping by the keys that only it must have.
    fn union(&self, branches: &[&'s Value]) -> Form {
        let mut all: Vec<String> = Vec::new();
        let mut mapping = None;
        let mut list = None;
        // The last is what is left for a mapping that has none of the keys.
        for branch in branches.iter().rev() {
            match self.expander.shape(branch) {
                Shape::Object(object) => {
                    let body = self.body_of(branch, &object);
                    mapping = Some(match mapping.take() {
                        Some(other) => {
                            json!({ "if": any_of(&object), "then": body, "else": other })
                        }
                        None => body,
                    });
                }
                Shape::List(items) => list = Some(self.list(items)),
                _ => all.extend(types(&self.value(branch))),
            }
        }
        let mut chosen = Vec::new();
        if let Some(list) = &list {
            all.push("array".to_owned());
            chosen.push(json!({ "if": { "type": "array" }, "then": list }));
        }
        let mapping = mapping.or_else(|| list.map(Value::Object));
        if let Some(mapping) = mapping {
            let whole = or_include(&mapping, false);
            all.push("object".to_owned());
            chosen.push(json!({ "if": { "type": "object" }, "then": whole }));
        }
        let mut known = BTreeSet::new();
        all.retain(|one| known.insert(one.clone()));
        form(json!({ "type": all, "allOf": chosen }))
    }
}

/// The key that chooses a variant.
fn slag_key(object: &Object<'_>) -> Value {
    let words: Vec<&str> = object.variants.iter().map(|(slag, _)| *slag).collect();
    let told = object.variants.iter().map(|(_, variant)| described(variant).unwrap_or_default());
    json!({
        "description": "Slaget av handling: vad som hör till den.",
        "enum": words,
        "enumDescriptions": told.collect::<Vec<_>>(),
        "errorMessage": one_of(&words)
    })
}

/// Whether a mapping has a key that is asked for.
fn any_of(object: &Object<'_>) -> Value {
    let keys: Vec<Value> = object.required.iter().map(|key| json!({ "required": [key] })).collect();
    if keys.is_empty() { json!({ "minProperties": 1 }) } else { json!({ "anyOf": keys }) }
}

fn described(schema: &Value) -> Option<&str> {
    schema.get("description").and_then(Value::as_str)
}
