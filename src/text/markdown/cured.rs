//! What was pasted, written as Markdown: lists, tables and headings that can only be meant in one way.

use std::ops::Range;

use super::cured_list::as_list;
use super::cured_table::as_table;
use super::frame::{Pasted, Pieces, Row, frame};
use super::reader::Reader;
use super::spaces::as_spaced;
use crate::diag::{Edit, Replacement};

impl Reader<'_, '_> {
    /// A paragraph as what it was where it was copied from; none when it could be something else.
    pub fn cure(&self, paragraph: &Range<usize>, was: Pasted) -> Option<Edit> {
        let rows = self.rows_of(paragraph);
        let frame = frame(&rows)?;
        let (title, pieces) = match was {
            Pasted::Points => {
                ("skriv listan med vanliga streck", as_list(&rows, frame, rows.first()?.lead)?)
            }
            Pasted::Spaces => ("skriv vanliga mellanslag", as_spaced(&rows, frame)?),
            Pasted::Table => ("skriv raderna som en tabell", as_table(&rows, frame)?),
            Pasted::Fence => ("byt ´ mot `", self.as_fence(&rows)?),
            Pasted::Heading => ("sätt ett mellanslag efter #", as_heading(&rows)),
            Pasted::Other => return None,
        };
        let edit = self.edit_of(title, pieces)?;
        // A sign and a word beside it may be a word too.
        Some(Edit { certain: edit.certain && was != Pasted::Heading, ..edit })
    }

    /// The edit of some pieces; none where any of them was filled in.
    pub fn edit_of(&self, title: &str, pieces: Pieces) -> Option<Edit> {
        let filled = pieces.iter().any(|(range, _)| !self.values(range).is_empty());
        let replacement = |(range, text)| Replacement::new(self.exact(range), text);
        let replacements: Vec<Replacement> = pieces.into_iter().map(replacement).collect();
        (!filled && !replacements.is_empty()).then(|| Edit::new(title, replacements).of_words())
    }

    /// Accents that lean the right way, where there is an end for each beginning.
    fn as_fence(&self, rows: &[Row<'_>]) -> Option<Pieces> {
        let is_fence = |line: &str| line.starts_with("´´´");
        let all = self.source.lines().filter(|line| is_fence(line.trim_start())).count();
        let fences = rows.iter().filter(|row| is_fence(row.words));
        let fence = |row: &Row<'_>| (row.at()..row.at() + "´´´".len(), "```".to_owned());
        let pieces: Pieces = fences.map(fence).collect();
        (all % 2 == 0 && !pieces.is_empty()).then_some(pieces)
    }
}

/// A space between the sign of each heading and its words.
fn as_heading(rows: &[Row<'_>]) -> Pieces {
    let piece = |row: &Row<'_>| {
        let words = row.words.trim_start_matches('#');
        let at = row.end() - words.len();
        let beside = words.len() < row.words.len() && words.starts_with(char::is_alphabetic);
        beside.then(|| (at..at, " ".to_owned()))
    };
    rows.iter().filter_map(piece).collect()
}
