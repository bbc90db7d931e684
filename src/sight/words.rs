//! Words as they are read, each with its place and with what of them was filled in.

use std::ops::Range;

use crate::diag::{Sources, Span};
use crate::text::{Inline, Värde};

/// The words of a passage without their looks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Where they were written, in order.
    pub parts: Vec<Part>,
    /// What of them was filled in.
    pub värden: Vec<Värde>,
}

/// Words that were written in one piece.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Their bytes in the words.
    pub del: Range<usize>,
    /// Where they stand.
    pub span: Span,
}

impl Words {
    /// Words that stand in one place.
    pub fn at(text: &str, span: Span) -> Self {
        let mut words = Self::default();
        words.push(text, span, &[]);
        words
    }

    /// The words of a line; footnotes and images left out.
    pub fn of(inlines: &[Inline]) -> Self {
        let mut words = Self::default();
        words.extend(inlines);
        words
    }

    fn extend(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Ord { text, span, värden } => self.push(text, *span, värden),
                Inline::Kod(text, span) => self.push(text, *span, &[]),
                Inline::Betonat(inner)
                | Inline::Starkt(inner)
                | Inline::Länk { text: inner, .. } => self.extend(inner),
                Inline::Radslut => self.text.push(' '),
                Inline::Bild(_) | Inline::Fotnot(_) => {}
            }
        }
    }

    fn push(&mut self, text: &str, span: Span, värden: &[Värde]) {
        let from = self.text.len();
        self.text.push_str(text);
        self.parts.push(Part { del: from..self.text.len(), span });
        let moved = värden.iter().map(|värde| Värde {
            del: from + värde.del.start..from + värde.del.end,
            uttryck: värde.uttryck,
        });
        self.värden.extend(moved);
    }

    /// The expression that gave any of these bytes; none for what was typed.
    pub fn uttryck(&self, del: &Range<usize>) -> Option<Span> {
        let touches = |värde: &&Värde| värde.del.start < del.end && del.start < värde.del.end;
        self.värden.iter().find(touches).map(|värde| värde.uttryck)
    }

    /// Where these bytes were written: the very words, also where lines were joined; none for words that stand nowhere.
    pub fn place(&self, del: &Range<usize>, sources: &Sources) -> Option<Span> {
        if let Some(uttryck) = self.uttryck(del) {
            return Some(uttryck);
        }
        let place = |at: usize| self.parts.iter().find(|part| part.del.contains(&at));
        let first = place(del.start)?;
        let last = place(del.end.saturating_sub(1).max(del.start))?;
        let start = self.byte(first, del.start, sources);
        let end = self.byte(last, del.end, sources);
        let is_one = first.span.file == last.span.file && start <= end;
        Some(if is_one { Span::new(first.span.file, start..end) } else { first.span })
    }

    /// Where the byte at `at` of the words stands in the file of its part.
    fn byte(&self, part: &Part, at: usize, sources: &Sources) -> usize {
        let Range { start, end } = part.span.range();
        let within = at - part.del.start;
        if end - start == part.del.len() {
            return start + within;
        }
        // Marks and joined lines lie between: the letters are counted on, those that are not shown left out.
        let source = sources.get(part.span.file);
        let written = source.text.get(start..end).unwrap_or_default();
        start + aligned(written, &self.text[part.del.clone()], within)
    }
}

/// How far into `written` the first `within` bytes of `shown` reach, when `written` has other characters between.
fn aligned(written: &str, shown: &str, within: usize) -> usize {
    let mut rest = written.char_indices();
    let mut reached = 0;
    for letter in shown[..within].chars() {
        let same = |other: char| other == letter || letter == ' ' && other.is_whitespace();
        match rest.by_ref().find(|(_, other)| same(*other)) {
            Some((at, other)) => reached = at + other.len_utf8(),
            None => return written.len(),
        }
    }
    if within == shown.len() {
        written.len()
    } else {
        reached + skipped(&written[reached..], shown, within)
    }
}

/// What lies between the words so far and the next letter.
fn skipped(rest: &str, shown: &str, within: usize) -> usize {
    let Some(next) = shown[within..].chars().next() else { return 0 };
    let same = |other: char| other == next || next == ' ' && other.is_whitespace();
    rest.find(same).unwrap_or(0)
}
