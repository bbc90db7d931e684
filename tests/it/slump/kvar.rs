//! Repositories in which something was wrong once, as small as they could be made.

use super::bygge::{Built, built};
use super::utkast::{FILES, Utkast, surroundings};
use crate::support::{Repository, layouts, project, read_dir};

/// What to keep of a repository in which something is wrong: its documents, each after its name.
pub fn kept(utkast: &Utkast) -> String {
    let documents = FILES.iter().zip(utkast.written());
    let parts = documents.map(|(file, written)| format!("-- {file} --\n{}", written.text));
    parts.collect::<Vec<_>>().concat()
}

/// The files that are kept, with what each is called.
fn all() -> Vec<(String, String)> {
    let files = read_dir(&project("tests/it/slump/kvar")).into_iter();
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("it can be read"))
    };
    files.map(read).collect()
}

/// The repository of a kept file, in a layout.
fn repository(kept: &str, layout: &str) -> Repository {
    let repository = Repository::empty();
    surroundings(&repository);
    for part in kept.split("-- ").filter(|part| !part.is_empty()) {
        let (file, text) = part.split_once(" --\n").expect("a name and a document");
        repository.write(file, text.replace("layout: uppsala", &format!("layout: {layout}")));
    }
    repository
}

#[test]
fn what_was_mended_stays_right() {
    let all = all();
    assert!(all.len() > 3, "{all:?}");
    for (name, kept) in all {
        for layout in layouts() {
            match built(&repository(&kept, &layout), &layout) {
                Ok(Built::Pages(_)) => {}
                Ok(Built::Faults(report)) => panic!("{name} in {layout}: {report}"),
                Err(wrong) => panic!("{name} in {layout}: {wrong}"),
            }
        }
    }
}
