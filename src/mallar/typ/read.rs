//! From Typst's syntax tree to the names in it.

use std::ops::Range;

use typst_syntax::ast::{self, Expr};
use typst_syntax::{SyntaxKind, SyntaxNode};

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
    node(At { node: &root, start: 0 }, false, &mut file);
    for binding in root.children().filter_map(SyntaxNode::cast::<ast::LetBinding<'_>>) {
        file.exports.extend(words(binding.kind().bindings()));
    }
    Some(file)
}

/// Where Typst stops to understand a text, and what it says there, with its hints. What it says of the rest follows from
/// that.
pub fn first_error(text: &str) -> Option<(Range<usize>, String, Vec<String>)> {
    let root = typst_syntax::parse(text);
    let at = error(At { node: &root, start: 0 })?;
    let (errors, _) = at.node.errors_and_warnings();
    let (said, hints) = errors.first().map_or_else(Default::default, |error| {
        (error.message.to_string(), error.hints.iter().map(|hint| hint.v.to_string()).collect())
    });
    Some((at.start..at.start + at.node.len(), said, hints))
}

fn error(at: At<'_>) -> Option<At<'_>> {
    match at.node.kind() {
        SyntaxKind::Error => Some(at),
        _ => at.children().find_map(error),
    }
}

/// A node, and the byte that it begins at.
#[derive(Clone, Copy)]
struct At<'a> {
    node: &'a SyntaxNode,
    start: usize,
}

impl<'a> At<'a> {
    fn children(self) -> impl Iterator<Item = At<'a>> {
        self.node.children().scan(self.start, |next, node| {
            let start = *next;
            *next += node.len();
            Some(At { node, start })
        })
    }

    fn child(self, kind: SyntaxKind) -> Option<At<'a>> {
        self.children().find(|child| child.node.kind() == kind)
    }

    /// A name, which has no parts.
    fn name(self) -> Name {
        let text = self.node.leaf_text().to_string();
        Name { range: self.start..self.start + text.len(), text }
    }
}

fn words(idents: Vec<ast::Ident<'_>>) -> impl Iterator<Item = String> {
    idents.into_iter().map(|ident| ident.as_str().to_owned())
}

fn node(at: At<'_>, is_called: bool, file: &mut File) {
    match at.node.kind() {
        // In mathematics a dot means something else.
        SyntaxKind::Equation => return,
        SyntaxKind::FieldAccess => field(at, is_called, file),
        SyntaxKind::ModuleImport => import(at, file),
        SyntaxKind::ModuleInclude => include(at, file),
        SyntaxKind::LetBinding => {
            let bindings = at.node.cast::<ast::LetBinding<'_>>().map(|of| of.kind().bindings());
            file.bound.extend(bindings.into_iter().flat_map(words));
        }
        SyntaxKind::ForLoop => {
            let bindings = at.node.cast::<ast::ForLoop<'_>>().map(|of| of.pattern().bindings());
            file.bound.extend(bindings.into_iter().flat_map(words));
        }
        SyntaxKind::Params => parameters(at.node, file),
        SyntaxKind::Closure => function(at.node, file),
        SyntaxKind::Binary => assigned(at.node, file),
        SyntaxKind::Named => {
            let named = at.node.cast::<ast::Named<'_>>();
            file.names.extend(named.map(|named| named.name().as_str().to_owned()));
        }
        SyntaxKind::Str => {
            let text = at.node.cast::<ast::Str<'_>>().map(|text| text.get().to_string());
            file.strings.extend(text);
        }
        SyntaxKind::Ident => file.is_open |= OPEN.contains(&at.node.leaf_text().as_str()),
        _ => {}
    }
    let calls = at.node.kind() == SyntaxKind::FuncCall;
    for (index, child) in at.children().enumerate() {
        node(child, calls && index == 0, file);
    }
}

fn parameters(node: &SyntaxNode, file: &mut File) {
    let Some(params) = node.cast::<ast::Params<'_>>() else { return };
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

/// A function that has a name, with those of its parameters.
fn function(node: &SyntaxNode, file: &mut File) {
    let Some(closure) = node.cast::<ast::Closure<'_>>() else { return };
    let Some(name) = closure.name() else { return };
    let names = closure.params().children().filter_map(|param| match param {
        ast::Param::Named(named) => Some(named.name().as_str().to_owned()),
        _ => None,
    });
    file.functions.insert(name.as_str().to_owned(), names.collect());
}

/// The field that something is assigned to, which then is there.
fn assigned(node: &SyntaxNode, file: &mut File) {
    let binary = node.cast::<ast::Binary<'_>>().filter(|of| of.op() == ast::BinOp::Assign);
    if let Some(Expr::FieldAccess(access)) = binary.map(ast::Binary::lhs) {
        file.names.insert(access.field().as_str().to_owned());
    }
}

fn field(at: At<'_>, is_called: bool, file: &mut File) {
    let Some(access) = at.node.cast::<ast::FieldAccess<'_>>() else { return };
    let name = at.children().filter(|child| child.node.kind() == SyntaxKind::Ident).last();
    let path = path(access.target()).unwrap_or_default();
    file.fields.extend(name.map(|name| Field { path, name: name.name(), is_called }));
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

/// The path that is written out.
fn written(at: At<'_>, source: Expr<'_>) -> Option<Name> {
    let Expr::Str(text) = source else { return None };
    let place = at.child(SyntaxKind::Str)?;
    let range = place.start + 1..place.start + place.node.len() - 1;
    Some(Name { text: text.get().to_string(), range })
}

fn import(at: At<'_>, file: &mut File) {
    let Some(import) = at.node.cast::<ast::ModuleImport<'_>>() else { return };
    let path = written(at, import.source());
    let is_all = matches!(import.imports(), Some(ast::Imports::Wildcard));
    match import.imports() {
        Some(ast::Imports::Items(items)) => {
            let bound = words(items.iter().map(ast::ImportItem::bound_name).collect());
            let bound: Vec<String> = bound.collect();
            file.exports.extend(bound.iter().cloned());
            let of_theme = path.as_ref().is_some_and(|path| path.text == THEME);
            if !of_theme || items.iter().any(|item| matches!(item, ast::ImportItem::Renamed(_))) {
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
fn taken(at: At<'_>) -> Vec<Name> {
    let items = at.child(SyntaxKind::ImportItems).into_iter().flat_map(At::children);
    let name = |item: At<'_>| {
        let path = match item.node.kind() {
            SyntaxKind::ImportItemPath => item,
            _ => item.child(SyntaxKind::ImportItemPath)?,
        };
        path.child(SyntaxKind::Ident).map(At::name)
    };
    items.filter_map(name).collect()
}

fn include(at: At<'_>, file: &mut File) {
    let source = at.node.cast::<ast::ModuleInclude<'_>>().map(ast::ModuleInclude::source);
    let path = source.and_then(|source| written(at, source));
    file.imports.extend(path.map(|path| Import { path, names: Vec::new(), is_all: false }));
}
