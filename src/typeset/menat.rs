//! What a name was meant to be that Typst does not know.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::syntax::{DiagSpan, LinkedNode, Side, Source, SyntaxKind};

use super::world::World;
use crate::diag::{hint_nearest, nearest};
use crate::mallar::{Skop, fields};

/// So many names are read at a glance.
const FEW: usize = 12;

/// What to write instead of a name at a place; none if nobody can tell.
pub fn menat(namn: &str, span: DiagSpan, world: &World) -> Option<String> {
    let (source, range) = world.around(span)?;
    let path = source.id().get().vpath().get_with_slash().to_owned();
    let other = |path: &str| world.text(path);
    let global = typst::World::library(world).global.scope();
    let skop = Skop { global, text: source.text(), path: &path, other: &other };
    if let Some(whole) = whole(namn, &source, range.end) {
        return part(namn, whole);
    }
    if let Some(function) = called(&source, &range) {
        let known = skop.parameters(&function);
        let hint = hint_nearest(namn, known.iter().map(String::as_str));
        return hint.filter(|hint| hint.starts_with("menade") || known.len() <= FEW);
    }
    let (own, global) = skop.names();
    let near = |names| nearest(namn, BTreeSet::iter(names).map(String::as_str));
    Some(format!("menade du ”{}”?", near(&own).or_else(|| near(&global))?))
}

/// The dotted name before the last part of a name that ends at a byte.
fn whole<'s>(namn: &str, source: &'s Source, end: usize) -> Option<&'s str> {
    let before = source.text().get(..end)?.strip_suffix(namn)?.strip_suffix('.')?;
    let is_part = |sign: char| sign.is_alphanumeric() || "_-.".contains(sign);
    let start = before.trim_end_matches(is_part).len();
    Some(&before[start..])
}

/// What a part was meant to be of what a dotted name stands for.
fn part(namn: &str, whole: &str) -> Option<String> {
    let known = fields(whole.rsplit('.').next().unwrap_or(whole));
    let near = hint_nearest(namn, known.iter().copied())?;
    (near.starts_with("menade") || known.len() <= FEW).then_some(near)
}

/// The name of the function that is called, or set, with what stands at a place within its brackets.
fn called(source: &Source, range: &Range<usize>) -> Option<String> {
    let leaf = LinkedNode::new(source.root()).leaf_at(range.start, Side::After)?;
    let mut node = leaf.parent()?.clone();
    // A name alone is no argument.
    if !matches!(node.kind(), SyntaxKind::Named | SyntaxKind::Args) || node.range() != *range {
        return None;
    }
    while !matches!(node.kind(), SyntaxKind::FuncCall | SyntaxKind::SetRule) {
        node = node.parent()?.clone();
    }
    let name = node.children().find(|child| child.kind() == SyntaxKind::Ident)?;
    Some(name.leaf_text().to_string())
}
