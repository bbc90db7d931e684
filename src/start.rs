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
        .map(|slag| (format!("./{SCHEMAS}/{}", slag.schemafil()), json!(slag.filer())))
        .collect();
    let settings = json!({
        "yaml.schemas": schemas,
        "yaml.validate": true,
        "editor.wordWrap": "on",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
    format!("{settings:#}\n")
}

fn extensions() -> String {
    format!("{:#}\n", json!({ "recommendations": ["redhat.vscode-yaml"] }))
}
