//! The folder that `skrivelse ny` makes: a small organisation, plan and case that build as they are.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde_json::{Map, json};

use crate::diag::Sources;
use crate::load::{Kind, NodeId, Tree, parse_yaml};
use crate::schema::{Filslag, schema_text};

static START: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/ny");

/// What single new documents are made of.
static PARTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/ny-delar");

/// Where the schemas lie, for the editor.
const SCHEMAS: &str = ".skrivelse";

/// The files, each by its path with `/`.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    collect(&START, &mut files);
    for slag in Filslag::ALLA {
        files.push((format!("{SCHEMAS}/{}", slag.schemafil()), schema_text(slag).into_bytes()));
    }
    files.push((".vscode/settings.json".to_owned(), settings().into_bytes()));
    files.push((".vscode/extensions.json".to_owned(), extensions().into_bytes()));
    files.push((".vscode/tasks.json".to_owned(), tasks().into_bytes()));
    files.push((".gitignore".to_owned(), b"/ut/\n".to_vec()));
    files
}

/// What a file of this name has in it when it is made.
pub fn made(name: &str) -> Option<Vec<u8>> {
    let mut files = Vec::new();
    collect(&START, &mut files);
    let is_named = |path: &str| path.rsplit('/').next() == Some(name);
    files.into_iter().find(|(path, _)| is_named(path)).map(|(_, bytes)| bytes)
}

/// The texts that are made to be written over: those of its own files, what stands there of what a review showed, and what only
/// says what to write.
fn exempeltexter() -> &'static BTreeSet<String> {
    static TEXTS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let mut files = Vec::new();
        collect(&START, &mut files);
        collect(&PARTS, &mut files);
        let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
        let texts = files.into_iter().filter_map(text);
        texts.flat_map(|(path, text)| of_file(&path, &text)).filter(|one| !one.is_empty()).collect()
    });
    &TEXTS
}

fn of_file(path: &str, text: &str) -> Vec<String> {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        // What is counted is true of any plan.
        Some("md") if path.contains('/') => {
            text.split("\n\n").filter(|part| !part.contains("{{")).map(bokstäver).collect()
        }
        Some("yaml") => {
            let mut tree = Tree::default();
            let source = Sources::default().add(path, text);
            let Ok(parsed) = parse_yaml(&mut tree, source, text) else { return Vec::new() };
            let mut found = Vec::new();
            fabricated(&tree, parsed.root, &mut found);
            found
        }
        _ => Vec::new(),
    }
}

fn fabricated(tree: &Tree, id: NodeId, found: &mut Vec<String>) {
    match &tree.get(id).kind {
        Kind::Scalar(scalar) if scalar.text.starts_with("Skriv här") => {
            found.push(bokstäver(&scalar.text));
        }
        Kind::List(items) => items.iter().for_each(|item| fabricated(tree, *item, found)),
        Kind::Map(entries) => {
            for entry in entries {
                match tree.scalar(entry.value) {
                    Some(scalar) if entry.key == "redovisning" => {
                        found.push(bokstäver(&scalar.text));
                    }
                    _ => fabricated(tree, entry.value, found),
                }
            }
        }
        Kind::Null | Kind::Unread | Kind::Scalar(_) => {}
    }
}

/// Whether a text is one of those that are made to be written over.
pub fn är_exempeltext(text: &str) -> bool {
    let texts = exempeltexter();
    // Most texts begin otherwise, and need not be read to their end.
    let first = text.split("[^").next().unwrap_or_default();
    let first: String = tecken(first).take(6).collect();
    let alike = texts.range(first.clone()..).next();
    alike.is_some_and(|one| one.starts_with(&first)) && texts.contains(&bokstäver(text))
}

/// The letters and digits of a text, as small ones.
fn tecken(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The letters and digits of a text, by which it is known however it is set; footnotes are left out. Of a few words nothing, which
/// anybody may write.
fn bokstäver(text: &str) -> String {
    let mut rest = String::new();
    for (index, part) in text.split("[^").enumerate() {
        rest.push_str(if index == 0 {
            part
        } else {
            part.split_once(']').map_or("", |(_, rest)| rest)
        });
    }
    if rest.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() < 4 {
        return String::new();
    }
    tecken(&rest).collect()
}

fn collect(dir: &Dir<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((path, file.contents().to_vec()));
    }
    dir.dirs().for_each(|dir| collect(dir, files));
}

/// Which files an editor holds against which schema, and spaces for indentation.
fn settings() -> String {
    let schemas: Map<String, serde_json::Value> = Filslag::ALLA
        .iter()
        .map(|slag| (format!("./{SCHEMAS}/{}", slag.schemafil()), json!(slag.mönster())))
        .collect();
    let settings = json!({
        "yaml.schemas": schemas,
        "yaml.validate": true,
        "editor.wordWrap": "on",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
    format!("{settings:#}\n")
}

/// What one key does in the editor: builds, and lists what is wrong. The program is found where the guide lays it, beside
/// the folder, or else where the system looks for programs.
fn tasks() -> String {
    let levels = [("fel", "error"), ("varning", "warning"), ("råd", "info")];
    let matchers: Vec<_> = levels.iter().map(|(word, severity)| matcher(word, severity)).collect();
    let path = |between: &str| json!({ "env": { "PATH": format!("${{workspaceFolder}}/..{between}${{env:PATH}}") } });
    let task = |label: &str, command: &str| {
        json!({
            "label": label,
            "type": "shell",
            "command": "skrivelse",
            "args": [command, "--rapport", "kort", "--från-mappen"],
            "options": path(":"),
            "windows": { "options": path(";") },
            "presentation": { "reveal": "silent", "clear": true },
            "problemMatcher": matchers
        })
    };
    let mut build = task("bygg", "bygg");
    build["group"] = json!({ "kind": "build", "isDefault": true });
    let mut check = task("kontrollera", "kontrollera");
    check["group"] = json!({ "kind": "test", "isDefault": true });
    format!("{:#}\n", json!({ "version": "2.0.0", "tasks": [build, check] }))
}

/// Reads a line of what was found, at one level.
fn matcher(word: &str, severity: &str) -> serde_json::Value {
    json!({
        "owner": format!("skrivelse-{word}"),
        "source": "skrivelse",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": format!(r"^(.+?):(\d+):(\d+): {word}\[(.*?)\]: (.+)$"),
            "file": 1,
            "line": 2,
            "column": 3,
            "code": 4,
            "message": 5
        }
    })
}

fn extensions() -> String {
    format!("{:#}\n", json!({ "recommendations": ["redhat.vscode-yaml"] }))
}
