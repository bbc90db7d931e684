//! A new key in a map, or a new item in a list.

use super::doc::{Doc, Holder};
use super::node::{Node, Part, Shape, Style};
use super::replace::lines_below;
use super::render::Written;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

/// What is put in, for each way of writing it.
pub trait New {
    /// Its lines, when its dash or its key stands in this column.
    fn lines(&self, column: usize) -> Vec<String>;
    /// On one line, within brackets.
    fn flow(&self) -> Result<String, Refusal>;
    /// How many columns further in than a key above it.
    fn step(&self) -> usize;
}

impl Doc<'_> {
    /// Changes that put something into the collection at `place`, before what has this index.
    pub fn inserting(&self, place: &[usize], index: usize, new: &dyn New) -> Result<Vec<Change>, Refusal> {
        let (node, holder) = self.find(place);
        match &node.shape {
            Shape::Collection(collection) if collection.style == Style::Bare => {
                Err(Refusal::new("klamrarna runt nyckeln saknas"))
            }
            Shape::Collection(collection) if collection.parts.is_empty() => self.into_empty(node, holder, new),
            Shape::Null => self.into_empty(node, holder, new),
            Shape::Collection(_) if node.is_block() => Ok(vec![self.among_lines(node, index, new)]),
            Shape::Collection(_) => Ok(vec![among(node, index, &new.flow()?)]),
            _ => Err(Refusal::new("här står varken en lista eller nycklar")),
        }
    }

    fn among_lines(&self, node: &Node, index: usize, new: &dyn New) -> Change {
        let parts = node.parts();
        let first = parts[0].start;
        let column = self.column(first);
        let lines = new.lines(column);
        if let Some(before) = index.checked_sub(1) {
            return Change::put(self.extent(&parts[before]), lines_below(&lines));
        }
        let text = lines.join("\n");
        if self.begins_line(first) {
            return Change::put(self.line_start(first), format!("{text}\n"));
        }
        Change::put(first, format!("{}\n{:column$}", text.trim_start(), ""))
    }

    /// Into what has nothing in it: on lines below, where it may stand so.
    fn into_empty(&self, node: &Node, holder: Holder<'_>, new: &dyn New) -> Result<Vec<Change>, Refusal> {
        if self.has_comment(&(node.start..node.end)) {
            return Err(Refusal::new("det står en kommentar mellan klamrarna"));
        }
        Ok(match holder {
            Holder::Flow(part) => {
                let space = if part.after == node.start && part.key.is_some() { " " } else { "" };
                let (open, close) = if new.lines(0)[0].starts_with("- ") { ("[", "]") } else { ("{", "}") };
                vec![Change::new(node.start..node.end, format!("{space}{open}{}{close}", new.flow()?))]
            }
            Holder::Root if node.start == node.end => vec![self.at_end(&new.lines(0).join("\n"))],
            Holder::Root => vec![Change::new(node.start..node.end, new.lines(0).join("\n"))],
            Holder::Part(part, column) => self.in_part(part, &first(part, column, new)),
        })
    }
}

/// The first thing in the empty value of a part.
fn first(part: &Part, column: usize, new: &dyn New) -> Written {
    if part.key.is_some() {
        return Written { head: String::new(), below: new.lines(column + new.step()) };
    }
    let mut lines = new.lines(column + 2).into_iter();
    let head = lines.next().unwrap_or_default().trim_start().to_owned();
    Written { head, below: lines.collect() }
}

/// Within brackets that hold something.
fn among(node: &Node, index: usize, text: &str) -> Change {
    let parts = node.parts();
    match index.checked_sub(1) {
        Some(before) => {
            let part = &parts[before];
            // A comma right after a colon is taken for more of the key by some.
            let space = if part.node.start == part.node.end && part.after > part.name_end { " " } else { "" };
            Change::put(part.end(), format!("{space}, {text}"))
        }
        None => Change::put(parts[0].start, format!("{text}, ")),
    }
}
