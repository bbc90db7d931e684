//! What users have from earlier versions: `tests/version-*/` has their repositories, which are never changed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;
use skrivelse::schema::{Filslag, editor_schema};

use crate::support::{Repository, each_key, files, project, read_dir, skrivelse};

/// The folders of the earlier versions.
fn versions() -> Vec<PathBuf> {
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    let folders = read_dir(&project("tests")).into_iter();
    folders.filter(|path| name(path).starts_with("version-")).collect()
}

/// The repositories of all earlier versions, each by its path below `tests/`.
fn repositories() -> Vec<String> {
    let in_all = versions().into_iter().flat_map(|version| read_dir(&version));
    let repositories = in_all.filter(|folder| folder.join("skrivelse.yaml").is_file());
    let below = |folder: PathBuf| {
        let path = folder.strip_prefix(project("tests")).expect("it lies below").to_owned();
        path.to_string_lossy().replace('\\', "/")
    };
    repositories.map(below).collect()
}

/// A change that must break one says in the message what to write instead, and so does CHANGELOG; the snapshot of
/// that message then takes the place of the build.
#[test]
fn what_an_earlier_version_built_is_built() {
    let repositories = repositories();
    assert_eq!(
        repositories,
        ["egen-layout", "hassleholm", "malmo", "stockholm", "uppsala"]
            .map(|name| format!("version-0.1.0/{name}"))
    );
    for name in repositories {
        let repository = Repository::of(&format!("tests/{name}"));
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.code, 0, "{name} is not built as it was:\n{}", run.err);
        let papers =
            files(&repository.at("ut")).iter().filter(|path| path.ends_with(".pdf")).count();
        assert!(papers >= 2, "{name}: {papers} papers");
    }
}

/// What was known, and is not any more, is told of.
#[test]
fn what_may_no_longer_be_written_stands_in_the_changelog() {
    let changelog = std::fs::read_to_string(project("CHANGELOG.md")).expect("it is there");
    let (_, told) = changelog.split_once("\n## Byta version\n").expect("it has the section");
    let told = told.split("\n## ").next().unwrap_or_default();
    let mut compared = 0;
    for version in versions() {
        for slag in Filslag::ALLA {
            let path = version.join("egen-layout/.skrivelse").join(slag.schemafil());
            // Of a kind that is newer than the version there is nothing to compare with.
            let Ok(schema) = std::fs::read_to_string(&path) else { continue };
            compared += 1;
            let then = known(&serde_json::from_str(&schema).expect("it is JSON"), slag);
            assert!(then.len() > 10, "{}: {} keys", path.display(), then.len());
            for (under, word) in then.difference(&known(&editor_schema(slag), slag)) {
                let is_told = told.contains(&format!("`{word}`"));
                assert!(is_told, "`{word}` under {under} is gone, and not told of");
            }
        }
    }
    assert!(compared >= 5, "every version has its schemas");
}

/// The keys that a schema knows, each with the one that it stands under, and the words.
fn known(schema: &Value, slag: Filslag) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    each_key(schema, slag.namn(), &mut |under, key| {
        found.insert((under.to_owned(), key.to_owned()));
        true
    });
    words(schema, &mut found);
    found
}

fn words(schema: &Value, found: &mut BTreeSet<(String, String)>) {
    match schema {
        Value::Object(map) => {
            let listed = map.get("enum").and_then(Value::as_array).into_iter().flatten();
            let named = listed.chain(map.get("const")).filter_map(Value::as_str);
            found.extend(named.map(|word| ("orden".to_owned(), word.to_owned())));
            map.values().for_each(|value| words(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        _ => {}
    }
}
