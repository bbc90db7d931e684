//! What a `use` takes in.

use syn::{Ident, ItemUse, UseTree};

/// One name that a `use` takes in.
#[derive(Debug)]
pub struct Import {
    /// Where it is taken from.
    pub path: Vec<String>,
    /// What it is called here; none if all names are taken.
    pub name: Option<String>,
}

/// What a `use` takes in; nothing where it surely speaks of another crate.
pub fn imports(item: &ItemUse) -> Vec<Import> {
    let mut found = Vec::new();
    if item.leading_colon.is_none() {
        collect(&item.tree, &[], &mut found);
    }
    found
}

fn collect(tree: &UseTree, before: &[String], found: &mut Vec<Import>) {
    let path = |name: &Ident| {
        let own = Some(name.to_string()).filter(|name| name != "self" || before.is_empty());
        before.iter().cloned().chain(own).collect::<Vec<_>>()
    };
    match tree {
        UseTree::Path(tree) => collect(&tree.tree, &path(&tree.ident), found),
        UseTree::Name(tree) => {
            let path = path(&tree.ident);
            found.push(Import { name: path.last().cloned(), path });
        }
        UseTree::Rename(tree) => {
            found.push(Import { path: path(&tree.ident), name: Some(tree.rename.to_string()) });
        }
        UseTree::Glob(_) => found.push(Import { path: before.to_vec(), name: None }),
        UseTree::Group(tree) => {
            for tree in &tree.items {
                collect(tree, before, found);
            }
        }
    }
}
