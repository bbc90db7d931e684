//! Paragraphs, headings, lists and quotes.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::super::rich::{Block, Inline};
use super::inlines::is_inline;
use super::reader::{Inside, Reader};
use crate::diag::Diagnostic;

/// The deepest that lists and quotes may be nested.
const MAX_NESTED: usize = 8;
/// The deepest heading of a text.
const MAX_LEVEL: u8 = 4;

/// What a list item, a quote or the whole text holds.
#[derive(Default)]
pub(super) struct Blocks {
    pub blocks: Vec<Block>,
    /// Whether a paragraph is marked as such, which it is not in a tight list.
    loose: bool,
    /// Where the last block ended, if it was a paragraph.
    paragraph: Option<usize>,
}

impl<'s> Reader<'s, '_> {
    /// All blocks up to the end of what they stand in, and that end.
    pub fn blocks(&mut self) -> Blocks {
        let mut found = Blocks::default();
        loop {
            if self.events.peek().is_some_and(|(event, _)| is_inline(event)) {
                let inlines = self.inlines();
                found.blocks.extend(paragraphs(inlines));
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
                let inlines = self.inlines();
                self.end();
                found.blocks.extend(paragraphs(inlines));
                None
            }
            Tag::Heading { level, .. } => self.heading(level, range),
            Tag::List(start) => {
                self.interrupting_list(before, &range);
                if matches!(found.blocks.last(), Some(Block::Lista { .. })) {
                    self.shallow_list(&range);
                }
                self.list(start, range)
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

    fn heading(&mut self, level: HeadingLevel, range: Range<usize>) -> Option<Block> {
        let outer = self.inside;
        self.inside = Inside { heading: true, ..outer };
        let text = self.inlines();
        self.end();
        self.inside = outer;
        let (depth, span) = (level as u8, self.span(range));
        let note = matches!(text.first(), Some(Inline::Ord { text, .. }) if text.starts_with("skrivelse: av"));
        let fault = if note {
            Some((
                "anteckningen blir en rubrik i texten".to_owned(),
                "i en text skrivs den {# skrivelse: av … #}",
            ))
        } else if self.nested > 0 || self.inside.footnote {
            Some((
                "en rubrik kan inte stå i en lista, ett citat eller en fotnot".to_owned(),
                "sätt den på en egen rad utan indrag; ska # synas, skriv \\#",
            ))
        } else if text.is_empty() {
            Some(("rubriken är tom".to_owned(), "skriv rubriken efter #, eller ta bort raden"))
        } else if depth > MAX_LEVEL {
            Some((
                format!("rubriken är på nivå {depth}, och texten har högst {MAX_LEVEL}"),
                "använd färre #",
            ))
        } else if depth > self.level + 1 {
            let message = match self.level {
                0 => format!("textens första rubrik är på nivå {depth}"),
                level => format!("rubriknivån hoppar från {level} till {depth}"),
            };
            Some((
                message,
                if self.level == 0 {
                    "skriv ett enda #"
                } else {
                    "skriv ett # mer än i rubriken ovanför"
                },
            ))
        } else {
            None
        };
        if self.nested == 0 && !self.inside.footnote {
            self.level = depth;
        }
        if let Some((message, hint)) = fault {
            self.faults.push(Diagnostic::fel(message).at(span).hint(hint));
            return None;
        }
        Some(Block::Rubrik { depth, text, span })
    }

    fn quote(&mut self, range: Range<usize>) -> Option<Block> {
        self.nest(range)?;
        let inner = self.blocks().blocks;
        self.nested -= 1;
        (!inner.is_empty()).then_some(Block::Citat(inner))
    }

    fn list(&mut self, start: Option<u64>, range: Range<usize>) -> Option<Block> {
        self.nest(range)?;
        let (mut items, mut tight, mut numbers) = (Vec::new(), true, Vec::new());
        while let Some((Event::Start(Tag::Item), range)) = self.events.next() {
            numbers.push(range);
            let item = self.blocks();
            tight &= !item.loose;
            items.push(item.blocks);
        }
        self.nested -= 1;
        if let Some(first) = start {
            self.numbers(first, &numbers);
        }
        Some(Block::Lista { start, tight, items })
    }

    /// Opens one more list or quote, unless there are too many.
    fn nest(&mut self, range: Range<usize>) -> Option<()> {
        if self.nested == MAX_NESTED {
            let fault =
                Diagnostic::fel(format!("listor och citat är nästlade mer än {MAX_NESTED} djupt"));
            self.faults.push(
                fault.at(self.span(range)).hint("gör om en del till rubriker eller egna listor"),
            );
            self.skip();
            return None;
        }
        self.nested += 1;
        Some(())
    }

    /// A list right below a paragraph is often a line that happens to begin as one.
    fn interrupting_list(&mut self, paragraph: Option<usize>, list: &Range<usize>) {
        // In the point of a list it can be nothing else.
        let Some(end) = paragraph.filter(|_| self.nested == 0) else { return };
        let adjoining =
            self.source.get(end..list.start).is_some_and(|between| !between.contains('\n'));
        if !adjoining || self.source[..end].trim_end().ends_with(':') {
            return;
        }
        let marker = self.source[list.start..].split_whitespace().next().unwrap_or_default();
        let place = self.span(list.start..list.start + marker.len());
        let hint = format!(
            "är det en lista: lägg en tom rad före den; hör raden till stycket: skriv {}",
            escaped(marker)
        );
        let fault = Diagnostic::varning(format!(
            "”{marker}” först på raden börjar en lista mitt i ett stycke"
        ));
        self.faults.push(fault.at(place).hint(hint));
    }

    /// A list that was meant to stand in a point of the list above, but is too little indented.
    fn shallow_list(&mut self, list: &Range<usize>) {
        let at = self.source[..list.start].rfind('\n').map_or(0, |end| end + 1);
        let line = self.source[at..].trim_start_matches(' ');
        let above = self.source[..at].trim_end_matches('\n');
        if self.source[at..].len() == line.len() || above.len() + 1 < at {
            return;
        }
        let marker = line.split_whitespace().next().unwrap_or_default();
        let start = self.source.len() - line.len();
        let place = self.span(start..start + marker.len());
        let fault = Diagnostic::varning("listan kommer utanför punkten ovanför");
        let hint = "dra in den så att den börjar rakt under punktens första ord";
        self.faults.push(fault.at(place).hint(hint));
    }

    /// Markdown counts on from the first number, whatever is written; a year at the beginning of a
    /// line becomes a number.
    fn numbers(&mut self, first: u64, items: &[Range<usize>]) {
        for (index, item) in items.iter().enumerate() {
            let source = &self.source[item.clone()];
            let digits = &source[..source.bytes().take_while(u8::is_ascii_digit).count()];
            let Ok(written) = digits.parse::<u64>() else { continue };
            let place = item.start..item.start + digits.len() + 1;
            let expected = first + index as u64;
            let hint = format!(
                "hör siffran till meningen: skriv {digits}\\.; är den ett nummer: skriv {expected}."
            );
            let message = if index == 0 && first >= 1000 && items.len() == 1 {
                format!("”{digits}.” först på raden börjar en numrerad lista")
            } else if written != expected && written != first {
                format!("punkten är skriven som {written} men får nummer {expected}")
            } else {
                continue;
            };
            self.faults.push(Diagnostic::varning(message).at(self.span(place)).hint(hint));
        }
    }
}

/// A list marker written so that it is none.
fn escaped(marker: &str) -> String {
    let digits = marker.trim_end_matches(['.', ')']);
    format!("{digits}\\{}", &marker[digits.len()..])
        .replace("-\\", "\\-")
        .replace("*\\", "\\*")
        .replace("+\\", "\\+")
}

/// Paragraphs, and the images between them: a figure stands on its own, wherever it was written.
fn paragraphs(inlines: Vec<Inline>) -> Vec<Block> {
    let (mut blocks, mut words) = (Vec::new(), Vec::new());
    for inline in inlines {
        match inline {
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
