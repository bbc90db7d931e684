//! The reference of the format in Markdown, made from the schemas.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Map, Value};

use crate::schema::{Exempel, Filslag, GRÄNSER, Gräns};
use crate::values::{FILTER, FUNKTIONER, Uppslag};

/// What stands before the tables.
const INTRODUCTION: &str = include_str!("format.md");

/// The kinds of file that the reference goes through; a risk is a part of a plan.
const FILES: [Filslag; 4] =
    [Filslag::Skrivelse, Filslag::Plan, Filslag::Ärende, Filslag::Sammanträde];

/// The whole reference, as `docs/format.md`.
pub fn format() -> String {
    let examples = Exempel::read();
    let mut out = INTRODUCTION.to_owned();
    catalogue("funktion", &FUNKTIONER, &mut out);
    catalogue("filter", &FILTER, &mut out);
    let mut told = BTreeSet::new();
    for slag in FILES {
        let schema = slag.schema();
        let writer = Writer { definitions: schema.get("definitions"), examples: &examples };
        let root = schema.get("title").and_then(Value::as_str).unwrap_or_default();
        writer.file(root, &schema, &mut told, &mut out);
    }
    measures(&mut out);
    out
}

/// The limits of the measures of a theme.
fn measures(out: &mut String) {
    out.push_str(
        "\n## Måtten i ett tema\n\
         I en layouts `tema.yaml` kan varje mått vara så litet och så stort som här. `em` är textens storlek. I listorna gäller\n\
         gränserna varje värde för sig; en kolumn kan också vara en andel, från `0.1fr` till `20fr`.\n\n\
         | nyckel | minst | störst |\n|---|---|---|\n",
    );
    for Gräns { plats, minst, störst } in GRÄNSER {
        let plats = plats.trim_start_matches('/').replace('/', ".").replace('*', "…");
        let _ = writeln!(out, "| `{plats}` | `{minst}` | `{störst}` |");
    }
}

fn catalogue(what: &str, all: &[Uppslag], out: &mut String) {
    let _ = write!(out, "\n| {what} | tar | ger | exempel | blir |\n|---|---|---|---|---|\n");
    for one in all {
        let Uppslag { namn, tar, ger, exempel, blir } = one;
        let exempel = exempel.replace('|', "\\|");
        let _ = writeln!(out, "| `{namn}` | {tar} | {ger} | `{exempel}` | {blir} |");
    }
}

struct Writer<'s> {
    definitions: Option<&'s Value>,
    examples: &'s Exempel,
}

impl Writer<'_> {
    /// A file and all its parts that are not told of yet.
    fn file(&self, root: &str, schema: &Value, told: &mut BTreeSet<String>, out: &mut String) {
        self.part(2, root, schema, out);
        let mut open = refs(schema);
        while let Some(name) = open.pop() {
            let Some(part) = self.definition(&name) else { continue };
            if told.insert(name.clone()) {
                if self.examples.namn(&name).is_some() {
                    self.part(3, &name, part, out);
                }
                open.extend(refs(part));
            }
        }
    }

    fn definition(&self, name: &str) -> Option<&Value> {
        self.definitions?.get(name)
    }

    fn part(&self, level: usize, name: &str, schema: &Value, out: &mut String) {
        let title = self.examples.namn(name).unwrap_or(name);
        let _ = write!(out, "\n{} {title}\n{}\n", "#".repeat(level), described(schema));
        if let Some(example) = self.examples.exempel(name) {
            let _ = write!(out, "\n```yaml\n{example}```\n");
        }
        self.table(schema, out);
        for variant in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
            self.variant(variant, out);
        }
    }

    /// What a slag of handling has besides what all have.
    fn variant(&self, variant: &Value, out: &mut String) {
        let Some(slag) = variant.pointer("/properties/slag/const").and_then(Value::as_str) else {
            return;
        };
        let own = refs(variant).into_iter().find_map(|name| self.definition(&name));
        let _ = write!(out, "\n#### slag: {slag}\n{}\n", described(variant));
        if let Some(own) = own {
            self.table(own, out);
        }
    }

    fn table(&self, schema: &Value, out: &mut String) {
        let none = Map::new();
        let keys = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
        if keys.is_empty() {
            return;
        }
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |key: &str| required.is_some_and(|all| all.iter().any(|one| one == key));
        out.push_str("\n| nyckel | värde | vad |\n|---|---|---|\n");
        for (key, value) in keys {
            let star = if is_required(key) { " *" } else { "" };
            let words = self.value(value).replace('|', "\\|");
            let words = if is_person(value) {
                words.replace(" eller rad", " eller nyckel i personer")
            } else {
                words
            };
            // A row of a table is one line.
            let what = described(value).replace('\n', " ");
            let _ = writeln!(out, "| `{key}`{star} | {words} | {what} |");
        }
    }

    /// What may stand after a key, in words.
    fn value(&self, schema: &Value) -> String {
        if let Some(slag) = schema.get("x-slag").and_then(Value::as_str) {
            return slag.to_owned();
        }
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            return self.named(name.trim_start_matches("#/definitions/"));
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            if let Some(parts) = schema.get(keyword).and_then(Value::as_array) {
                return self.one_of(parts);
            }
        }
        match kind(schema) {
            "array" => format!("lista: {}", self.value(&schema["items"])),
            "integer" => "heltal".to_owned(),
            "boolean" => "`true` eller `false`".to_owned(),
            "object" if schema.get("additionalProperties").is_some_and(Value::is_object) => {
                format!("nycklar: {}", self.value(&schema["additionalProperties"]))
            }
            "object" => keys(schema),
            _ => schema.get("const").and_then(Value::as_str).map_or_else(String::new, code),
        }
    }

    fn named(&self, name: &str) -> String {
        match (self.examples.namn(name), self.definition(name)) {
            (Some(title), _) => format!("[{title}](#{})", anchor(title)),
            (None, Some(definition)) => self.value(definition),
            (None, None) => String::new(),
        }
    }

    fn one_of(&self, parts: &[Value]) -> String {
        let parts = parts.iter().filter(|part| kind(part) != "null");
        let words: Vec<String> = parts.map(|part| self.value(part)).collect();
        words.join(" eller ")
    }
}

/// Whether a person is meant, and not just some words.
fn is_person(schema: &Value) -> bool {
    schema.get("x-person").is_some()
}

/// The keys of a mapping that has no name of its own.
fn keys(schema: &Value) -> String {
    let keys = schema.get("properties").and_then(Value::as_object);
    let keys = keys.map(|keys| keys.keys().map(String::as_str).collect::<Vec<_>>().join(", "));
    format!("`{{{}}}`", keys.unwrap_or_default())
}

fn code(word: &str) -> String {
    format!("`{word}`")
}

fn kind(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(kind)) => kind,
        Some(Value::Array(kinds)) => {
            kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap_or_default()
        }
        _ => "",
    }
}

fn described(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

/// The definitions that a schema refers to, the first last.
fn refs(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(schema, &mut found);
    found.reverse();
    found
}

fn collect(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            for (_, value) in map.iter().filter(|(key, _)| *key != "definitions") {
                collect(value, found);
            }
            let name = map.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|name| name.strip_prefix("#/definitions/"));
            found.extend(name.map(str::to_owned));
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, found)),
        _ => {}
    }
}

/// The anchor of a heading, as those who show Markdown make it.
fn anchor(title: &str) -> String {
    let kept = title.to_lowercase();
    let kept = kept.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
    kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}
