//! What was probably meant by a path that leads nowhere.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::names::{composed, is_there};
use super::paths::{display, relative};
use super::text::SAKNAD_FIL;
use crate::diag::{Diagnostic, Span, nearest};

/// The deepest folder that is looked in, and the most files that are.
const DEEPEST: usize = 8;
const MOST: usize = 5000;

/// A fault if nothing lies at a path that `file` names. Capitals count on every system: what one of them reads would not
/// be found on another.
pub fn present(root: &Path, file: &Path, path: &Path, span: Span) -> Result<(), Diagnostic> {
    if is_there(root, path) {
        return Ok(());
    }
    let fault = Diagnostic::new(&SAKNAD_FIL, format!("filen ”{}” finns inte", display(path)));
    let hint = otherwise_ended(root, path)
        .or_else(|| meant_file(root, file, path).map(|meant| did_you_mean(&meant, file, path)));
    Err(fault.at(span).hint(hint.unwrap_or_else(|| "kontrollera namnet och mappen".to_owned())))
}

/// What to do where a file is not there but lies beside it with the ending that a program for plain texts puts last.
pub fn otherwise_ended(root: &Path, path: &Path) -> Option<String> {
    let name = composed(path.file_name()?);
    let beside = format!("{name}.txt");
    is_there(root, &path.with_file_name(&beside)).then(|| {
        format!("där ligger ”{beside}”: byt namn på den till ”{name}” (Windows visar inte .txt sist i namnet)")
    })
}

/// The hint with a path that was probably meant by another in a file.
pub fn did_you_mean(meant: &str, file: &Path, path: &Path) -> String {
    let written = relative(file.parent().unwrap_or(Path::new("")), path);
    let why = if meant.to_lowercase() == written.to_lowercase() {
        " Stora och små bokstäver ska vara som i namnet på filen och mappen"
    } else {
        ""
    };
    format!("menade du ”{meant}”?{why}")
}

/// What a file that is not there was probably called, as it should be written in the file `from`.
fn meant_file(root: &Path, from: &Path, path: &Path) -> Option<String> {
    let mut files = Vec::new();
    walk(root, "", 0, &mut files);
    let wanted = display(path);
    let own = display(from);
    let may_be = |file: &&String| **file != own && is_alike(file, &wanted);
    meant(files.iter().filter(may_be).map(String::as_str), from, path)
}

/// What in the repository was probably meant by a path in the file `from` that leads out of it, as it should be written
/// there: a file or a folder that is called as its last parts are.
pub fn meant_inside(root: &Path, from: &Path, written: &Path) -> Option<String> {
    let parts = written.components().filter_map(|part| match part {
        Component::Normal(part) => Some(part),
        _ => None,
    });
    let path = parts.collect::<PathBuf>();
    let mut files = Vec::new();
    walk(root, "", 0, &mut files);
    let folders = files.iter().filter_map(|file| Some(file.rsplit_once('/')?.0));
    let folders: BTreeSet<&str> = folders.filter(|_| path.extension().is_none()).collect();
    let (wanted, own) = (display(&path), display(from));
    let files = files.iter().filter(|file| **file != own && is_alike(file, &wanted));
    meant(files.map(String::as_str).chain(folders), from, &path)
}

/// Which of the paths was probably meant by `path`, as it should be written in the file `from`: one with other capitals,
/// one that is nearly called so in the same folder, or in another the one that is called so, in folders that are called
/// so.
pub fn meant<'p>(known: impl Iterator<Item = &'p str>, from: &Path, path: &Path) -> Option<String> {
    let known: Vec<&str> = known.collect();
    let wanted = display(path).to_lowercase();
    let (folder, name) = parts(&wanted);
    let lower = |path: &str| path.to_lowercase();
    let same = known.iter().copied().find(|path| lower(path) == wanted);
    let beside: Vec<(&str, String)> = known
        .iter()
        .filter(|path| parts(&lower(path)).0 == folder)
        .map(|path| (*path, parts(&lower(path)).1.to_owned()))
        .collect();
    let near = || {
        let near = nearest(name, beside.iter().map(|(_, name)| name.as_str()))?;
        beside.iter().find(|(_, name)| name == near).map(|(path, _)| *path)
    };
    let elsewhere = || {
        let shared = |path: &str| shared(&lower(path), &wanted);
        let most = known.iter().map(|path| shared(path)).max().filter(|most| *most > 0)?;
        let mut found = known.iter().copied().filter(|path| shared(path) == most);
        found.next().filter(|_| found.next().is_none())
    };
    let found = same.or_else(near).or_else(elsewhere)?;
    Some(relative(from.parent().unwrap_or(Path::new("")), Path::new(found)))
}

/// How many of their last parts two paths have in common.
fn shared(one: &str, other: &str) -> usize {
    let pairs = one.rsplit('/').zip(other.rsplit('/'));
    pairs.take_while(|(one, other)| one == other).count()
}

/// The folder and the name of a path.
fn parts(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Whether a file is of the kind that the wanted one is, by the ending of its name.
fn is_alike(file: &str, wanted: &str) -> bool {
    let ending = |path: &str| {
        let ending = parts(path).1.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending.to_lowercase().as_str() {
            "yml" => "yaml".to_owned(),
            "txt" => "md".to_owned(),
            "jpeg" | "jpg" | "svg" => "png".to_owned(),
            other => other.to_owned(),
        }
    };
    ending(wanted).is_empty() || ending(wanted) == ending(file)
}

/// The files below a folder, what is hidden or made left out.
#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<String>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = composed(&entry.file_name());
        let is_made = prefix.is_empty() && ["ut", "target"].contains(&name.as_str());
        if name.starts_with('.') || is_made || files.len() >= MOST {
            continue;
        }
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < DEEPEST => {
                walk(&entry.path(), &path, depth + 1, files);
            }
            Ok(kind) if kind.is_file() => files.push(path),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 5] =
        ["plan-2026.yaml", "risker/tillsyn.yaml", "risker/avgifter.yaml", "a/text.md", "b/text.md"];

    #[test]
    fn the_path_that_was_meant_is_written_from_its_file() {
        for (from, path, wanted) in [
            ("plan-2026.yaml", "Risker/Tillsyn.yaml", Some("risker/tillsyn.yaml")),
            ("plan-2026.yaml", "risker/tilsyn.yaml", Some("risker/tillsyn.yaml")),
            ("a/ärende.yaml", "a/tillsyn.yaml", Some("../risker/tillsyn.yaml")),
            ("risker/x.yaml", "tillsyn.yaml", Some("tillsyn.yaml")),
            ("a/b/ärende.yaml", "a/plan-2026.yaml", Some("../../plan-2026.yaml")),
            // Two are called so, until a folder tells which.
            ("plan-2026.yaml", "text.md", None),
            ("x/y/ärende.yaml", "x/b/text.md", Some("../../b/text.md")),
            ("plan-2026.yaml", "annat.yaml", None),
        ] {
            let found = meant(FILES.into_iter(), Path::new(from), Path::new(path));
            assert_eq!(found.as_deref(), wanted, "{path} in {from}");
        }
    }

    #[test]
    fn a_file_of_another_kind_is_not_meant() {
        for (file, wanted, alike) in [
            ("a.md", "a.txt", true),
            ("a.yaml", "a.yml", true),
            ("a.yaml", "a", true),
            ("karta.svg", "karta.PNG", true),
            ("a.md", "a.yaml", false),
        ] {
            assert_eq!(is_alike(file, wanted), alike, "{file} {wanted}");
        }
    }
}
