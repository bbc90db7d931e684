//! From Typst's syntax tree to the names in it.

use typst_syntax::ast::{self, Expr};
use typst_syntax::{LinkedNode, SyntaxKind, SyntaxNode};

use super::tree::{Field, File, Import};
use crate::mallar::name::Name;

/// Functions that give names from where nobody can see them.
const OPEN: [&str; 9] = ["cbor", "csv", "eval", "json", "plugin", "read", "toml", "xml", "yaml"];

/// The file that the theme and the words come from.
const THEME: &str = "/tema.typ";

/// Reads Typst. None if it cannot be read, which Typst tells.
pub fn file(text: &str) -> Option<File> {
    let root = typst_syntax::parse(text);
    if root.diagnosis().errors {
        return None;
    }
    let mut file = File::default();
    node(&LinkedNode::new(&root), &mut file);
    top(&root, &mut file);
    Some(file)
}

/// What is bound outermost, which others can take.
fn top(root: &SyntaxNode, file: &mut File) {
    for binding in root.children().filter_map(SyntaxNode::cast::<ast::LetBinding<'_>>) {
        file.exports.extend(words(binding.kind().bindings()));
    }
}

fn words(idents: Vec<ast::Ident<'_>>) -> impl Iterator<Item = String> {
    idents.into_iter().map(|ident| ident.as_str().to_owned())
}

fn node(at: &LinkedNode<'_>, file: &mut File) {
    match at.kind() {
        // In mathematics a dot means something else.
        SyntaxKind::Equation => return,
        SyntaxKind::FieldAccess => field(at, file),
        SyntaxKind::ModuleImport => import(at, file),
        SyntaxKind::ModuleInclude => include(at, file),
        SyntaxKind::LetBinding => {
            let bindings = at.cast::<ast::LetBinding<'_>>().map(|of| of.kind().bindings());
            file.bound.extend(bindings.into_iter().flat_map(words));
        }
        SyntaxKind::ForLoop => {
            let bindings = at.cast::<ast::ForLoop<'_>>().map(|of| of.pattern().bindings());
            file.bound.extend(bindings.into_iter().flat_map(words));
        }
        SyntaxKind::Params => parameters(at, file),
        SyntaxKind::Named => {
            let named = at.cast::<ast::Named<'_>>();
            file.names.extend(named.map(|named| named.name().as_str().to_owned()));
        }
        SyntaxKind::Str => {
            let text = at.cast::<ast::Str<'_>>().map(|text| text.get().to_string());
            file.strings.extend(text);
        }
        SyntaxKind::Ident => file.is_open |= OPEN.contains(&at.leaf_text().as_str()),
        _ => {}
    }
    at.children().for_each(|child| node(&child, file));
}

fn parameters(at: &LinkedNode<'_>, file: &mut File) {
    let Some(params) = at.cast::<ast::Params<'_>>() else { return };
    for param in params.children() {
        match param {
            ast::Param::Pos(pattern) => file.bound.extend(words(pattern.bindings())),
            ast::Param::Named(named) => file.bound.extend([named.name().as_str().to_owned()]),
            ast::Param::Spread(spread) => {
                file.bound.extend(spread.sink_ident().map(|sink| sink.as_str().to_owned()));
            }
        }
    }
}

fn field(at: &LinkedNode<'_>, file: &mut File) {
    let Some(access) = at.cast::<ast::FieldAccess<'_>>() else { return };
    let Some(name) = at.children().filter(|child| child.kind() == SyntaxKind::Ident).last() else {
        return;
    };
    let is_called = at.parent_kind() == Some(SyntaxKind::FuncCall) && at.index() == 0;
    let path = path(access.target()).unwrap_or_default();
    file.fields.push(Field { path, name: named(&name), is_called });
}

/// The names of a target that is nothing but names.
fn path(target: Expr<'_>) -> Option<Vec<String>> {
    match target {
        Expr::Ident(ident) => Some(vec![ident.as_str().to_owned()]),
        Expr::FieldAccess(access) => {
            let mut before = path(access.target())?;
            before.push(access.field().as_str().to_owned());
            Some(before)
        }
        _ => None,
    }
}

fn named(at: &LinkedNode<'_>) -> Name {
    Name { text: at.leaf_text().to_string(), range: at.range() }
}

/// The path that is written out.
fn written(at: &LinkedNode<'_>, source: Expr<'_>) -> Option<Name> {
    let Expr::Str(text) = source else { return None };
    let place = at.children().find(|child| child.kind() == SyntaxKind::Str)?;
    let range = place.range();
    Some(Name { text: text.get().to_string(), range: range.start + 1..range.end - 1 })
}

fn import(at: &LinkedNode<'_>, file: &mut File) {
    let Some(import) = at.cast::<ast::ModuleImport<'_>>() else { return };
    let path = written(at, import.source());
    let is_all = matches!(import.imports(), Some(ast::Imports::Wildcard));
    match import.imports() {
        Some(ast::Imports::Items(items)) => {
            let bound = words(items.iter().map(ast::ImportItem::bound_name).collect());
            let of_theme = path.as_ref().is_some_and(|path| path.text == THEME);
            let renamed = items.iter().any(|item| matches!(item, ast::ImportItem::Renamed(_)));
            let bound: Vec<String> = bound.collect();
            file.exports.extend(bound.iter().cloned());
            if renamed || !of_theme {
                file.bound.extend(bound);
            }
        }
        Some(ast::Imports::Wildcard) => file.is_open |= path.is_none(),
        None => {
            let bare = import.bare_name().ok().map(String::from);
            let renamed = import.new_name().map(|name| name.as_str().to_owned());
            file.bound.extend(renamed.or(bare));
        }
    }
    file.imports.extend(path.map(|path| Import { path, names: taken(at), is_all }));
}

/// The names that an import takes, of `a.b` the first.
fn taken(at: &LinkedNode<'_>) -> Vec<Name> {
    let items = at.children().find(|child| child.kind() == SyntaxKind::ImportItems);
    let items = items.into_iter().flat_map(|items| items.children().collect::<Vec<_>>());
    let path = |item: LinkedNode<'_>| match item.kind() {
        SyntaxKind::ImportItemPath => Some(first(&item)?),
        SyntaxKind::RenamedImportItem => {
            let path = item.children().find(|child| child.kind() == SyntaxKind::ImportItemPath)?;
            first(&path)
        }
        _ => None,
    };
    items.filter_map(path).collect()
}

fn first(path: &LinkedNode<'_>) -> Option<Name> {
    path.children().find(|child| child.kind() == SyntaxKind::Ident).map(|ident| named(&ident))
}

fn include(at: &LinkedNode<'_>, file: &mut File) {
    let source = at.cast::<ast::ModuleInclude<'_>>().map(ast::ModuleInclude::source);
    let path = source.and_then(|source| written(at, source));
    file.imports.extend(path.map(|path| Import { path, names: Vec::new(), is_all: false }));
}
