//! What is named by its own words: the periods of plans, and what `hänvisa` leads to.

use std::path::Path;

use super::expression::Told;
use crate::load::{Document, DocumentKind, Kind, NodeId, Repo, Tree};

/// The periods of all plans, each once.
pub fn periods(repo: &Repo) -> Vec<Told> {
    let plans = repo.documents.iter().filter(|one| one.kind == DocumentKind::Plan);
    let mut found = Found::default();
    for root in plans.filter_map(|plan| plan.root) {
        let Some(listed) = repo.tree.field(root, "perioder") else { continue };
        let Kind::List(items) = &repo.tree.get(listed).kind else { continue };
        let words = items.iter().filter_map(|item| repo.tree.scalar(*item));
        words.for_each(|scalar| found.add(&scalar.text, "en period i planen"));
    }
    found.0
}

/// What a text in the file `path` can refer to: headings, tables and images of its case, and the risks of plans.
pub fn targets(repo: &Repo, path: &Path) -> Vec<Told> {
    let holds = |one: &&Document| {
        let folder = one.path.parent().unwrap_or(Path::new(""));
        one.kind == DocumentKind::Plan
            || one.kind == DocumentKind::Ärende && path.starts_with(folder)
    };
    let mut found = Found::default();
    for document in repo.documents.iter().filter(holds) {
        let Some(root) = document.root else { continue };
        let keys: &[&str] =
            if document.kind == DocumentKind::Plan { &["namn"] } else { &["rubrik"] };
        walk(&repo.tree, root, keys, &mut found);
    }
    found.0
}

/// Names as they were found, each once.
#[derive(Default)]
struct Found(Vec<Told>);

impl Found {
    fn add(&mut self, name: &str, told: &str) {
        let name = name.trim();
        // What holds an expression is named otherwise when that is filled in.
        let is_known = self.0.iter().any(|(known, _)| known == name);
        if !name.is_empty() && !name.contains(['"', '{']) && !is_known {
            self.0.push((name.to_owned(), told.to_owned()));
        }
    }
}

fn walk(tree: &Tree, id: NodeId, keys: &[&str], found: &mut Found) {
    match &tree.get(id).kind {
        Kind::Scalar(scalar) => in_text(&scalar.text, found),
        Kind::List(items) => items.iter().for_each(|item| walk(tree, *item, keys, found)),
        Kind::Map(entries) => {
            // The heading of a case is none in its handlingar.
            let is_case = tree.field(id, "handlingar").is_some();
            for entry in entries {
                let is_name = !is_case && keys.contains(&entry.key.as_str());
                match tree.scalar(entry.value).filter(|_| is_name) {
                    Some(scalar) => found.add(&scalar.text, "en rubrik eller en risk"),
                    None => walk(tree, entry.value, keys, found),
                }
            }
        }
        Kind::Null | Kind::Unread => {}
    }
}

/// The headings of a text, and what its tables and diagrams are called.
fn in_text(text: &str, found: &mut Found) {
    let mut is_block = false;
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with("```") {
            is_block = !is_block;
            continue;
        }
        if is_block {
            let named = ["id:", "rubrik:"].iter().find_map(|key| line.strip_prefix(key));
            if let Some(name) = named {
                found.add(name.trim().trim_matches(['"', '\'']), "en tabell eller ett diagram");
            }
        } else if line.starts_with('#') {
            found.add(line.trim_matches('#'), "en rubrik");
        }
    }
}
