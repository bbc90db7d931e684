//! A value as it is written, with its comments, to be put in at another place.

use std::ops::Range;

use super::doc::{Doc, Holder};
use super::insert::New;
use super::node::{Node, Part, Shape};
use super::render::flow_part;
use super::scalar::key;
use super::steps::Steps;
use super::value::Value;
use crate::edit::refusal::Refusal;

/// A part as it is taken from one place to another.
pub struct Taken {
    /// The comment lines above it.
    above: Vec<String>,
    /// Its new key, where it gets one.
    name: Option<String>,
    /// What stands on the line of its key or dash.
    head: String,
    /// The lines below, from the column of the old key or dash.
    below: Vec<String>,
    /// Whether it is a map or list that is written line by line, and which of them.
    lines: Option<bool>,
    /// What it says.
    value: Value,
    /// Whether it has comments.
    noted: bool,
    steps: Steps,
}

impl Doc<'_> {
    /// What stands at `place`, to be put in elsewhere under the key `name` or as an item.
    pub fn taken(&self, place: &[usize], value: Value, name: Option<&str>) -> Taken {
        let (node, holder) = self.find(place);
        let taken = Taken {
            above: Vec::new(),
            name: name.map(str::to_owned),
            head: self.text[node.full..node.end].to_owned(),
            below: Vec::new(),
            lines: None,
            value,
            noted: self.has_comment(&(node.full..node.end)),
            steps: self.steps,
        };
        let (Holder::Part(part, column), [above @ .., index]) = (holder, place) else {
            return self.with_notes(taken, node, place);
        };
        let (holder, _) = self.find(above);
        let from = self.above(holder, *index);
        let above = self.text[from..self.line_start(part.start).max(from)].lines();
        let above: Vec<String> = above.map(|line| line.trim_start().to_owned()).collect();
        let lines =
            node.is_block().then_some(matches!(&node.shape, Shape::Collection(inner) if inner.map));
        let base = if node.is_block() { self.column(node.start) } else { column };
        let (head, below) = self.cut_lines(part, node, base);
        let noted = self.has_comment(&(part.start..self.extent(part))) || !above.is_empty();
        Taken { above, head, below, lines, noted, ..taken }
    }

    /// With the comments that go with it from within brackets.
    fn with_notes(&self, taken: Taken, node: &Node, place: &[usize]) -> Taken {
        let cuts = self.removing(place).unwrap_or_default();
        let goes = |comment: &&Range<usize>| {
            let inside =
                |range: &Range<usize>| range.start <= comment.start && comment.end <= range.end;
            cuts.iter().any(|cut| inside(&cut.range)) && !inside(&(node.start..node.end))
        };
        let notes: String = self
            .comments
            .iter()
            .filter(goes)
            .flat_map(|note| [" ", &self.text[note.clone()]])
            .collect();
        Taken { noted: taken.noted || !notes.is_empty(), head: taken.head + &notes, ..taken }
    }

    /// The text of a part after its key or dash, and the lines below without the columns up to `base`.
    fn cut_lines(&self, part: &Part, node: &Node, base: usize) -> (String, Vec<String>) {
        let end = self.extent(part);
        let mut lines = self.text[part.after..end].split('\n');
        let head = lines.next().unwrap_or_default().trim_start().to_owned();
        let kept = |line: &str| {
            let spaces = line.len() - line.trim_start_matches(' ').len();
            line[spaces.min(base)..].to_owned()
        };
        let own = node.is_block() && self.line_end(part.after) < node.start;
        let below: Vec<String> = lines.map(kept).collect();
        if node.is_block() && !own {
            return (String::new(), std::iter::once(head).chain(below).collect());
        }
        (head, below)
    }
}

impl Taken {
    /// Whether a comment goes with it.
    pub fn noted(&self) -> bool {
        self.noted
    }
}

impl New for Taken {
    fn lines(&self, column: usize) -> Vec<String> {
        let pad = |column: usize, line: &String| {
            let column = if line.is_empty() { 0 } else { column };
            format!("{:column$}{line}", "")
        };
        let mut lines: Vec<String> = self.above.iter().map(|line| pad(column, line)).collect();
        let inner = match (self.lines, &self.name) {
            (Some(true), Some(_)) => column + self.steps.map,
            (Some(false), Some(_)) => column + self.steps.list,
            (Some(_), None) => column + 2,
            (None, _) => column,
        };
        let mut below = self.below.iter().map(|line| pad(inner, line));
        let space = if self.head.is_empty() { "" } else { " " };
        match &self.name {
            Some(name) => {
                lines.push(format!("{:column$}{}:{space}{}", "", key(name, false), self.head));
            }
            None if self.lines.is_some() && self.head.is_empty() => {
                let first = below.next().unwrap_or_default();
                lines.push(format!("{:column$}- {}", "", first.trim_start()));
            }
            None => lines.push(format!("{:column$}-{space}{}", "", self.head)),
        }
        lines.extend(below);
        lines
    }

    fn flow(&self) -> Result<String, Refusal> {
        if self.noted {
            return Err(Refusal::new("kommentaren vid värdet får inte plats mellan klamrarna"));
        }
        Ok(flow_part(self.name.as_deref(), &self.value))
    }

    fn step(&self) -> usize {
        if self.name.is_some() { self.steps.map } else { self.steps.list }
    }
}
