//! Which of the values that a handling has are on its pages.
//!
//! Asked of the pages themselves: a template that leaves a value out need not say so.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use typst::layout::{Frame, FrameItem};
use typst::syntax::Span;
use typst_layout::PagedDocument;

use super::world::World;
use crate::model::Plats;

/// The values that the filled handlingar of a document have, each with whether any of its words is printed.
pub fn said(world: &World, document: &PagedDocument) -> BTreeMap<Plats, bool> {
    let mut glyphs = Glyphs { world, seen: HashSet::new(), at: BTreeSet::new() };
    document.pages().iter().for_each(|page| glyphs.read(&page.frame));
    let mut said = BTreeMap::new();
    for (part, range, values) in world.values() {
        let printed = glyphs.at.range((part, range.start)..(part, range.end)).next().is_some();
        for value in values {
            *said.entry(*value).or_default() |= printed;
        }
    }
    said
}

/// Where the words on the pages stand in the filled handlingar.
struct Glyphs<'w> {
    world: &'w World,
    seen: HashSet<Span>,
    /// The handling, and the byte in it.
    at: BTreeSet<(usize, usize)>,
}

impl Glyphs<'_> {
    fn read(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.read(&group.frame),
                FrameItem::Text(text) => {
                    for glyph in &text.glyphs {
                        if self.seen.insert(glyph.span.0) {
                            self.at.extend(self.world.in_part(glyph.span.0));
                        }
                    }
                }
                _ => {}
            }
        }
    }
}
