//! Each kind of slip in a template or a component, and what there is nothing to say of.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

mod j2;
mod oanvant;
mod typst;

use std::path::Path;

use super::check;
use super::check::names;
use crate::diag::{Diagnostic, Severity, Sources};
use crate::layout::{Layout, Mallar};

/// A template of a layout over the built-in one.
const RAPPORT: &str = "uppsala/rapport.typ.j2";

/// What is told of a repository with these files in `mallar/`: how grave, the words at the place, the message and the
/// hint.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in files {
        let path = folder.path().join("mallar").join(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        std::fs::write(path, text).expect("it can be written");
    }
    let sources = Sources::default();
    let layout = Layout::named(folder.path(), "uppsala", None, &sources).expect("it is sound");
    check(&layout, &sources).iter().map(|fault| shown(fault, &sources)).collect()
}

fn shown(fault: &Diagnostic, sources: &Sources) -> String {
    let place = fault.span.map_or_else(String::new, |at| {
        let file = sources.get(at.file);
        format!("{} [{}]: ", file.name, &file.text[at.range()])
    });
    let severity = if fault.severity == Severity::Fel { "fel" } else { "varning" };
    format!("{severity}: {place}{} | {}", fault.message, fault.hints.join(" | "))
}

/// What is told of one template that builds on the built-in report.
fn in_template(body: &str) -> Vec<String> {
    let text = format!("{{% extends \"inbyggd/bas/rapport.typ.j2\" %}}\n{body}\n");
    told(&[(RAPPORT, &text)])
}

fn in_block(body: &str) -> Vec<String> {
    in_template(&format!("{{% block kropp %}}{body}{{% endblock %}}"))
}

/// What is told of one component that takes the place of a built-in one.
fn in_component(body: &str) -> Vec<String> {
    let from =
        "#import \"/inbyggd/lib/underlag.typ\": underlag\n#import \"/tema.typ\": ord, tema\n";
    told(&[("lib/underlag.typ", &format!("{from}{body}\n"))])
}

fn misspelt(place: &str, name: &str, whole: &str, meant: &str) -> Vec<String> {
    vec![format!("fel: mallar/{place} [{name}]: ”{whole}” finns inte | menade du ”{meant}”?")]
}

/// Nothing is said of what is built in, in any layout.
#[test]
fn what_is_built_in_has_no_fault() {
    let layouts = Mallar::read(Path::new("")).layouter;
    assert!(layouts.len() > 1, "{layouts:?}");
    for (name, _) in &layouts {
        let sources = Sources::default();
        let layout = Layout::named(Path::new(""), name, None, &sources).expect("it is built in");
        let found = names(&layout, &sources, |_| true);
        let found: Vec<String> = found.iter().map(|fault| shown(fault, &sources)).collect();
        assert_eq!(found, [""; 0], "{name}");
    }
}

/// The previews read no field that nothing has.
#[test]
fn previews_have_no_fault() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/previews");
    let text = |path: &Path| std::fs::read_to_string(path).expect("a preview can be read");
    let mut paths: Vec<_> = ["", "exempel"]
        .into_iter()
        .flat_map(|part| std::fs::read_dir(folder.join(part)).expect("it is there"))
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    assert!(paths.len() > 14, "{paths:?}");
    let files: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(&folder).expect("it lies there").to_string_lossy();
            (format!("lib/prov/{name}"), text(path))
        })
        .collect();
    let included = files.iter().map(|(path, _)| format!("#include \"/{path}\""));
    let all = included.collect::<Vec<_>>().join("\n");
    let all = format!("#import \"/inbyggd/lib/underlag.typ\": underlag\n{all}");
    let mut files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.push(("lib/underlag.typ", &all));
    assert_eq!(told(&files), [""; 0]);
}
