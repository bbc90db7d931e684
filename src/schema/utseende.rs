//! What an editor gets for the files of a layout: the keys that the built-in layouts have, each with what it says there.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::{Map, Value, json};

use super::gransen::{Gräns, gränsen};
use crate::diag::Sources;
use crate::inbyggt::TEMPLATES;
use crate::load::{Form, Kind, NodeId, Tree, parse_yaml};

/// What all layouts build on.
const BAS: &str = "bas";
/// A colour, with all its digits or with three.
const COLOUR: &str = "^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})$";
/// A length of Typst.
const LENGTH: &str = r"^\d+(\.\d+)?(pt|mm|cm|em|fr|%)$";
/// What a colour may be to its reader.
const ROLES: [&str; 3] = ["text", "symbol", "yta"];

/// A file as read.
struct Read {
    tree: Tree,
    root: NodeId,
}

impl Read {
    fn of(text: &str) -> Option<Self> {
        let mut tree = Tree::default();
        let root = parse_yaml(&mut tree, Sources::default().add("", text), text).ok()?.root;
        Some(Self { tree, root })
    }

    fn entries(&self, id: NodeId) -> Vec<(&str, NodeId)> {
        let Kind::Map(entries) = &self.tree.get(id).kind else { return Vec::new() };
        entries.iter().map(|entry| (entry.key.as_str(), entry.value)).collect()
    }

    /// What is written at a key below the root.
    fn at(&self, key: &str) -> Option<NodeId> {
        self.tree.field(self.root, key)
    }
}

/// The schema of `tema.yaml`: every value is of the kind that the plain theme has at its place.
pub fn tema() -> Value {
    let text = built_in(&format!("{BAS}/tema.yaml"));
    let Some(read) = Read::of(text) else { return json!({}) };
    let mut schema = Tema::of(&read).value(read.root, "");
    let notes = notes(text);
    if let Some(Value::Object(keys)) = schema.get_mut("properties") {
        for (key, value) in keys.iter_mut() {
            if let Some(note) = notes.get(key.as_str()) {
                describe(value, note);
            }
        }
        keys.insert(BAS.to_owned(), layouts());
    }
    schema["description"] =
        json!("Utseendet i en layout: det som skiljer från layouten som den bygger på.");
    schema
}

/// The layout that another builds on: a built-in one, or one of the repository's.
fn layouts() -> Value {
    let built_in: Vec<&str> = layered("tema.yaml").into_iter().map(|(layout, _)| layout).collect();
    json!({
        "type": "string",
        "description": format!("Layouten som den här bygger på: {}, eller en annan i mallar/.", built_in.join(", ")),
        "examples": built_in,
    })
}

/// The parts of a theme that choose among others of it.
struct Tema<'a> {
    read: &'a Read,
    tones: Vec<&'a str>,
    symbols: Vec<&'a str>,
}

impl<'a> Tema<'a> {
    fn of(read: &'a Read) -> Self {
        let entries = |key: &str| read.at(key).map(|part| read.entries(part)).unwrap_or_default();
        let tones = entries("toner").into_iter().map(|(tone, _)| tone).collect();
        let looks = entries("resultat").into_iter().chain(entries("skaltoner"));
        let symbol = |look| Some(read.tree.scalar(read.tree.field(look, "symbol")?)?.text.as_str());
        let mut symbols: Vec<&str> = looks.filter_map(|(_, look)| symbol(look)).collect();
        symbols.sort_unstable();
        symbols.dedup();
        Self { read, tones, symbols }
    }

    /// The value that stands at a path of the theme.
    fn value(&self, id: NodeId, path: &str) -> Value {
        match &self.read.tree.get(id).kind {
            Kind::Map(_) => {
                let entries = self.read.entries(id).into_iter();
                let keys = entries.map(|(key, value)| {
                    (key.to_owned(), self.key(key, value, &format!("{path}/{key}")))
                });
                let keys: Map<String, Value> = keys.collect();
                json!({ "type": ["object", "null"], "properties": keys, "additionalProperties": false })
            }
            Kind::List(items) => {
                let items =
                    items.first().map_or(json!({}), |item| self.value(*item, &format!("{path}/0")));
                json!({ "type": ["array", "null"], "items": items })
            }
            Kind::Scalar(scalar) => {
                let mut schema = match scalar.form {
                    Form::Bool => json!({ "enum": [true, false, "ja", "nej", null] }),
                    Form::Number => json!({ "type": ["number", "null"] }),
                    Form::Text => word(&scalar.text),
                };
                describe(&mut schema, &format!("I bas: {}", scalar.text));
                if let Some(Gräns { minst, störst, .. }) = gränsen(path, &scalar.text) {
                    describe(&mut schema, &format!("Från {minst} till {störst}."));
                }
                schema
            }
            Kind::Null | Kind::Unread => json!({}),
        }
    }

    /// The value of a key, which may choose among a few.
    fn key(&self, key: &str, value: NodeId, path: &str) -> Value {
        let (choices, what) = match key {
            "roll" => (
                ROLES.to_vec(),
                "Vad färgen är: text, en symbol som betyder något, eller en yta som inget läses ur.",
            ),
            "ton" => (self.tones.clone(), "En av färgerna under toner."),
            "symbol" if self.read.tree.scalar(value).is_some() => {
                (self.symbols.clone(), "Symbolens form.")
            }
            "mot" => return described(word("#000000"), "Färgen som den syns mot."),
            "färg" => return described(word("#000000"), "Färgen, inom citattecken."),
            _ => return self.value(value, path),
        };
        described(json!({ "enum": choices }), what)
    }
}

/// The schema of a word of a theme.
fn word(text: &str) -> Value {
    let is = |pattern: &str| Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text));
    match [COLOUR, LENGTH].into_iter().find(|pattern| is(pattern)) {
        Some(pattern) => json!({ "type": ["string", "null"], "pattern": pattern }),
        None => json!({ "type": ["string", "null"] }),
    }
}

/// The schema of `ord.yaml`: the words of all built-in layouts. A layout may have more, for templates and steps of its own.
pub fn ord() -> Value {
    let mut keys: Map<String, Value> = Map::new();
    for (layout, text) in layered("ord.yaml") {
        let Some(read) = Read::of(text) else { continue };
        for (key, value) in read.entries(read.root) {
            let Some(word) = read.tree.scalar(value) else { continue };
            let schema = keys.entry(key.to_owned()).or_insert_with(a_word);
            describe(schema, &format!("I {layout}: {}", word.text));
        }
    }
    json!({
        "description": "Ord och meningar i en layout som ska lyda annorlunda. ”” utelämnar en rubrik eller en mening.",
        "type": ["object", "null"],
        "properties": keys,
        "additionalProperties": a_word(),
    })
}

fn a_word() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

fn described(mut schema: Value, what: &str) -> Value {
    describe(&mut schema, what);
    schema
}

/// Adds a line to what a schema says of itself.
fn describe(schema: &mut Value, line: &str) {
    let said = schema.get("description").and_then(Value::as_str).map(|said| format!("{said}\n\n"));
    schema["description"] = json!(said.unwrap_or_default() + line);
}

/// The notes above the keys that begin a line, by the key.
fn notes(text: &str) -> BTreeMap<&str, &str> {
    // The first line is about all of the file.
    let pairs = text.lines().skip(1).zip(text.lines().skip(2));
    let noted = pairs.filter_map(|(note, line)| {
        let (key, _) = line.split_once(':').filter(|(key, _)| !key.starts_with([' ', '#']))?;
        Some((key, note.strip_prefix("# ")?))
    });
    noted.collect()
}

fn built_in(path: &str) -> &'static str {
    TEMPLATES.get_file(path).and_then(include_dir::File::contents_utf8).unwrap_or_default()
}

/// A file of each built-in layout that has it, with the layout's name; what all build on comes first.
fn layered(file: &str) -> Vec<(&'static str, &'static str)> {
    let layouts = TEMPLATES.dirs().filter_map(|dir| dir.path().to_str());
    let has = |layout: &&str| TEMPLATES.get_file(format!("{layout}/{file}")).is_some();
    let mut found: Vec<&str> = layouts.filter(has).collect();
    found.sort_unstable_by_key(|layout| (*layout != BAS, *layout));
    found.into_iter().map(|layout| (layout, built_in(&format!("{layout}/{file}")))).collect()
}
