//! Lines, columns and comments: how far a part reaches that is written line by line.

use std::ops::Range;

use super::doc::Doc;
use super::node::{Node, Part};

impl Doc<'_> {
    /// Where the line begins that a byte stands in.
    pub fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line ends that a byte stands in, its line end left out.
    pub fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end)
    }

    /// The byte after a line that ends at `end`.
    pub fn next_line(&self, end: usize) -> usize {
        (end + 1).min(self.text.len())
    }

    /// How many bytes into its line a byte stands.
    pub fn column(&self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// Whether only spaces stand before a byte on its line.
    pub fn begins_line(&self, at: usize) -> bool {
        self.text[self.line_start(at)..at].bytes().all(|byte| byte == b' ')
    }

    /// The end of the last line of a part in a collection of lines: its own, and comments below that stand further in than
    /// the collection does.
    pub fn extent(&self, part: &Part) -> usize {
        let column = self.column(part.start);
        let mut end = self.line_end(part.end());
        let below = self.comments.partition_point(|comment| comment.start < end);
        for comment in &self.comments[below..] {
            let between = self.text[end..comment.start].trim().is_empty();
            if !between || self.column(comment.start) <= column {
                break;
            }
            end = comment.end;
        }
        end
    }

    /// Where the comment lines begin that stand right above the part with this index and are about it alone. Those above
    /// the first part may be about all of them.
    pub fn above(&self, node: &Node, index: usize) -> usize {
        let part = &node.parts()[index];
        let mut from = self.line_start(part.start);
        if index == 0 || !self.begins_line(part.start) {
            return from;
        }
        let column = self.column(part.start);
        let before = self.comments.partition_point(|comment| comment.start < from);
        for comment in self.comments[..before].iter().rev() {
            let own = comment.end + 1 == from && self.begins_line(comment.start);
            if !own || self.column(comment.start) != column {
                break;
            }
            from = self.line_start(comment.start);
        }
        from
    }

    /// The comment at the end of the line of a byte, if there is one.
    pub fn note(&self, at: usize) -> Option<Range<usize>> {
        let end = self.line_end(at);
        let after = self.comments.partition_point(|comment| comment.start < at);
        self.comments.get(after).filter(|comment| comment.end <= end).cloned()
    }

    /// Whether a comment stands among these bytes.
    pub fn has_comment(&self, range: &Range<usize>) -> bool {
        let first = self.comments.partition_point(|comment| comment.start < range.start);
        self.comments.get(first).is_some_and(|comment| comment.start < range.end)
    }
}
