//! A key or an item that goes.

use std::ops::Range;

use super::doc::{Doc, Holder};
use super::node::{Collection, Node, Shape, Style};
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

impl Doc<'_> {
    /// Takes away the key or the item at `place`, with the comment beside it, those within it, and those on the lines
    /// right above it where it is not the first.
    pub fn remove(&self, place: &[usize]) -> Result<Vec<Change>, Refusal> {
        let mut wanted = self.value.clone();
        wanted.take(place).ok_or_else(|| Refusal::new("hela filen går inte att ta bort"))?;
        self.sure(self.removing(place)?, &wanted)
    }

    /// Changes that take away what stands at `place`.
    pub fn removing(&self, place: &[usize]) -> Result<Vec<Change>, Refusal> {
        let whole = || Refusal::new("hela filen går inte att ta bort");
        let (index, above) = place.split_last().ok_or_else(whole)?;
        self.unnamed_above(place)?;
        let (node, holder) = self.find(above);
        let Shape::Collection(collection) = &node.shape else { return Err(whole()) };
        self.unnamed(&collection.parts[*index].node)?;
        match collection.style {
            Style::Bare => Err(Refusal::new("klamrarna runt nyckeln saknas")),
            Style::Flow => Ok(self.within_brackets(collection, *index)),
            Style::Block if collection.parts.len() == 1 => {
                Ok(self.last_line(node, collection, holder))
            }
            Style::Block => Ok(vec![Change::cut(self.lines_of(node, *index))]),
        }
    }

    /// The bytes that go with a part among others.
    fn lines_of(&self, node: &Node, index: usize) -> Range<usize> {
        let part = &node.parts()[index];
        let end = self.extent(part);
        if !self.begins_line(part.start) {
            // What follows comes up to the dash that this one stands after.
            let next = self.next_line(end);
            let blank = self.text[next..].len() - self.text[next..].trim_start().len();
            return part.start..next + blank;
        }
        let from = self.above(node, index);
        let bare = self.text[..from].trim_end_matches('\n').len();
        let is_last = self.text[end..].trim().is_empty();
        let blank_below = is_last || self.text[end..].starts_with("\n\n");
        let from = if from > bare + 1 && blank_below { bare + 1 } else { from };
        if self.text[end..].is_empty() { from.saturating_sub(1)..end } else { from..end + 1 }
    }

    /// The only part: what is left is an empty list or map.
    fn last_line(&self, node: &Node, collection: &Collection, holder: Holder<'_>) -> Vec<Change> {
        let empty = if collection.map { "{}" } else { "[]" };
        let part = &collection.parts[0];
        let end = self.extent(part);
        match holder {
            Holder::Part(above, _) if self.begins_line(part.start) => {
                let at = node.marked.unwrap_or(above.after);
                let from = self.line_start(part.start).saturating_sub(1);
                vec![Change::put(at, format!(" {empty}")), Change::cut(from..end)]
            }
            _ => vec![Change::new(part.start..end, empty)],
        }
    }

    fn within_brackets(&self, collection: &Collection, index: usize) -> Vec<Change> {
        let parts = &collection.parts;
        let part = &parts[index];
        if let Some(comma) = self.comma(part.end()) {
            return vec![Change::cut(self.with_line(part.start, comma + 1))];
        }
        let cut = Change::cut(self.with_note(part.start, part.end()));
        match index.checked_sub(1).and_then(|before| self.comma(parts[before].end())) {
            Some(comma) if self.text[comma + 1..part.start].trim().is_empty() => {
                vec![Change::cut(comma..cut.range.end)]
            }
            Some(comma) => vec![Change::cut(comma..comma + 1), cut],
            None => vec![cut],
        }
    }

    /// The comma that follows, white space and comments between.
    fn comma(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            at = self.text.len() - self.text[at..].trim_start().len();
            match self.comments.binary_search_by_key(&at, |comment| comment.start) {
                Ok(comment) => at = self.comments[comment].end,
                Err(_) => return self.text[at..].starts_with(',').then_some(at),
            }
        }
    }

    /// With the comment beside it, if it is the last on its line.
    fn with_note(&self, start: usize, end: usize) -> Range<usize> {
        let note = self.note(end).filter(|note| self.text[end..note.start].trim().is_empty());
        start..note.map_or(end, |note| note.end)
    }

    /// With what follows up to the next, or the whole line where nothing else stands on it.
    fn with_line(&self, start: usize, end: usize) -> Range<usize> {
        let range = self.with_note(start, end);
        let rest = &self.text[range.end..];
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        if rest[spaces..].starts_with('\n') && self.begins_line(start) {
            return self.line_start(start)..range.end + spaces + 1;
        }
        start..range.end + spaces
    }
}
