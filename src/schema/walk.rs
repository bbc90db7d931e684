//! The walker: a tree held against a schema.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::expand::{Expander, Object, Shape, TOMT};
use super::fritt::twice;
use super::leaves::leaf_value;
use super::mismatch::Wanted;
use super::walker::Walker;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::{Entry, Kind, NodeId, Tree};
use crate::text::är_tomt;

/// Holds the value at `root` against `schema`: its normal form, and all that is wrong with it.
pub fn conform(tree: &Tree, root: NodeId, schema: &Value) -> (Value, Vec<Diagnostic>) {
    let mut walker = Walker { tree, expander: Expander::new(schema), faults: Vec::new() };
    let value = walker.value(root, schema).unwrap_or(Value::Null);
    (value, walker.faults)
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
            Shape::Union(branches) => {
                let branch = self.branch(id, &branches)?;
                match (&self.tree.get(id).kind, self.expander.shape(branch)) {
                    (Kind::List(_), Shape::List(_)) => self.value(id, branch),
                    (Kind::List(items), _) => {
                        self.one_of(id, items);
                        None
                    }
                    _ => self.value(id, branch),
                }
            }
        }
    }

    fn list(&mut self, id: NodeId, schema: &'s Value) -> Value {
        let items = match &self.tree.get(id).kind {
            Kind::List(items) => items.clone(),
            Kind::Null | Kind::Unread => Vec::new(),
            _ => vec![id],
        };
        Value::Array(items.into_iter().filter_map(|item| self.item(item, schema)).collect())
    }

    /// One of a list. Nothing is made of one that says nothing, which is told; what must be written in it has a fault of
    /// its own, and so may an empty text.
    fn item(&mut self, id: NodeId, schema: &'s Value) -> Option<Value> {
        let before = self.faults.len();
        let value = self.value(id, schema);
        if self.faults.len() > before || !is_blank(self.tree, id) {
            return value;
        }
        let fault = Diagnostic::new(&TOM_POST, "posten är tom").at(self.first_line(id));
        let fault = fault.hint("skriv något i den, eller ta bort den");
        self.faults.push(fault.follows(self.tree.span(id)));
        value.filter(|_| matches!(self.tree.get(id).kind, Kind::Scalar(_)))
    }

    fn dictionary(&mut self, id: NodeId, schema: &'s Value) -> Option<Value> {
        let mut entries = self.entries(id, &Wanted::Dictionary)?;
        self.divided(id, &mut entries, |_| false);
        let mut map = Map::new();
        for entry in entries {
            if är_tomt(&entry.key) {
                self.faults.push(without_name(&entry));
                continue;
            }
            if matches!(self.tree.get(entry.value).kind, Kind::Null) {
                self.no_value(&entry);
            }
            map.extend(self.value(entry.value, schema).map(|value| (entry.key, value)));
        }
        Some(Value::Object(map))
    }

    fn object(&mut self, id: NodeId, object: &Object<'s>) -> Option<Value> {
        let mut entries = self.entries(id, &Wanted::Object(object))?;
        let known = self.with_variant(id, &entries, object)?;
        if known.key("fil").is_none() && matches!(entries.as_slice(), [only] if only.key == "fil") {
            self.no_include(&entries);
            return None;
        }
        self.divided(id, &mut entries, |key| known.key(key).is_some());
        let mut map = Map::new();
        map.insert("@".to_owned(), Value::from(id.index()));
        let tree = self.tree;
        for entry in entries.iter().filter(|entry| !is_as_unwritten(tree, entry, &known)) {
            let value = match known.key(&entry.key) {
                Some(schema) => self.value(entry.value, schema),
                // It has chosen the variant.
                None if entry.key == "slag" && !object.variants.is_empty() => {
                    self.tree.scalar(entry.value).map(|slag| slag.text.clone().into())
                }
                None => self.unknown_key(entry, &known.properties, &entries),
            };
            map.extend(value.map(|value| (entry.key.clone(), value)));
        }
        self.missing_keys(id, &entries, &known, &mut map);
        Some(Value::Object(map))
    }

    /// The keys of an object, those of the variant that is chosen counted in; none where none is.
    fn with_variant(
        &mut self,
        id: NodeId,
        entries: &[Entry],
        object: &Object<'s>,
    ) -> Option<Object<'s>> {
        let mut known = object.clone();
        if !object.variants.is_empty() {
            let variant = self.variant(id, entries, object)?;
            known.properties.extend(variant.properties.iter().filter(|(key, _)| *key != "slag"));
            known.required.extend(variant.required);
        }
        Some(known)
    }

    /// Reports the keys that are missing, and puts something in their place.
    fn missing_keys(
        &mut self,
        id: NodeId,
        entries: &[Entry],
        object: &Object<'s>,
        map: &mut Map<String, Value>,
    ) {
        for key in &object.required {
            if !map.contains_key(*key) {
                self.missing_key(id, entries, key);
                let value = object.key(key).and_then(|schema| self.stand_in(id, schema));
                map.extend(value.map(|value| ((*key).to_owned(), value)));
            }
        }
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

    /// The entries of a mapping, a key that stands twice reported and its later value left out.
    fn entries(&mut self, id: NodeId, expected: &Wanted<'_, 's>) -> Option<Vec<Entry>> {
        let Kind::Map(written) = &self.tree.get(id).kind else {
            if !matches!(self.tree.get(id).kind, Kind::Null | Kind::Unread) {
                self.wrong_type(id, expected);
            }
            return None;
        };
        let mut entries: Vec<Entry> = Vec::with_capacity(written.len());
        let mut known: BTreeMap<&str, &Entry> = BTreeMap::new();
        for entry in written {
            if let Some(first) = known.get(entry.key.as_str()) {
                self.faults.push(twice(first, entry));
                continue;
            }
            known.insert(&entry.key, entry);
            entries.push(entry.clone());
        }
        Some(entries)
    }
}

/// Whether nothing is written after a key that need not be there. Where an empty value means something of its own, or has
/// a fault of its own, the schema says so.
fn is_as_unwritten(tree: &Tree, entry: &Entry, object: &Object<'_>) -> bool {
    let Some(schema) = object.key(&entry.key) else { return false };
    let is_required = object.required.contains(entry.key.as_str());
    let is_scalar = matches!(tree.get(entry.value).kind, Kind::Scalar(_));
    is_scalar && is_blank(tree, entry.value) && !is_required && schema.get(TOMT).is_none()
}

/// Whether nothing is written in a value.
fn is_blank(tree: &Tree, id: NodeId) -> bool {
    match &tree.get(id).kind {
        Kind::Null => true,
        Kind::Unread => false,
        Kind::Scalar(scalar) => är_tomt(&scalar.text),
        Kind::List(items) => items.iter().all(|item| is_blank(tree, *item)),
        Kind::Map(entries) => entries.iter().all(|entry| is_blank(tree, entry.value)),
    }
}

/// One of a list that says nothing.
pub const TOM_POST: Regel = Regel {
    namn: "tom-post",
    nivå: Nivå::Varning,
    hittar: "En post i en lista som inte säger något: ett streck utan något efter, eller bara nycklar utan värden.",
    varför: "Ofta är det något som skulle ha fyllts i.",
    gör: "Skriv det som ska stå där, eller ta bort posten.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nåtgärder:\n  - vad: Gå igenom anmälningarna\n  - ⟦vad⟧:\n",
        rätt: "-- tillsyn.yaml --\n…\nåtgärder:\n  - vad: Gå igenom anmälningarna\n",
    },
};

/// A key without words.
pub const TOM_NYCKEL: Regel = Regel {
    namn: "tom-nyckel",
    nivå: Nivå::Fast,
    hittar: "Ett värde utan något namn före kolonet, där man själv väljer namnet, till exempel ett kriterium eller ett fält.",
    varför: "Namnet står på sidorna, eller är det som andra ställen kallar värdet.",
    gör: "Skriv namnet före kolonet, eller ta bort värdet.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nenheter:\n  BL: Bygglovsenheten\n  ⟦\"\"⟧: Tillsynsenheten\n",
        rätt: "-- skrivelse.yaml --\n…\nenheter:\n  BL: Bygglovsenheten\n  TI: Tillsynsenheten\n",
    },
};

fn without_name(entry: &Entry) -> Diagnostic {
    let fault = Diagnostic::new(&TOM_NYCKEL, "här står inget före kolonet").at(entry.key_span);
    fault.hint("skriv vad det heter, eller ta bort värdet")
}
