//! From places in a filled text back to what the user wrote.

use std::ops::Range;

use crate::diag::Span;
use crate::load::Origin;

/// A text after its values were filled in, which knows where each part of it was written.
#[derive(Debug, Clone)]
pub struct Filled<'a> {
    /// The Markdown.
    pub text: String,
    /// Start in `text`, and what it was: ascending.
    pieces: Vec<(usize, Piece)>,
    origin: &'a Origin,
}

/// Where a part of a filled text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Copied from this offset of the source on.
    Copied(usize),
    /// The value of the expression at this range of the source.
    Value(Range<usize>),
}

impl<'a> Filled<'a> {
    /// A text without values: the Markdown is what was written.
    pub fn verbatim(text: &str, origin: &'a Origin) -> Self {
        Self { text: text.to_owned(), pieces: vec![(0, Piece::Copied(0))], origin }
    }

    /// A text made of pieces.
    pub fn new(text: String, pieces: Vec<(usize, Piece)>, origin: &'a Origin) -> Self {
        Self { text, pieces, origin }
    }

    /// The place of a range of the filled text in what the user wrote.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.source(range.start).start;
        let end = self.source(range.end.saturating_sub(1).max(range.start)).end;
        self.origin.span(start..end.max(start))
    }

    /// Which parts of a range of the filled text are values, each with the place of its expression.
    pub fn values(&self, range: Range<usize>) -> Vec<(Range<usize>, Span)> {
        let first = self.pieces.partition_point(|(start, _)| *start <= range.start);
        let pieces = self.pieces.iter().enumerate().skip(first.saturating_sub(1));
        let pieces = pieces.take_while(|(_, (start, _))| *start < range.end);
        let value = |(index, (start, piece)): (usize, &(usize, Piece))| {
            let Piece::Value(expression) = piece else { return None };
            let next = self.pieces.get(index + 1).map_or(self.text.len(), |(next, _)| *next);
            let (from, to) = ((*start).max(range.start), next.min(range.end));
            (from < to).then(|| (from..to, self.origin.span(expression.clone())))
        };
        pieces.filter_map(value).collect()
    }

    /// Whether an expression within a range of the source gave anything.
    pub fn says(&self, source: &Range<usize>) -> bool {
        let within = |range: &Range<usize>| source.start <= range.start && range.end <= source.end;
        self.pieces.iter().any(|(_, piece)| matches!(piece, Piece::Value(range) if within(range)))
    }

    /// The place of a range of the source.
    pub fn place(&self, source: Range<usize>) -> Span {
        self.origin.span(source)
    }

    fn source(&self, offset: usize) -> Range<usize> {
        let index = self.pieces.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
        match self.pieces.get(index) {
            Some((start, Piece::Copied(from))) => {
                let at = from + (offset - start);
                at..at + 1
            }
            Some((_, Piece::Value(range))) => range.clone(),
            None => offset..offset + 1,
        }
    }
}
