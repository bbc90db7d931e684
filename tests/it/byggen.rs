//! README's two commands share one build: `cargo test` compiles no crate anew that `cargo run` has
//! compiled, and so no Typst.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Each crate with its version, and the sets of features that it is compiled with.
type Features = BTreeMap<String, BTreeSet<String>>;

/// The crates that are reached by these kinds of dependencies, with the features that these ask for.
fn features(kinds: &str) -> Features {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p} [{f}]"])
        .args(["--edges", kinds])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("cargo speaks UTF-8");
    let mut found = Features::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(" (*)").unwrap_or(line);
        let (name, features) = line.rsplit_once(" [").expect("the form that was asked for");
        let features = features.trim_end_matches(']').to_owned();
        found.entry(name.to_owned()).or_default().insert(features);
    }
    found
}

/// What to write in the package, so that a crate has the features of the tests in both builds.
fn asked(name: &str, features: &BTreeSet<String>) -> String {
    let (name, version) = name.split_once(" v").expect("a name and a version");
    let version = version.split(' ').next().unwrap_or_default();
    let all: BTreeSet<&str> = features.iter().flat_map(|set| set.split(',')).collect();
    let all: Vec<String> = all.into_iter().map(|feature| format!("\"{feature}\"")).collect();
    format!(
        "{name} = {{ version = \"{version}\", default-features = false, features = [{}] }}",
        all.join(", ")
    )
}

#[test]
fn the_tests_share_the_build_of_the_program() {
    let (program, tests) = (features("normal,build"), features("normal,build,dev"));
    assert!(program.len() > 200, "{} crates", program.len());
    assert!(tests.len() > program.len(), "the tests bring nothing along");
    let anew = program.iter().filter(|(name, features)| tests.get(*name) != Some(*features));
    let told: Vec<String> = anew
        .map(|(name, own)| {
            let with_tests = &tests[name];
            format!("{name}: {own:?}, with the tests {with_tests:?}\n  {}", asked(name, with_tests))
        })
        .collect();
    assert!(
        told.is_empty(),
        "cargo test would compile these anew, and all that stands on them; say it in [dependencies] of Cargo.toml:\n{}",
        told.join("\n")
    );
}
