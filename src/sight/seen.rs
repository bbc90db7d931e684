//! All that is read together, in order.

use std::ops::Range;
use std::sync::Arc;

use super::passage::{Passage, Section};
use super::words::Words;
use crate::assets::Typsnitt;
use crate::diag::{Sources, Span};
use crate::model::{Handling, Sammanhang};

/// The texts of a handling or a plan as a rule reads them.
#[derive(Debug, Default)]
pub struct Sight<'m> {
    /// The model that they were written from: the organisation, the case and its plans; none for a paper that nobody
    /// encoded.
    pub sammanhang: Option<Sammanhang<'m>>,
    /// The handling; none for a plan alone.
    pub handling: Option<&'m Handling>,
    /// The sections, each after the one around it. The first has no heading.
    pub sections: Vec<Section>,
    /// The passages, in order.
    pub passages: Vec<Passage>,
    /// The fonts that they are set in.
    pub typsnitt: Arc<Typsnitt>,
    /// The files that the words were written in.
    pub sources: Arc<Sources>,
}

impl Sight<'_> {
    /// Where a part of words was written: the very words, also where lines were joined, or the expression that gave
    /// them; none for words that stand nowhere.
    pub fn place(&self, words: &Words, del: &Range<usize>) -> Option<Span> {
        words.place(del, &self.sources)
    }

    /// The headings above a passage, the nearest first.
    pub fn headings(&self, passage: &Passage) -> impl Iterator<Item = &Words> {
        let above = |index: &usize| self.sections[*index].over;
        let sections = std::iter::successors(Some(passage.section), above);
        sections.filter_map(|index| self.sections[index].rubrik.as_ref())
    }

    /// The passages of the same section, in order, the passage itself among them.
    pub fn beside(&self, passage: &Passage) -> impl Iterator<Item = &Passage> {
        let section = passage.section;
        self.passages.iter().filter(move |other| other.section == section)
    }

    /// The tables and diagrams of the same section.
    pub fn tables(&self, passage: &Passage) -> impl Iterator<Item = &Passage> {
        self.beside(passage).filter(|other| other.cells().is_some())
    }

    /// The passage before and the one after, of the same section.
    pub fn neighbours(&self, index: usize) -> [Option<&Passage>; 2] {
        let near = |other: Option<usize>| {
            let other = self.passages.get(other?)?;
            (other.section == self.passages[index].section).then_some(other)
        };
        [near(index.checked_sub(1)), near(index.checked_add(1))]
    }

    /// All words: those of headings, then those of passages.
    pub fn all_words(&self) -> impl Iterator<Item = &Words> {
        let headings = self.sections.iter().filter_map(|section| section.rubrik.as_ref());
        headings.chain(self.passages.iter().flat_map(Passage::all_words))
    }
}
