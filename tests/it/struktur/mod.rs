//! How the files of `src/` hang together and how long they are, read with one parser.

mod circles;
mod edges;
mod imports;
mod modules;
mod reading;
mod resolving;
mod rooms;
mod sizes;
mod tests;
mod tokens;
mod without_tests;

use syn::Item;

use circles::{Circle, circles};
use edges::{Edge, edges};
use modules::{Crate, FAMILY};
use reading::File;
use rooms::Rooms;
use sizes::{Size, Sizes, percentile};

use crate::support::{files, project};

/// The files of the program.
fn program() -> Crate {
    let src = project("src");
    let rust = files(&src).into_iter().filter(|path| path.ends_with(".rs"));
    let text = |path: String| {
        let text = std::fs::read_to_string(src.join(&path)).expect("it is there");
        (path, text)
    };
    let read = Crate::read(env!("CARGO_PKG_NAME"), &rust.map(text).collect());
    assert!(read.files.len() > 100, "{} files", read.files.len());
    read
}

/// A file can be understood from those that it needs, without those that need it; so can a folder.
#[test]
fn there_is_no_circle() {
    let edges = edges(&program());
    assert!(edges.len() > 500, "{} edges", edges.len());
    let told: Vec<String> = circles(&edges).iter().map(Circle::to_string).collect();
    assert!(told.is_empty(), "{} circles\n\n{}", told.len(), told.join("\n"));
}

/// The page for contributors tells which way it points, and of all rooms.
#[test]
fn rooms_need_only_those_below() {
    let page = std::fs::read_to_string(project("docs/architecture.md")).expect("it is there");
    let rooms = Rooms::read(&page);
    assert!(rooms.count() > 20, "{} rooms", rooms.count());
    let told: Vec<String> =
        edges(&program()).iter().filter(|edge| !rooms.allow(edge)).map(Edge::to_string).collect();
    assert!(told.is_empty(), "docs/architecture.md has no room for:\n{}", told.join("\n"));
}

/// What stands in a folder has a file of its own, which others can need without the rest.
#[test]
fn a_file_of_a_folder_only_declares() {
    let Crate { files, .. } = program();
    let of_folders: Vec<&File> = files.iter().filter(|file| file.is_of_folder()).collect();
    assert!(of_folders.len() > 15, "{} folders", of_folders.len());
    let with_items = of_folders.iter().filter(|file| !file.tree.items.iter().all(is_declaration));
    let told: Vec<&str> = with_items.map(|file| file.path.as_str()).collect();
    assert!(told.is_empty(), "more than `mod` and `use`:\n{}", told.join("\n"));
}

fn is_declaration(item: &Item) -> bool {
    match item {
        Item::Mod(module) => module.content.is_none(),
        Item::Use(_) => true,
        Item::Macro(called) => called.mac.path.is_ident(FAMILY),
        _ => false,
    }
}

/// The sizes stand in the output with `--nocapture`.
#[test]
fn files_and_functions_are_small() {
    let Sizes { files, functions, .. } = Sizes::of(&program());
    println!("{}\n{}", told("files", &files, 250), told("functions", &functions, 35));
    let long = [longer(&files, 350), longer(&functions, 50)].concat();
    assert!(long.is_empty(), "too long:\n{}", long.join("\n"));
    assert!(percentile(&files, 50) <= 120, "most files are too long");
    assert!(percentile(&functions, 50) <= 8, "most functions are too long");
}

/// Also those that only the program itself sees, for which the compiler does not ask.
#[test]
fn every_pub_item_says_what_it_is() {
    let Sizes { documented, silent, .. } = Sizes::of(&program());
    assert!(documented > 1000, "{documented} items");
    assert!(silent.is_empty(), "{} say nothing:\n{}", silent.len(), silent.join("\n"));
}

fn longer(sizes: &[Size], limit: usize) -> Vec<String> {
    let long = sizes.iter().filter(|size| size.lines > limit);
    long.map(|size| format!("{:5} {}", size.lines, size.place)).collect()
}

fn told(what: &str, sizes: &[Size], limit: usize) -> String {
    let [median, p90, longest] = [50, 90, 100].map(|percent| percentile(sizes, percent));
    let long = longer(sizes, limit).join("\n");
    let count = sizes.len();
    format!(
        "{count} {what}, lines: median {median}, p90 {p90}, max {longest}; over {limit}:\n{long}\n"
    )
}
