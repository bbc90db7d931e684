//! What the tests share: the program as the user runs it, folders that are gone afterwards, and
//! Typst sources set alone.

mod program;
mod prose;
mod repository;
mod schema;
mod typst;

use std::path::{Path, PathBuf};

#[cfg(unix)]
pub use program::skrivelse_with_few_open;
pub use program::{Run, program, skrivelse, skrivelse_where};
pub use prose::each_prose;
pub use repository::Repository;
pub use schema::each_key;
pub use typst::{export, layout_named, set, set_in};

/// A path from the folder of `Cargo.toml`.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files below a folder, by path from it with `/`, in order.
pub fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in read_dir(&next) {
            if entry.is_dir() { open.push(entry) } else { found.push(entry) }
        }
    }
    let below = |path: &PathBuf| {
        path.strip_prefix(folder).expect("it lies below").to_string_lossy().replace('\\', "/")
    };
    let mut found: Vec<String> = found.iter().map(below).collect();
    found.sort();
    found
}

/// The samples of `samples/fel`, by name.
pub fn faults() -> Vec<String> {
    let folders = read_dir(&project("samples/fel")).into_iter();
    let names =
        folders.map(|folder| folder.file_name().expect("a name").to_string_lossy().into_owned());
    names.filter(|name| name != "grund").collect()
}

/// The built-in layouts, `bas` among them.
pub fn layouts() -> Vec<String> {
    let folders = read_dir(&project("templates")).into_iter();
    let found = folders.filter(|folder| folder.join("tema.yaml").is_file());
    let names =
        found.map(|folder| folder.file_name().expect("a name").to_string_lossy().into_owned());
    // What all build on is none of them.
    names.filter(|name| name != "bas").collect()
}

/// What a folder holds, in order.
#[expect(clippy::disallowed_methods, reason = "what is read is sorted")]
pub fn read_dir(folder: &Path) -> Vec<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}
