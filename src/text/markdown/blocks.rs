//! Paragraphs and quotes, and what else a text is made of.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::super::rich::{Block, Inline};
use super::inlines::{FÖR_DJUPT, is_inline};
use super::own_lines::is_own;
use super::reader::Reader;
use crate::diag::Diagnostic;

/// The deepest that lists and quotes may be nested.
const MAX_NESTED: usize = 8;

/// What a list item, a quote or the whole text holds.
#[derive(Default)]
pub(super) struct Blocks {
    /// In order.
    pub blocks: Vec<Block>,
    /// Whether a paragraph is marked as such, which it is not in a tight list.
    pub loose: bool,
    /// Where the last block ended, if it was a paragraph.
    paragraph: Option<usize>,
}

impl<'s> Reader<'s, '_> {
    /// All blocks up to the end of what they stand in, and that end.
    pub fn blocks(&mut self) -> Blocks {
        let mut found = Blocks::default();
        loop {
            if let Some(start) = self.peeked(is_inline) {
                let found_here = paragraphs(self.inlines());
                // What stands in several paragraphs is marked as such.
                found.loose |= found_here.len() > 1;
                found.blocks.extend(found_here);
                let end = self.reached();
                self.pasted(&(start..end));
                self.hyphened(&(start..end));
                continue;
            }
            match self.events.next() {
                None | Some((Event::End(_), _)) => return found,
                Some((Event::Rule, range)) => {
                    found.blocks.push(Block::Streck(self.first_line(&range)));
                }
                Some((Event::Start(tag), range)) => self.block(&mut found, tag, range),
                Some(_) => {}
            }
        }
    }

    fn block(&mut self, found: &mut Blocks, tag: Tag<'s>, range: Range<usize>) {
        let before = found.paragraph.take();
        let block = match tag {
            Tag::Paragraph => {
                found.loose = true;
                found.paragraph = Some(range.end);
                self.pasted(&range);
                self.hyphened(&range);
                let inlines = self.inlines();
                self.end();
                found.blocks.extend(paragraphs(inlines));
                None
            }
            Tag::Heading { level, .. } => self.heading(level, range),
            Tag::List(start) => {
                self.interrupting_list(before, &range);
                self.signed_amount(&range);
                if matches!(found.blocks.last(), Some(Block::Lista { .. })) {
                    self.shallow_list(&range);
                }
                found.blocks.extend(self.list(start, range));
                None
            }
            Tag::BlockQuote(_) => self.quote(range),
            Tag::CodeBlock(kind) => self.code(&kind, range),
            Tag::Table(lägen) => Some(Block::Tabell(self.table(&lägen, &range))),
            Tag::FootnoteDefinition(label) => {
                self.footnote(&label, range);
                None
            }
            Tag::HtmlBlock => {
                self.skip();
                self.html(range);
                None
            }
            _ => {
                self.skip();
                None
            }
        };
        found.blocks.extend(block);
    }

    /// Where what comes next begins, if it is such.
    fn peeked(&mut self, is_such: fn(&Event<'_>) -> bool) -> Option<usize> {
        self.events.peek().filter(|(event, _)| is_such(event)).map(|(_, range)| range.start)
    }

    /// Where what was read ends: at what comes next, or with what it stands in.
    fn reached(&mut self) -> usize {
        match self.events.peek() {
            Some((Event::End(_), range)) => range.end,
            Some((_, range)) => range.start,
            None => self.source.len(),
        }
    }

    fn quote(&mut self, range: Range<usize>) -> Option<Block> {
        self.larger(&range);
        self.nest(range)?;
        let inner = self.blocks().blocks;
        self.nested -= 1;
        (!inner.is_empty()).then_some(Block::Citat(inner))
    }

    /// Opens one more list or quote, unless there are too many.
    pub fn nest(&mut self, range: Range<usize>) -> Option<()> {
        if self.nested == MAX_NESTED {
            let message = format!("listor och citat är nästlade mer än {MAX_NESTED} djupt");
            let fault = Diagnostic::new(&FÖR_DJUPT, message).at(self.span(range));
            self.faults.push(fault.hint("gör om en del till rubriker eller egna listor"));
            self.skip();
            return None;
        }
        self.nested += 1;
        Some(())
    }
}

/// Paragraphs, and the images between them: a figure stands on its own, wherever it was written, and so does a line
/// that begins with a paragraph sign or the mark of a note.
fn paragraphs(inlines: Vec<Inline>) -> Vec<Block> {
    let (mut blocks, mut words) = (Vec::new(), Vec::new());
    let mut inlines = inlines.into_iter().peekable();
    while let Some(inline) = inlines.next() {
        match inline {
            Inline::Radslut if inlines.peek().is_some_and(stands_alone) => {
                blocks.extend(paragraph(std::mem::take(&mut words)));
            }
            Inline::Bild(image) => {
                blocks.extend(paragraph(std::mem::take(&mut words)));
                blocks.push(Block::Bild(image));
            }
            inline => words.push(inline),
        }
    }
    blocks.extend(paragraph(words));
    blocks
}

fn stands_alone(inline: &Inline) -> bool {
    matches!(inline, Inline::Ord { text, .. } if is_own(text))
}

/// A paragraph without white space and line breaks at its end.
fn paragraph(mut words: Vec<Inline>) -> Option<Block> {
    while let Some(last) = words.last_mut() {
        match last {
            Inline::Ord { text, .. } if text.trim_end().is_empty() => {}
            Inline::Radslut => {}
            Inline::Ord { text, .. } => {
                text.truncate(text.trim_end().len());
                break;
            }
            _ => break,
        }
        words.pop();
    }
    (!words.is_empty()).then_some(Block::Stycke(words))
}
