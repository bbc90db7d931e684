//! The walker: a tree held against a schema.

use serde_json::{Map, Number, Value};

use super::expand::{Expander, Object, Shape};
use crate::diag::{Diagnostic, Span, hint_choice, hint_nearest};
use crate::load::{Entry, Form, Kind, NodeId, Scalar, Tree};
use crate::model::parse_date;

/// Holds the value at `root` against `schema`: its normal form, and all that is wrong with it.
pub fn conform(tree: &Tree, root: NodeId, schema: &Value) -> (Value, Vec<Diagnostic>) {
    let mut walker = Walker { tree, expander: Expander::new(schema), faults: Vec::new() };
    let value = walker.value(root, schema).unwrap_or(Value::Null);
    (value, walker.faults)
}

struct Walker<'s> {
    tree: &'s Tree,
    expander: Expander<'s>,
    faults: Vec<Diagnostic>,
}

impl<'s> Walker<'s> {
    fn value(&mut self, id: NodeId, schema: &'s Value) -> Option<Value> {
        if matches!(self.tree.get(id).kind, Kind::Unread) {
            return self.stand_in(id, schema);
        }
        match self.expander.shape(schema) {
            Shape::Leaf(slag) => self.leaf(id, slag),
            Shape::Words(words) => self.word(id, &words),
            Shape::List(items) => Some(self.list(id, items)),
            Shape::Object(object) => self.object(id, &object),
            Shape::Dictionary(values) => self.dictionary(id, values),
            Shape::Union(branches) => self.union(id, &branches),
        }
    }

    fn list(&mut self, id: NodeId, schema: &'s Value) -> Value {
        let items = match &self.tree.get(id).kind {
            Kind::List(items) => items.clone(),
            Kind::Null | Kind::Unread => Vec::new(),
            _ => vec![id],
        };
        Value::Array(items.into_iter().filter_map(|item| self.value(item, schema)).collect())
    }

    fn dictionary(&mut self, id: NodeId, schema: &'s Value) -> Option<Value> {
        let entries = self.entries(id, "en lista med nycklar, som ”nyckel: värde”")?;
        let mut map = Map::new();
        for entry in entries {
            if matches!(self.tree.get(entry.value).kind, Kind::Null) {
                self.no_value(&entry);
            }
            map.extend(self.value(entry.value, schema).map(|value| (entry.key, value)));
        }
        Some(Value::Object(map))
    }

    fn object(&mut self, id: NodeId, object: &Object<'s>) -> Option<Value> {
        let entries = self.entries(id, &expected_keys(object))?;
        let chosen = self.variant(id, &entries, object);
        let mut keys = object.properties.clone();
        let mut required = object.required.clone();
        match &chosen {
            Some(variant) => {
                keys.extend(variant.properties.iter().filter(|(key, _)| *key != "slag"));
                required.extend(variant.required.iter().filter(|key| **key != "slag"));
            }
            None if object.variants.is_empty() => {}
            None => return None,
        }
        let mut map = Map::new();
        map.insert("@".to_owned(), Value::from(id.index()));
        for entry in &entries {
            let Some((_, schema)) = keys.iter().find(|(key, _)| *key == entry.key) else {
                if entry.key == "slag" && chosen.is_some() {
                    map.extend(
                        self.tree
                            .scalar(entry.value)
                            .map(|slag| ("slag".to_owned(), slag.text.clone().into())),
                    );
                } else {
                    self.unknown_key(entry, &keys);
                }
                continue;
            };
            map.extend(self.value(entry.value, schema).map(|value| (entry.key.clone(), value)));
        }
        for key in required
            .into_iter()
            .filter(|key| *key != "@" && *key != "slag" && !map.contains_key(*key))
            .collect::<Vec<_>>()
        {
            self.missing_key(id, &entries, key);
            let schema = keys.iter().find(|(known, _)| *known == key);
            map.extend(
                schema.and_then(|(_, schema)| Some((key.to_owned(), self.stand_in(id, schema)?))),
            );
        }
        Some(Value::Object(map))
    }

    /// What stands in for a value that is missing or could not be read, so that later steps can look
    /// for more: its place is the mapping, which is no scalar.
    fn stand_in(&self, id: NodeId, schema: &'s Value) -> Option<Value> {
        match self.expander.shape(schema) {
            Shape::Leaf("heltal") => Some(Value::from(0)),
            Shape::Leaf("ja_nej") => Some(Value::from(false)),
            Shape::Leaf("datum") => Some(leaf_value(id, "2000-01-01")),
            Shape::Leaf(_) => Some(leaf_value(id, "")),
            Shape::List(_) => Some(Value::Array(Vec::new())),
            Shape::Dictionary(_) => Some(Value::Object(Map::new())),
            Shape::Union(branches) => {
                branches.into_iter().find_map(|branch| self.stand_in(id, branch))
            }
            Shape::Words(_) | Shape::Object(_) => None,
        }
    }

    /// The variant that the word under `slag` chooses.
    fn variant(
        &mut self,
        id: NodeId,
        entries: &[Entry],
        object: &Object<'s>,
    ) -> Option<Object<'s>> {
        if object.variants.is_empty() {
            return None;
        }
        let known: Vec<&str> = object.variants.iter().map(|(tag, _)| *tag).collect();
        let Some(entry) = entries.iter().find(|entry| entry.key == "slag") else {
            let fault = Diagnostic::fel("här saknas nyckeln ”slag”").at(self.first_line(id));
            self.faults.push(fault.hint(format!("ange ett av {}", known.join(", "))));
            return None;
        };
        let Value::String(slag) = self.word(entry.value, &known)? else { return None };
        let found = object.variants.iter().find(|(tag, _)| *tag == slag)?;
        Some(self.expander.object(found.1))
    }

    fn union(&mut self, id: NodeId, branches: &[&'s Value]) -> Option<Value> {
        let entries = match &self.tree.get(id).kind {
            Kind::Map(entries) => Some(entries.as_slice()),
            _ => None,
        };
        let is_list = matches!(self.tree.get(id).kind, Kind::List(_));
        let fits = |branch: &&&'s Value| match self.expander.shape(branch) {
            Shape::Object(object) => entries.is_some_and(|entries| {
                let known = entries
                    .iter()
                    .filter(|entry| object.properties.iter().any(|(key, _)| *key == entry.key));
                known.count() > 0
                    && object
                        .required
                        .iter()
                        .any(|key| entries.iter().any(|entry| entry.key == *key))
                    || object.required.is_empty() && !entries.is_empty()
            }),
            Shape::Dictionary(_) => entries.is_some(),
            Shape::List(_) => is_list,
            _ => entries.is_none() && !is_list,
        };
        let same_form = |branch: &&&'s Value| match self.expander.shape(branch) {
            Shape::Object(_) | Shape::Dictionary(_) => entries.is_some(),
            Shape::List(_) => is_list,
            _ => entries.is_none() && !is_list,
        };
        let chosen = branches.iter().find(fits).or_else(|| branches.iter().find(same_form));
        // A mapping where a list of mappings is meant is a list of one.
        let chosen = chosen.or_else(|| {
            branches.iter().find(|branch| matches!(self.expander.shape(branch), Shape::List(_)))
        });
        let chosen = *chosen.or(branches.first())?;
        self.value(id, chosen)
    }

    fn word(&mut self, id: NodeId, words: &[&str]) -> Option<Value> {
        let scalar = self.scalar(id, "ett ord")?;
        if words.contains(&scalar.text.as_str()) {
            return Some(Value::String(scalar.text.clone()));
        }
        let fault = Diagnostic::fel(format!("”{}” går inte att använda här", scalar.text))
            .at(self.tree.span(id));
        self.faults.push(fault.hint_opt(hint_choice(&scalar.text, words)));
        None
    }

    fn leaf(&mut self, id: NodeId, slag: &str) -> Option<Value> {
        let scalar = self.scalar(id, wanted(slag))?;
        match slag {
            "heltal" => self.checked(
                id,
                slag,
                scalar.text.parse::<i64>().ok().map(|number| Value::Number(Number::from(number))),
            ),
            "ja_nej" => self.checked(id, slag, yes_no(&scalar.text).map(Value::Bool)),
            "datum" => {
                if parse_date(&scalar.text).is_none() {
                    self.faults.push(wrong_date(&scalar.text, self.tree.span(id)));
                    return None;
                }
                Some(leaf_value(id, &scalar.text))
            }
            _ => Some(leaf_value(id, &scalar.text)),
        }
    }

    fn checked(&mut self, id: NodeId, slag: &str, value: Option<Value>) -> Option<Value> {
        if value.is_none() {
            self.wrong_type(id, wanted(slag));
        }
        value
    }

    /// The scalar at a node. Null is as if the key were not written.
    fn scalar(&mut self, id: NodeId, expected: &str) -> Option<&'s Scalar> {
        match &self.tree.get(id).kind {
            Kind::Scalar(scalar) => Some(scalar),
            Kind::Null | Kind::Unread => None,
            _ => {
                self.wrong_type(id, expected);
                None
            }
        }
    }

    /// The entries of a mapping, a key that stands twice reported and its later value left out.
    fn entries(&mut self, id: NodeId, expected: &str) -> Option<Vec<Entry>> {
        let Kind::Map(written) = &self.tree.get(id).kind else {
            if !matches!(self.tree.get(id).kind, Kind::Null | Kind::Unread) {
                self.wrong_type(id, expected);
            }
            return None;
        };
        let mut entries: Vec<Entry> = Vec::with_capacity(written.len());
        for entry in written {
            match entries.iter().find(|earlier| earlier.key == entry.key) {
                Some(first) => self.faults.push(
                    Diagnostic::fel(format!("nyckeln ”{}” står två gånger", entry.key))
                        .at(entry.key_span)
                        .related(first.key_span, "första gången här")
                        .hint("ta bort den ena, eller slå ihop dem"),
                ),
                None => entries.push(entry.clone()),
            }
        }
        Some(entries)
    }

    fn unknown_key(&mut self, entry: &Entry, keys: &[(&str, &Value)]) {
        let fault =
            Diagnostic::fel(format!("nyckeln ”{}” finns inte här", entry.key)).at(entry.key_span);
        self.faults
            .push(fault.hint_opt(hint_nearest(&entry.key, keys.iter().map(|(key, _)| *key))));
    }

    /// Reports a key that is not written, or has nothing after it; one with a wrong value has its fault.
    fn missing_key(&mut self, id: NodeId, entries: &[Entry], key: &str) {
        let written = entries.iter().find(|entry| entry.key == key);
        let is_null = |entry: &Entry| matches!(self.tree.get(entry.value).kind, Kind::Null);
        let fault = match written {
            None => Diagnostic::fel(format!("här saknas nyckeln ”{key}”"))
                .at(self.first_line(id))
                .hint(format!("lägg till raden ”{key}: …”")),
            Some(entry) if is_null(entry) => return self.no_value(entry),
            Some(_) => return,
        };
        self.faults.push(fault);
    }

    fn no_value(&mut self, entry: &Entry) {
        let fault =
            Diagnostic::fel(format!("nyckeln ”{}” saknar värde", entry.key)).at(entry.key_span);
        self.faults.push(fault.hint("skriv värdet efter kolonet"));
    }

    fn wrong_type(&mut self, id: NodeId, expected: &str) {
        let node = self.tree.get(id);
        let found = match &node.kind {
            Kind::Null | Kind::Unread => "ingenting".to_owned(),
            Kind::Scalar(scalar) if scalar.form == Form::Number => format!("talet {}", scalar.text),
            Kind::Scalar(scalar) => format!("”{}”", shortened(&scalar.text)),
            Kind::List(_) => "en lista".to_owned(),
            Kind::Map(_) => "nycklar med värden".to_owned(),
        };
        let fault = Diagnostic::fel(format!("här väntas {expected}, men det står {found}"));
        let fault = fault.at(self.first_line(id));
        let hint = match &node.kind {
            Kind::Map(entries) if names_a_file(entries) => {
                "bara .md, .txt och .yaml kan hämtas in: spara texten som en .md-fil"
            }
            Kind::Map(_) => "innehåller texten ett kolon: sätt den inom citattecken",
            Kind::List(_) => "börjar texten med [ eller -: sätt den inom citattecken",
            _ if expected == wanted("heltal") => "skriv ett tal utan decimaler, till exempel 3",
            _ if expected == wanted("ja_nej") => "skriv true för ja och false för nej",
            _ => "skriv nycklarna på egna rader, indragna två steg",
        };
        self.faults.push(fault.hint(hint));
    }

    /// The first line of a value: a whole mapping would mark a page of source.
    fn first_line(&self, id: NodeId) -> Span {
        match &self.tree.get(id).kind {
            Kind::Map(entries) => {
                entries.first().map_or(self.tree.span(id), |entry| entry.key_span)
            }
            Kind::List(items) => {
                items.first().map_or(self.tree.span(id), |item| self.first_line(*item))
            }
            _ => self.tree.span(id),
        }
    }
}

/// Whether it is an include of a file that cannot be read as a text.
fn names_a_file(entries: &[Entry]) -> bool {
    matches!(entries, [only] if only.key == "fil")
}

fn leaf_value(id: NodeId, text: &str) -> Value {
    let mut map = Map::new();
    map.insert("@".to_owned(), Value::from(id.index()));
    map.insert("v".to_owned(), Value::String(text.to_owned()));
    Value::Object(map)
}

fn yes_no(word: &str) -> Option<bool> {
    match word {
        "true" | "ja" => Some(true),
        "false" | "nej" => Some(false),
        _ => None,
    }
}

/// What is meant, as it stands after ”här väntas”.
fn wanted(slag: &str) -> &'static str {
    match slag {
        "heltal" => "ett heltal",
        "ja_nej" => "true eller false",
        "datum" => "ett datum som 2025-01-31",
        "text" => "en text",
        "rad" => "en rad text",
        _ => "ett ord",
    }
}

fn wrong_date(written: &str, span: Span) -> Diagnostic {
    let shaped = written.len() == 10
        && written.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
        });
    let message = if shaped {
        format!("datumet {written} finns inte")
    } else {
        format!("”{}” är inte ett datum", shortened(written))
    };
    Diagnostic::fel(message).at(span).hint("skriv år, månad och dag: 2025-01-31")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn expected_keys(object: &Object<'_>) -> String {
    let keys: Vec<&str> = object.properties.iter().map(|(key, _)| *key).take(4).collect();
    format!("nycklar med värden, som ”{}: …”", keys.join(": …”, ”"))
}
