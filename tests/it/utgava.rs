//! The commit that the program is built from: the build script as Cargo runs it, in folders with git and without.

use std::path::Path;
use std::process::Command;

use crate::support::{Repository, project};

/// The build script as a program of its own.
fn script(place: &Repository) -> std::path::PathBuf {
    let program = place.at("script");
    let mut rustc = Command::new("rustc");
    rustc.args(["--edition", "2024", "-o"]).arg(&program).arg(project("build.rs"));
    let output = rustc.output().expect("who runs the tests has Rust");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    program
}

/// What it tells of the commit in a folder.
fn commit(script: &Path, folder: &Path) -> String {
    // As a hook of another repository would run it.
    let output = Command::new(script).current_dir(folder).env("GIT_DIR", "/nowhere").output();
    let told = String::from_utf8(output.expect("it runs").stdout).expect("it is UTF-8");
    let line =
        told.lines().find_map(|line| line.strip_prefix("cargo::rustc-env=SKRIVELSE_COMMIT="));
    line.unwrap_or_else(|| panic!("{told}")).to_owned()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=A", "-c", "user.email=a@granby.example"]).args(arguments);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(name);
    }
    let output = git.current_dir(folder).output().expect("git runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it is UTF-8").trim().to_owned()
}

#[test]
fn the_commit_is_told_where_there_is_one() {
    if Command::new("git").arg("--version").output().is_err() {
        eprintln!("there is no git here");
        return;
    }
    let (tools, place) = (Repository::empty(), Repository::empty());
    let script = script(&tools);
    for path in [
        "Cargo.toml",
        "Cargo.lock",
        "build.rs",
        "fonts/a",
        "src/a.rs",
        "templates/a",
        "vendor/src/a.rs",
    ] {
        place.write(path, "a");
    }
    let told = || commit(&script, place.path());
    assert_eq!(told(), "", "there is no git");
    git(place.path(), &["init", "-q"]);
    assert_eq!(told(), "", "there is no commit");
    git(place.path(), &["add", "."]);
    git(place.path(), &["commit", "-q", "-m", "Begin"]);
    let own = git(place.path(), &["rev-parse", "HEAD"])[..10].to_owned();
    assert_eq!(told(), own);
    assert_eq!(commit(&script, &place.at("vendor")), "", "it is another's commit");
    place.write("docs/a.md", "what the program is not made of");
    assert_eq!(told(), own);
    place.write("src/b.rs", "b");
    assert_eq!(told(), format!("{own} med ändringar"));
}
