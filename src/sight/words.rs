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
                Inline::Hänvisning(hänvisning) => {
                    let värde =
                        Värde { del: 0..hänvisning.namn.len(), uttryck: hänvisning.span };
                    self.push(&hänvisning.namn, hänvisning.span, &[värde]);
                }
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
        let source = sources.get(part.span.file);
        let Typed { shown, place } = self.typed(part, at, &source.text);
        let written = source.text.get(place.clone()).unwrap_or_default();
        let (shown, within) = (&self.text[shown.clone()], at - shown.start);
        // A place has no white space around it, but words that go on after others begin with it.
        let lead = shown.len() - shown.trim_start().len();
        let lead = if written.starts_with(char::is_whitespace) { 0 } else { lead };
        let (shown, within) = (&shown[lead..], within.saturating_sub(lead));
        if written.len() == shown.len() || written.len() == shown.trim_end().len() {
            return place.start + within.min(written.len());
        }
        // Marks and joined lines lie between: the letters are counted on, those that are not shown left out.
        place.start + aligned(written, shown, within)
    }

    /// What was typed around the byte at `at`, between the values of its part.
    fn typed(&self, part: &Part, at: usize, source: &str) -> Typed {
        let Range { start, end } = part.span.range();
        let mut typed = Typed { shown: part.del.clone(), place: start..end };
        let is_here = |värde: &&Värde| {
            let place = värde.uttryck.range();
            värde.uttryck.file == part.span.file && start <= place.start && place.end <= end
        };
        for värde in self.värden.iter().filter(is_here) {
            let place = värde.uttryck.range();
            if värde.del.end <= at {
                let rest = source.get(place.end..end).unwrap_or_default();
                let close = rest.find("}}").map_or(0, |close| close + 2);
                typed =
                    Typed { shown: värde.del.end..part.del.end, place: place.end + close..end };
            } else if typed.place.end == end {
                // What is said again and again stands before itself, and then nothing is between.
                let before = source.get(typed.place.start..place.start);
                let Some(open) = before.and_then(|before| before.rfind("{{")) else { continue };
                typed.shown.end = värde.del.start.max(at);
                typed.place.end = typed.place.start + open;
            }
        }
        typed
    }
}

/// Words that were typed: their bytes among those that are shown, and their place in the file.
struct Typed {
    shown: Range<usize>,
    place: Range<usize>,
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
