//! Some words of a text in YAML.

use std::ops::Range;

use super::doc::Doc;
use super::node::{Node, Shape};
use super::scalar::quoted;
use super::value::Value;
use crate::diag::Sources;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;
use crate::load::{Kind, NodeId, Origin, Tree, parse_yaml};

impl Doc<'_> {
    /// Puts `new` in the place of the words at `range`, which stand in one text.
    pub fn piece(&self, range: &Range<usize>, new: &str) -> Result<Vec<Change>, Refusal> {
        let missing = || Refusal::new("orden går inte att hitta i filen");
        let place = self.place_of(range).ok_or_else(missing)?;
        self.unnamed_above(&place)?;
        let (node, _) = self.find(&place);
        self.unnamed_here(node)?;
        let said = self.said(node, range, new).ok_or_else(missing)?;
        let mut wanted = self.value.clone();
        *wanted.at(&place).ok_or_else(missing)? = Value::Text(said.clone());
        let change = Change::new(range.clone(), self.as_written(node, new));
        self.sure(vec![change], &wanted).or_else(|_| self.replace(&place, &Value::Text(said)))
    }

    /// The place of the single value that the bytes stand in.
    fn place_of(&self, range: &Range<usize>) -> Option<Vec<usize>> {
        let (mut node, mut place) = (&self.root, Vec::new());
        while let Some(index) = node
            .parts()
            .iter()
            .position(|part| part.node.start <= range.start && range.end <= part.node.end)
        {
            place.push(index);
            node = &node.parts()[index].node;
        }
        let single = matches!(node.shape, Shape::Scalar | Shape::Block(_));
        (single && node.start <= range.start && range.end <= node.end).then_some(place)
    }

    /// What the text of a node says with `new` for the words at `range`.
    fn said(&self, node: &Node, range: &Range<usize>, new: &str) -> Option<String> {
        let mut tree = Tree::default();
        let source = Sources::default().add("", "");
        let parsed = parse_yaml(&mut tree, source, self.text).ok()?;
        let (text, origin) = text_at(&tree, parsed.root, node)?;
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let find = |byte: usize, end: bool| {
            let mut pairs = ends.windows(2);
            let at = pairs.find(|pair| {
                let span = origin.span(pair[0]..pair[1]).range();
                if end { span.end == byte } else { span.start == byte }
            })?;
            Some(if end { at[1] } else { at[0] })
        };
        let start = find(range.start, false).or_else(|| find(range.start, true))?;
        let end = if range.is_empty() { start } else { find(range.end, true)? };
        Some(format!("{}{new}{}", text.get(..start)?, text.get(end..)?))
    }

    /// New words as the text around them is written.
    fn as_written(&self, node: &Node, new: &str) -> String {
        let (start, mark) = (node.start, self.text[node.start..].chars().next());
        match (&node.shape, mark) {
            (Shape::Block(header), _) => {
                let line = self.text[self.line_end(*header)..node.end]
                    .lines()
                    .find(|line| !line.trim().is_empty());
                let indent = line.map_or(0, |line| line.len() - line.trim_start_matches(' ').len());
                new.replace('\n', &format!("\n{:indent$}", ""))
            }
            (_, Some('"')) if start < node.end => {
                let quoted = quoted(new);
                quoted[1..quoted.len() - 1].to_owned()
            }
            (_, Some('\'')) => new.replace('\'', "''"),
            _ => new.to_owned(),
        }
    }
}

/// The text that stands where a node does.
fn text_at<'t>(tree: &'t Tree, id: NodeId, node: &Node) -> Option<(&'t str, &'t Origin)> {
    let held = |id: NodeId| text_at(tree, id, node);
    match &tree.get(id).kind {
        Kind::Scalar(scalar) => {
            let at = tree.span(id).range().start;
            (node.start <= at && at <= node.end).then_some((scalar.text.as_str(), &scalar.origin))
        }
        Kind::List(items) => items.iter().find_map(|item| held(*item)),
        Kind::Map(entries) => entries.iter().find_map(|entry| held(entry.value)),
        Kind::Null | Kind::Unread => None,
    }
}
