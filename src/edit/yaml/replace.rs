//! One value in the place of another.

use super::doc::{Doc, Holder, untagged};
use super::node::{Node, Part, Shape};
use super::render::{Written, after_dash, after_key, flow, whole};
use super::value::Value;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

impl Doc<'_> {
    /// Puts `value` where the value at `place` is. Comments within a list or map that goes, go with it; one beside a
    /// value stays.
    pub fn replace(&self, place: &[usize], value: &Value) -> Result<Vec<Change>, Refusal> {
        self.unnamed_above(place)?;
        let (node, holder) = self.find(place);
        self.unnamed(node)?;
        untagged(node)?;
        let mut wanted = self.value.clone();
        if let Some(old) = wanted.at(place) {
            *old = value.clone();
        }
        self.sure(self.replacing(node, holder, value), &wanted)
    }

    fn replacing(&self, node: &Node, holder: Holder<'_>, value: &Value) -> Vec<Change> {
        match holder {
            Holder::Root => self.at_root(node, value),
            Holder::Part(part, column) => {
                let written = match &part.key {
                    Some(_) => after_key(value, column, self.steps),
                    None => after_dash(value, column, self.steps),
                };
                self.in_part(part, &written)
            }
            Holder::Flow(part) => vec![self.in_flow(part, &flow(value))],
        }
    }

    /// Something else in the place of a value within brackets.
    fn in_flow(&self, part: &Part, text: &str) -> Change {
        let tight = part.node.start == part.after && part.key.is_some();
        let colon =
            if self.text[..part.after].ends_with(':') || part.key.is_none() { "" } else { ":" };
        let space = if tight { " " } else { "" };
        Change::new(part.node.start..part.node.end, format!("{colon}{space}{text}"))
    }

    /// Something else in the place of the value of a part that is written line by line.
    pub fn in_part(&self, part: &Part, new: &Written) -> Vec<Change> {
        let node = &part.node;
        let at = node.marked.unwrap_or(part.after);
        let line = self.line_end(at);
        if node.is_block() && node.start <= line {
            let lines = [std::slice::from_ref(&new.head), &new.below].concat();
            let from = if new.head.is_empty() { at } else { node.start };
            return vec![Change::new(from..self.extent(part), lines.join("\n"))];
        }
        let head = |text: &str| if text.is_empty() { String::new() } else { format!(" {text}") };
        if node.is_block() {
            let cut = Change::new(line..self.extent(part), lines_below(&new.below));
            return vec![Change::put(at, head(&new.head)), cut];
        }
        match &node.shape {
            Shape::Block(header) => {
                let below = self.line_end(*header);
                let cut = Change::new(below..node.end.max(below), lines_below(&new.below));
                vec![Change::new(at..*header, head(&new.head)), cut]
            }
            _ if node.start > line => {
                let below = Change::new(line..node.end, lines_below(&new.below));
                vec![Change::put(at, head(&new.head)), below]
            }
            _ => {
                let spaces = node.start - at > 0 && !new.head.is_empty();
                let (from, text) =
                    if spaces { (node.start, new.head.clone()) } else { (at, head(&new.head)) };
                let below = Change::put(self.line_end(node.end), lines_below(&new.below));
                vec![Change::new(from..node.end.max(from), text), below]
            }
        }
    }

    /// The end of a list or map that is written line by line, with the comments that are its own.
    fn extent_within(&self, node: &Node) -> usize {
        node.parts().last().map_or(node.end, |part| self.extent(part))
    }

    fn at_root(&self, node: &Node, value: &Value) -> Vec<Change> {
        let new = whole(value, self.steps);
        let text = [std::slice::from_ref(&new.head), &new.below].concat().join("\n");
        match &node.shape {
            Shape::Null if node.start == node.end => vec![self.at_end(&text)],
            _ if node.is_block() => vec![Change::new(node.start..self.extent_within(node), text)],
            _ => vec![Change::new(node.start..node.end, text)],
        }
    }

    /// Lines after all that stands in the file.
    pub fn at_end(&self, text: &str) -> Change {
        let before = if self.text.is_empty() || self.text.ends_with('\n') { "" } else { "\n" };
        Change::put(self.text.len(), format!("{before}{text}\n"))
    }
}

/// Lines that are put in at the end of one.
pub fn lines_below(lines: &[String]) -> String {
    lines.iter().flat_map(|line| ["\n", line]).collect()
}
