//! The folder that `skrivelse ny` makes: a small organisation, plan and case that build as they are.

use include_dir::{Dir, include_dir};
use serde_json::{Map, json};

use crate::schema::{Filslag, schema_text};

static START: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/ny");

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
