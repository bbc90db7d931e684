//! The lines of a paragraph, and what they stand in: a point of a list, a quotation, or nothing.

use std::ops::Range;

use super::bullets::is_hard;
use super::reader::Reader;

/// A line of a paragraph: where it begins, what stands before its words, and these.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'s> {
    /// Where the line begins, with what stands before its words.
    pub start: usize,
    /// White space, and marks of quotations and of the point that it is in.
    pub lead: &'s str,
    /// Its words, without white space after them.
    pub words: &'s str,
}

impl Row<'_> {
    /// Where its words begin.
    pub fn at(&self) -> usize {
        self.start + self.lead.len()
    }

    /// Where they end.
    pub fn end(&self) -> usize {
        self.at() + self.words.len()
    }

    /// How far in its words stand.
    pub fn width(&self) -> usize {
        width(self.lead)
    }
}

/// What the lines of a paragraph stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Nothing, or a later paragraph of a point.
    Plain,
    /// A quotation, whose marks all lines have.
    Quote,
    /// A point of a list or a footnote: how far in its mark and its words stand, and the mark if it counts nothing.
    Point { mark: usize, words: usize, bullet: Option<char> },
}

/// What the lines of a paragraph were where they were copied from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pasted {
    /// Points of a list with marks of other programs.
    Points,
    /// What has a hard space, or none, where a plain one makes a list, a heading or a table.
    Spaces,
    /// Rows of a table.
    Table,
    /// Accents around a block.
    Fence,
    /// A heading whose sign stands beside its words.
    Heading,
    /// What could be meant in several ways.
    Other,
}

/// Whether a sign only says how far in a line stands, or in how many quotations where it is `nested`.
pub fn is_lead(sign: char, nested: bool) -> bool {
    sign.is_whitespace() || is_hard(sign) || nested && sign == '>'
}

fn width(lead: &str) -> usize {
    lead.chars().fold(0, |at, sign| if sign == '\t' { at / 4 * 4 + 4 } else { at + 1 })
}

impl<'s> Reader<'s, '_> {
    /// The lines of a paragraph from the beginning of its first line on.
    pub fn rows_of(&self, paragraph: &Range<usize>) -> Vec<Row<'s>> {
        let nested = self.nested > 0 || self.inside.footnote;
        let mut start = self.source[..paragraph.start].rfind('\n').map_or(0, |end| end + 1);
        let all = &self.source[start..paragraph.end];
        let mut rows = Vec::new();
        for whole in all.split_inclusive('\n') {
            let line = whole.strip_suffix('\n').unwrap_or(whole);
            let before = paragraph.start.saturating_sub(start);
            let rest = &line[before..];
            let words = rest.trim_start_matches(|sign| is_lead(sign, nested));
            let lead = &line[..line.len() - words.len()];
            rows.push(Row { start, lead, words: words.trim_end_matches(' ') });
            start += whole.len();
        }
        while rows.pop_if(|row| row.words.is_empty()).is_some() {}
        rows
    }
}

/// What the lines stand in; none when they do not all stand in the same.
pub(super) fn frame(rows: &[Row<'_>]) -> Option<Frame> {
    let (first, others) = rows.split_first()?;
    let quotes = |row: &Row<'_>| row.lead.matches('>').count();
    let alike = others.iter().all(|row| quotes(row) == quotes(first));
    let white = first.lead.trim_matches(|sign| is_lead(sign, quotes(first) > 0)).is_empty();
    if !alike || quotes(first) > 0 && !white {
        return None;
    }
    if white {
        return Some(if quotes(first) > 0 { Frame::Quote } else { Frame::Plain });
    }
    let marked = first.lead.trim_end();
    if marked.starts_with("[^") {
        return Some(Frame::Point { mark: 0, words: 4, bullet: None });
    }
    let sign = marked.chars().next_back().filter(|sign| "-*+".contains(*sign));
    let start = marked.rfind([' ', '\t']).map_or(0, |space| space + 1);
    let (mark, words) = (width(&marked[..start]), first.width());
    Some(Frame::Point { mark, words, bullet: sign })
}

/// Pieces of a text and what they become.
pub(super) type Pieces = Vec<(Range<usize>, String)>;

/// What parts a list or a table from the paragraph above it: an empty line in the same quotation.
pub(super) fn parting(row: &Row<'_>, frame: Frame) -> String {
    match frame {
        Frame::Quote => format!("{}\n", row.lead.trim_end()),
        Frame::Plain | Frame::Point { .. } => "\n".to_owned(),
    }
}
