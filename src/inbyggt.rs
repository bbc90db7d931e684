//! The folder `templates/`, as it is in the program.

use include_dir::{Dir, include_dir};

/// All that lies in it.
pub static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The files below a folder of it, each by its path from `templates/` and its text, in order of their folders.
pub fn texts(folder: &str) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    if let Some(dir) = TEMPLATES.get_dir(folder) {
        collect(dir, &mut found);
    }
    found
}

fn collect(dir: &'static Dir<'_>, found: &mut Vec<(&'static str, &'static str)>) {
    let texts = dir.files().filter_map(|file| file.path().to_str().zip(file.contents_utf8()));
    found.extend(texts);
    dir.dirs().for_each(|dir| collect(dir, found));
}
