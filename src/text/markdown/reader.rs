//! The events of the Markdown parser, and what is known while they are read.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

use super::super::rich::{Block, Inline};
use super::footnotes::Footnotes;
use super::scope::{Place, Scope};
use crate::diag::{Diagnostic, Span};

/// Reads one text.
pub(super) struct Reader<'s, 'c> {
    /// What is still to be read.
    pub events: Peekable<OffsetIter<'s>>,
    /// The text, with the guard before it.
    pub source: &'s str,
    /// The same as it is read.
    markdown: &'s str,
    /// How many bytes at the start of `source` were not written by the user.
    guard: usize,
    place: Place<'c>,
    /// What the text may name, and its words.
    pub scope: Scope<'c>,
    /// What is wrong so far.
    pub faults: &'c mut Vec<Diagnostic>,
    /// The footnotes so far.
    pub footnotes: Footnotes,
    /// The addresses that links can name, by what they are named, each with where it stands.
    pub definitions: Vec<(String, Range<usize>)>,
    /// The names of those that links name.
    pub linked: Vec<String>,
    /// What is being read.
    pub inside: Inside,
    /// How many lists and quotes are open.
    pub nested: usize,
    /// How many emphases are open.
    pub emphases: usize,
    /// The level of the last heading.
    pub level: u8,
}

/// What is being read.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may hold besides the others")]
pub(super) struct Inside {
    /// A rad, which has no blocks.
    pub rad: bool,
    /// A heading.
    pub heading: bool,
    /// The text of a footnote.
    pub footnote: bool,
    /// A cell of a table.
    pub cell: bool,
    /// The words of a link.
    pub link: bool,
}

impl<'s, 'c> Reader<'s, 'c> {
    /// At the start of a text, of which the first `guard` bytes were not written by the user: what was written, and
    /// the same as it is read, with digits where letters number the points of a list, and other signs for those that mean
    /// nothing.
    pub fn new(
        (source, markdown): (&'s str, &'s str),
        guard: usize,
        place: Place<'c>,
        scope: Scope<'c>,
        faults: &'c mut Vec<Diagnostic>,
    ) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let parser = Parser::new_ext(markdown, options);
        let definitions = parser.reference_definitions().iter();
        let definitions =
            definitions.map(|(label, found)| (label.to_lowercase(), found.span.clone())).collect();
        Self {
            events: parser.into_offset_iter().peekable(),
            definitions,
            linked: Vec::new(),
            source,
            markdown,
            guard,
            place,
            scope,
            faults,
            footnotes: Footnotes::default(),
            inside: Inside::default(),
            nested: 0,
            emphases: 0,
            level: 0,
        }
    }

    /// All blocks of the text, each footnote at its first reference.
    pub fn text(mut self) -> Vec<Block> {
        self.pasted_notes();
        let mut blocks = self.blocks().blocks;
        std::mem::take(&mut self.footnotes).settle(&mut blocks, self.faults);
        self.lost_definitions();
        blocks
    }

    /// The one line that the text is.
    pub fn line(mut self) -> Vec<Inline> {
        self.inside.rad = true;
        self.events.next();
        self.inlines()
    }

    /// A part of the source without what the user did not write.
    pub fn written<'t>(&'t self, words: &'t str, range: &Range<usize>) -> (&'t str, Range<usize>) {
        let words = self.typed(words, range);
        let cut = self.guard.saturating_sub(range.start).min(words.len());
        (words.get(cut..).unwrap_or_default(), range.start + cut..range.end)
    }

    /// Words as they were written, where they were read with digits in the place of letters.
    pub fn typed<'t>(&'t self, words: &'t str, range: &Range<usize>) -> &'t str {
        let verbatim = self.source.get(range.clone()).filter(|typed| typed.len() == words.len());
        verbatim.unwrap_or(words)
    }

    /// The place of the first line of a range.
    pub fn first_line(&self, range: &Range<usize>) -> Span {
        let line = self.source[range.clone()].lines().next().unwrap_or_default();
        self.span(range.start..range.start + line.len())
    }

    /// The place of a range of the source, white space around its words left out.
    pub fn span(&self, range: Range<usize>) -> Span {
        let words = self.source.get(range.clone()).unwrap_or_default().trim_end();
        let start = range.start + (words.len() - words.trim_start().len());
        self.place.span(
            start.saturating_sub(self.guard)
                ..(range.start + words.len()).saturating_sub(self.guard),
        )
    }

    /// The place of a range of the source, white space and all.
    pub fn exact(&self, range: Range<usize>) -> Span {
        let Range { start, end } = range.start - self.guard..range.end - self.guard;
        if start < end {
            return self.place.span(start..end);
        }
        // Where something is put in, before the character that stands there or after the last.
        let at = if range.start < self.source.len() {
            self.place.span(start..start + 1).start
        } else {
            self.place.span(start.saturating_sub(1)..start).end
        };
        let at = at as usize;
        Span::new(self.place.span(0..0).file, at..at)
    }

    /// Which parts of a range of the source were filled in, each with the place of its expression.
    pub fn values(&self, range: &Range<usize>) -> Vec<(Range<usize>, Span)> {
        let written = |at: usize| at.saturating_sub(self.guard);
        let mut values = self.place.values(written(range.start)..written(range.end));
        for (part, _) in &mut values {
            *part = part.start + self.guard..part.end + self.guard;
        }
        values
    }

    /// Takes the end of what was begun.
    pub fn end(&mut self) {
        self.events.next();
    }

    /// Leaves out what was begun, and its end.
    pub fn skip(&mut self) {
        let mut open = 1_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }

    /// Whether the character at `at` of the source is written with a backslash before it, or can only be meant as it stands.
    pub fn escaped(&self, at: usize) -> bool {
        if self.source.as_bytes().get(at) != self.markdown.as_bytes().get(at) {
            return true;
        }
        let before = &self.source.as_bytes()[..at.min(self.source.len())];
        before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }
}
