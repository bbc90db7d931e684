//! A new key in a map, or a new item in a list.

use super::doc::{Doc, Holder, untagged};
use super::node::{Node, Part, Shape, Style};
use super::render::Written;
use super::replace::lines_below;
use super::value::Value;
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
    /// Puts a value into the list or map at `place` of what the text should say.
    pub fn put(
        &self,
        wanted: &mut Value,
        place: &[usize],
        index: usize,
        name: Option<&str>,
        value: &Value,
    ) -> Result<(), Refusal> {
        self.unnamed_above(place)?;
        let (node, _) = self.find(place);
        self.unnamed_here(node)?;
        untagged(node)?;
        if let Some(name) =
            name.filter(|name| node.parts().iter().any(|part| part.key.as_deref() == Some(name)))
        {
            return Err(Refusal::new(format!("nyckeln ”{name}” finns redan")));
        }
        let other = || Refusal::new("här står inte det som något kan läggas till i");
        wanted.put(place, index, name, value.clone()).ok_or_else(other)
    }

    /// Changes that put something into the collection at `place`, before what has this index.
    pub fn inserting(
        &self,
        place: &[usize],
        index: usize,
        new: &dyn New,
    ) -> Result<Vec<Change>, Refusal> {
        let (node, holder) = self.find(place);
        match &node.shape {
            Shape::Collection(collection) if collection.style == Style::Bare => {
                Err(Refusal::new("klamrarna runt nyckeln saknas"))
            }
            Shape::Collection(collection) if collection.parts.is_empty() => {
                self.in_empty(node, holder, new)
            }
            Shape::Null => self.in_empty(node, holder, new),
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
    fn in_empty(
        &self,
        node: &Node,
        holder: Holder<'_>,
        new: &dyn New,
    ) -> Result<Vec<Change>, Refusal> {
        if self.has_comment(&(node.start..node.end)) {
            return Err(Refusal::new("det står en kommentar mellan klamrarna"));
        }
        Ok(match holder {
            Holder::Flow(part) => {
                let space = if part.after == node.start && part.key.is_some() { " " } else { "" };
                let (open, close) =
                    if new.lines(0)[0].starts_with("- ") { ("[", "]") } else { ("{", "}") };
                vec![Change::new(
                    node.start..node.end,
                    format!("{space}{open}{}{close}", new.flow()?),
                )]
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
    let lines = new.lines(column + 2);
    if lines.first().is_some_and(|line| line.trim_start().starts_with('#')) {
        return Written { head: String::new(), below: lines };
    }
    let mut lines = lines.into_iter();
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
            let space = if part.node.start == part.node.end && part.after > part.name_end {
                " "
            } else {
                ""
            };
            Change::put(part.end(), format!("{space}, {text}"))
        }
        None => Change::put(parts[0].start, format!("{text}, ")),
    }
}
