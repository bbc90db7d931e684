//! The keys that a schema knows, by where they may be written.

use std::collections::HashSet;

use serde_json::Value;

/// A walk through a schema.
struct Walk<'s, 'f> {
    root: &'s Value,
    found: &'f mut dyn FnMut(&str, &str) -> bool,
    /// The definitions that were gone into, each with the key it was under: some hold themselves.
    seen: HashSet<(String, String)>,
}

/// Calls `found` with the key that a key stands under (of the outermost: `name`) and the key itself, and goes on below
/// it if that says so.
pub fn each_key(schema: &Value, name: &str, found: &mut dyn FnMut(&str, &str) -> bool) {
    Walk { root: schema, found, seen: HashSet::new() }.go(schema, name);
}

impl<'s> Walk<'s, '_> {
    fn go(&mut self, schema: &'s Value, under: &str) {
        match schema {
            Value::Object(map) => {
                for (word, value) in map {
                    match (word.as_str(), value) {
                        ("definitions", _) => {}
                        ("properties", Value::Object(keys)) => {
                            for (key, value) in keys {
                                if (self.found)(under, key) {
                                    self.go(value, key);
                                }
                            }
                        }
                        ("$ref", Value::String(target)) => self.refer(target, under),
                        _ => self.go(value, under),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.go(item, under)),
            _ => {}
        }
    }

    fn refer(&mut self, target: &str, under: &str) {
        if self.seen.insert((target.to_owned(), under.to_owned())) {
            let pointer = target.strip_prefix('#').expect("it refers to the same schema");
            self.go(self.root.pointer(pointer).expect("it refers to what is there"), under);
        }
    }
}
