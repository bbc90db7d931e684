//! What `ny` writes for an editor. `.ci/editor/check` tries the schemas in a real one.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::{Map, Value};
use skrivelse::schema::{Filslag, editor_schema};

use crate::support::{Repository, faults, skrivelse};

fn made(path: &str) -> Value {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    let text = std::fs::read_to_string(repository.at(path)).expect("it was written");
    serde_json::from_str(&text).expect("it is JSON")
}

/// Every schema that the settings name is there, and is a schema.
#[test]
fn the_settings_name_all_schemas() {
    let settings = made(".vscode/settings.json");
    let named = settings["yaml.schemas"].as_object().expect("it names some");
    assert_eq!(named.len(), Filslag::ALLA.len());
    for schema in named.keys() {
        jsonschema::draft7::new(&made(schema.trim_start_matches("./"))).expect("it is a schema");
    }
}

/// Nowhere the names of the program's types, and no default that a server would offer in English.
#[test]
fn a_schema_speaks_swedish() {
    for slag in Filslag::ALLA {
        let schema = editor_schema(slag);
        let mut titles = BTreeSet::new();
        look(&schema, &mut titles);
        for title in &titles {
            assert!(
                !title.starts_with(char::is_uppercase)
                    || title.contains(' ')
                    || title.starts_with("Det"),
                "{title}"
            );
        }
        assert_eq!(schema["title"], slag.namn());
    }
}

fn look(schema: &Value, titles: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            assert!(!map.contains_key("default") || map["default"].is_object(), "{map:?}");
            titles.extend(map.get("title").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| look(value, titles));
        }
        Value::Array(items) => items.iter().for_each(|item| look(item, titles)),
        _ => {}
    }
}

/// Every key has what makes a server write its colon, and says what it is.
#[test]
fn a_key_is_told_of_at_the_key() {
    let mut keys = 0;
    for slag in Filslag::ALLA {
        let schema = editor_schema(slag);
        let parts = schema["definitions"].as_object().into_iter().flat_map(Map::values);
        let bodies = parts.chain([&schema]).filter_map(|body| body["properties"].as_object());
        for (key, value) in bodies.flatten() {
            let is_written = value.get("type").is_some() || value.get("enum").is_some();
            assert!(is_written, "{key} of {} gets no colon: {value}", slag.namn());
            assert!(value["description"].is_string(), "{key} of {}", slag.namn());
            keys += 1;
        }
    }
    assert!(keys > 300, "{keys} keys");
}

/// The tasks read each line that tells of a place by one matcher, with a path that is there from the folder, also where
/// the folder lies in a git repository.
#[test]
fn the_tasks_list_what_is_wrong() {
    let tasks = made(".vscode/tasks.json");
    let tasks = tasks["tasks"].as_array().expect("it has some");
    assert_eq!(tasks.len(), 2);
    let mut read = 0;
    for (task, sample) in
        tasks.iter().flat_map(|task| faults().into_iter().map(move |one| (task, one)))
    {
        let above = Repository::empty();
        above.write(".git/HEAD", "");
        above.lay_over_at("mapp/", "grund");
        above.lay_over_at("mapp/", &sample);
        let arguments: Vec<&str> = task["args"]
            .as_array()
            .expect("it has some")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let run = skrivelse(&above.at("mapp"), &arguments);
        for line in run.out.lines() {
            let found: Vec<(&str, String)> = task["problemMatcher"]
                .as_array()
                .expect("it has some")
                .iter()
                .filter_map(|matcher| {
                    let pattern =
                        Regex::new(matcher["pattern"]["regexp"].as_str()?).expect("it is one");
                    Some((matcher["severity"].as_str()?, pattern.captures(line)?[1].to_owned()))
                })
                .collect();
            assert_eq!(found.len(), 1, "{sample}: {line}");
            assert!(above.at("mapp").join(&found[0].1).exists(), "{sample}: {line}");
            let level = if line.contains(": fel[") { "error" } else { found[0].0 };
            assert_eq!(found[0].0, level, "{line}");
            read += 1;
        }
    }
    assert!(read > 50, "{read} lines");
}
