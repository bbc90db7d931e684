//! The docs: what they link to is there.

use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag};

use crate::support::{files, project};

/// The pages that a reader begins at, and all in `docs/`.
fn pages() -> Vec<String> {
    let begin = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "tests/README.md"];
    let docs = files(&project("docs")).into_iter().filter(|path| path.ends_with(".md"));
    begin.into_iter().map(str::to_owned).chain(docs.map(|path| format!("docs/{path}"))).collect()
}

/// What a page links to, without the place within it; addresses on the web left out.
fn linked(page: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project(page)).expect("a page can be read");
    let targets = Parser::new(&text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url),
        _ => None,
    });
    let targets = targets.filter(|target| !target.contains(':'));
    let paths = targets.filter_map(|target| target.split('#').next().map(str::to_owned));
    paths.filter(|path| !path.is_empty()).collect()
}

#[test]
fn every_link_leads_to_a_file() {
    let mut followed = 0;
    let mut dead = Vec::new();
    for page in pages() {
        let folder = Path::new(&page).parent().expect("a page has a folder");
        for target in linked(&page) {
            followed += 1;
            if !project(&folder.join(&target).to_string_lossy()).exists() {
                dead.push(format!("{page}: {target}"));
            }
        }
    }
    assert_eq!(dead, [] as [String; 0]);
    assert!(followed > 50, "{followed} links");
}

/// A decision that its index does not name is found by nobody.
#[test]
fn every_decision_stands_in_the_index() {
    let named = linked("docs/beslut/README.md");
    let decisions = files(&project("docs/beslut"));
    assert!(decisions.len() > 10, "{decisions:?}");
    let missing: Vec<_> =
        decisions.iter().filter(|page| *page != "README.md" && !named.contains(page)).collect();
    assert_eq!(missing, [] as [&String; 0]);
}
