//! Tells the program which commit it is built from, where there is git. The same commit gives the same program: nothing
//! of the machine or the moment is told.

use std::path::Path;
use std::process::Command;

/// What the program is made of.
const MADE_OF: [&str; 6] = ["Cargo.lock", "Cargo.toml", "build.rs", "fonts", "src", "templates"];

/// What moves in git when another commit is made or taken.
const MOVES: [&str; 2] = ["HEAD", "logs/HEAD"];

fn main() {
    for path in MADE_OF {
        println!("cargo::rerun-if-changed={path}");
    }
    let moves = MOVES.iter().filter_map(|name| git(&["rev-parse", "--git-path", name]));
    // Cargo takes a file that is not there for one that has changed.
    for path in moves.filter(|path| Path::new(path).exists()) {
        println!("cargo::rerun-if-changed={path}");
    }
    // Said also when there is none, so that a variable of the builder's own says nothing.
    println!("cargo::rustc-env=SKRIVELSE_COMMIT={}", commit().unwrap_or_default());
}

/// The commit, and whether what the program is made of differs from it.
fn commit() -> Option<String> {
    // A copy of the source in another repository is not of that one's commit.
    if !git(&["rev-parse", "--show-prefix"])?.is_empty() {
        return None;
    }
    let commit = git(&["rev-parse", "--short=10", "HEAD"])?;
    let status = ["status", "--porcelain", "--"];
    let changed = git(&[&status[..], &MADE_OF[..]].concat())?;
    Some(if changed.is_empty() { commit } else { format!("{commit} med ändringar") })
}

/// What git answers, if it is there and has an answer. A hook that builds would else tell it of the repository that
/// the hook is of.
fn git(arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("--no-optional-locks").args(arguments);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(name);
    }
    let output = git.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}
