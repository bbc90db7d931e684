//! The parts of a line.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::super::rich::{Bild, Inline, Värde, plain};
use super::links;
use super::reader::{Inside, Reader};
use super::run::Run;
use crate::diag::Diagnostic;

/// The deepest that emphases may be nested.
const MAX_EMPHASES: usize = 8;

/// A line while it is read: what is done, and words that may go on.
#[derive(Default)]
struct Line {
    done: Vec<Inline>,
    words: Run,
}

impl Line {
    /// Whether what comes next begins a paragraph; an image ends the one before.
    fn begins(&self) -> bool {
        self.words.text.is_empty() && matches!(self.done.last(), None | Some(Inline::Bild(_)))
    }
}

impl<'s> Reader<'s, '_> {
    /// All inline parts up to the next block or the end of this one.
    pub fn inlines(&mut self) -> Vec<Inline> {
        let mut line = Line::default();
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            match event {
                Event::Text(words) => self.words(&mut line, &words, &range),
                Event::SoftBreak | Event::HardBreak if line.begins() => {}
                Event::SoftBreak => line.words.push_words(" ", range),
                event => {
                    self.flush(&mut line);
                    let part = self.part(event, range);
                    line.done.extend(part);
                }
            }
        }
        self.flush(&mut line);
        line.done
    }

    fn words(&self, line: &mut Line, words: &str, range: &Range<usize>) {
        let (words, range) = self.written(words, range);
        let kept = if line.begins() { words.trim_start_matches(' ') } else { words };
        let cut = if words.len() == range.len() { words.len() - kept.len() } else { 0 };
        if !kept.is_empty() {
            line.words.push_words(kept, range.start + cut..range.end);
        }
    }

    /// Ends the words, finding addresses in them and what looks like Markdown but is not.
    fn flush(&mut self, line: &mut Line) {
        let words = std::mem::take(&mut line.words);
        if words.text.contains("[^") {
            self.undefined_footnotes(&words);
        }
        if words.text.contains("](") {
            self.broken_links(&words);
        }
        let found = if self.inside.link { Vec::new() } else { links::addresses(&words.text) };
        let mut at = 0;
        for (range, mål) in found {
            line.done.extend(self.ord(&words, at..range.start));
            let text: Vec<Inline> = self.ord(&words, range.clone()).into_iter().collect();
            line.done.push(Inline::Länk { mål, text });
            at = range.end;
        }
        line.done.extend(self.ord(&words, at..words.text.len()));
    }

    fn ord(&self, words: &Run, range: Range<usize>) -> Option<Inline> {
        let text = words.text.get(range.clone()).filter(|text| !text.is_empty())?;
        let värden = words.verbatim(&range).flat_map(|(at, from)| {
            let values = self.values(&from).into_iter();
            values.map(move |(part, uttryck)| {
                let begin = at + part.start - from.start;
                Värde { del: begin..begin + part.len(), uttryck }
            })
        });
        let värden = värden.collect();
        Some(Inline::Ord { text: text.to_owned(), span: self.span(words.range(range)), värden })
    }

    fn part(&mut self, event: Event<'s>, range: Range<usize>) -> Option<Inline> {
        match event {
            Event::HardBreak => Some(Inline::Radslut),
            Event::Code(code) => Some(Inline::Kod(code.into_string(), self.span(range))),
            Event::InlineHtml(html) => {
                if !html.starts_with("</") {
                    self.html(range);
                }
                None
            }
            Event::FootnoteReference(label) => self.reference(&label, range),
            Event::Start(Tag::Emphasis) => self.emphasis(range).map(Inline::Betonat),
            Event::Start(Tag::Strong) => self.emphasis(range).map(Inline::Starkt),
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                let text = self.within(Inside { link: true, ..self.inside });
                self.title(&title, &range);
                self.link(link_type, &dest_url, text, range)
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let alt = self.within(Inside { link: true, ..self.inside });
                self.title(&title, &range);
                self.image(&dest_url, &alt, range).map(Inline::Bild)
            }
            Event::Start(_) => {
                self.skip();
                None
            }
            _ => None,
        }
    }

    /// The parts of what was begun, and its end.
    pub fn within(&mut self, inside: Inside) -> Vec<Inline> {
        let outer = std::mem::replace(&mut self.inside, inside);
        let parts = self.inlines();
        self.end();
        self.inside = outer;
        parts
    }

    fn emphasis(&mut self, range: Range<usize>) -> Option<Vec<Inline>> {
        if self.emphases == MAX_EMPHASES {
            let fault =
                Diagnostic::fel(format!("betoningar är nästlade mer än {MAX_EMPHASES} djupt"));
            let hint = "betona en gång; ska stjärnor och understreck synas, skriv \\* och \\_";
            self.faults.push(fault.at(self.span(range)).hint(hint));
            self.skip();
            return None;
        }
        self.emphases += 1;
        let parts = self.within(self.inside);
        self.emphases -= 1;
        Some(parts)
    }

    fn image(&mut self, written: &CowStr<'_>, alt: &[Inline], range: Range<usize>) -> Option<Bild> {
        let span = self.span(range);
        if let Some((message, hint)) = self.unfit(written) {
            self.faults.push(Diagnostic::fel(message).at(span).hint(hint));
            return None;
        }
        let mut words = String::new();
        plain(alt, &mut words);
        let alt = words.trim().to_owned();
        if alt.is_empty() {
            let hint = "skriv vad bilden visar inom klamrarna: ![Karta över distrikten](karta.svg)";
            self.faults.push(Diagnostic::fel("bilden saknar alternativtext").at(span).hint(hint));
        }
        let fil = self.scope.files.image(written, span).map_err(|fault| self.faults.push(fault));
        Some(Bild { fil: fil.ok()?, alt, span })
    }

    /// Why an image cannot stand here, and what to do.
    fn unfit(&self, written: &str) -> Option<(&'static str, &'static str)> {
        Some(match self.inside {
            Inside { rad: true, .. } => {
                ("en rad kan inte ha bilder", "flytta bilden till ett fält som är en text")
            }
            Inside { heading: true, .. } => {
                ("en rubrik kan inte ha bilder", "flytta bilden till stycket under rubriken")
            }
            Inside { cell: true, .. } => {
                ("en cell kan inte ha bilder", "flytta bilden till före eller efter tabellen")
            }
            inside if inside.link || self.emphases > 0 => {
                ("en bild kan inte stå i en länk eller en betoning", "sätt bilden på en egen rad")
            }
            _ if written.contains("://") => {
                ("bilder hämtas inte från nätet", "spara bilden i mappen och skriv filens namn")
            }
            _ => return None,
        })
    }

    /// A title (`[text](mål "titel")`) would be lost.
    fn title(&mut self, title: &CowStr<'_>, range: &Range<usize>) {
        if !title.is_empty() {
            let fault = Diagnostic::varning(format!("titeln ”{title}” kommer inte med"));
            let hint = "skriv den i texten, eller ta bort den";
            self.faults.push(fault.at(self.span(range.clone())).hint(hint));
        }
    }

    /// Raw HTML, which has no meaning in print.
    pub fn html(&mut self, range: Range<usize>) {
        let comment = self.source.get(range.clone()).is_some_and(|html| html.starts_with("<!--"));
        let hint = if comment {
            "skriv en kommentar som {# … #}"
        } else {
            "skriv Markdown, till exempel *kursiv* eller **fet**; ska tecknet < synas, skriv \\<"
        };
        self.faults.push(
            Diagnostic::fel("HTML kan inte användas i en text").at(self.span(range)).hint(hint),
        );
    }
}

/// Whether an event belongs to the words of a paragraph.
pub fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            )
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}
