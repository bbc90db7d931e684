//! The parts of a line.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::super::rich::{Bild, Inline, Värde};
use super::hanvisning::referred;
use super::line::LINE_ENDS;
use super::links;
use super::reader::{Inside, Reader};
use super::run::Run;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// The deepest that emphases may be nested.
const MAX_EMPHASES: usize = 8;

/// Too much within each other.
pub const FÖR_DJUPT: Regel = Regel {
    namn: "för-djupt",
    nivå: Nivå::Fast,
    hittar: "Listor och citat, eller betoningar, som ligger inuti varandra i mer än åtta led.",
    varför: "Det går inte att se på sidan vad som hör till vad.",
    gör: "Gör om en del till rubriker eller egna listor, och betona en gång; ska stjärnor och understreck synas, skriv `\\*` och `\\_`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n> > > > > > > > ⟦> Ett svar på ett svar.⟧\n",
        rätt: "-- föredragning.md --\n> Ett svar på ett svar.\n",
    },
};

/// The title of a link, which is lost.
pub const TITEL_TRYCKS_INTE: Regel = Regel {
    namn: "titel-trycks-inte",
    nivå: Nivå::Varning,
    hittar: "En titel inom citattecken efter adressen i en länk.",
    varför: "Titeln kommer inte med i handlingen.",
    gör: "Skriv den i texten, eller ta bort den.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
⟦[Kommunen](https://granby.example "Granby kommun")⟧ har svarat.
"#,
        rätt: "-- föredragning.md --\n[Granby kommun](https://granby.example) har svarat.\n",
    },
};

/// HTML in a text.
pub const HTML: Regel = Regel {
    namn: "html",
    nivå: Nivå::Fast,
    hittar: "HTML i en text.",
    varför: "På en tryckt sida betyder HTML ingenting, och det skulle försvinna utan att synas.",
    gör: "Skriv `*kursiv*` eller `**fet**`, och en kommentar som `{# … #}`; ska tecknet < synas, skriv `\\<`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nBeslutet är ⟦<b>⟧slutligt</b>.\n",
        rätt: "-- föredragning.md --\nBeslutet är **slutligt**.\n",
    },
};

/// A line while it is read: what is done, and words that may go on.
#[derive(Default)]
struct Line {
    done: Vec<Inline>,
    words: Run,
    /// Where it began in the source.
    from: Option<usize>,
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
            let from = *line.from.get_or_insert(range.start);
            match event {
                Event::Text(words) => self.words(&mut line, &words, &range),
                Event::SoftBreak | Event::HardBreak if line.begins() => {}
                Event::SoftBreak if self.parts_lines(from..range.start, range.end) => {
                    self.flush(&mut line);
                    line.done.push(Inline::Radslut);
                    line.from = Some(range.end);
                }
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
        if words.text.contains(['~', '=']) {
            self.struck(&words);
        }
        if words.text.contains('*') {
            self.printed_stars(&words);
        }
        let found = if self.inside.link { Vec::new() } else { links::addresses(&words.text) };
        let mut at = 0;
        for (range, mål) in found {
            self.lines(&words, at..range.start, &mut line.done);
            let text: Vec<Inline> = self.ord(&words, range.clone()).into_iter().collect();
            line.done.push(Inline::Länk { mål, text });
            at = range.end;
        }
        self.lines(&words, at..words.text.len(), &mut line.done);
    }

    /// Words, and the line ends between them.
    fn lines(&self, words: &Run, range: Range<usize>, done: &mut Vec<Inline>) {
        let mut at = range.start;
        for line in words.text[range].split_inclusive(LINE_ENDS) {
            let part = line.trim_end_matches(LINE_ENDS);
            done.extend(self.ord(words, at..at + part.len()));
            done.extend((part.len() < line.len()).then_some(Inline::Radslut));
            at += line.len();
        }
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

    /// The range of code within a line without the marks around it.
    fn between_ticks(&self, range: Range<usize>) -> Range<usize> {
        let written = self.source.get(range.clone()).unwrap_or_default();
        let ticks = written.len() - written.trim_start_matches('`').len();
        range.start + ticks..range.end - ticks
    }

    fn part(&mut self, event: Event<'s>, range: Range<usize>) -> Option<Inline> {
        match event {
            Event::HardBreak => Some(Inline::Radslut),
            Event::Code(code) => {
                Some(Inline::Kod(code.into_string(), self.span(self.between_ticks(range))))
            }
            Event::InlineHtml(html) if self.inside.cell && is_line_break(&html) => {
                Some(Inline::Radslut)
            }
            Event::InlineHtml(html) => {
                if !html.starts_with("</") {
                    self.html(range);
                }
                None
            }
            Event::FootnoteReference(label) => self.reference(&label, range),
            Event::Start(Tag::Emphasis) => self.emphasis(range).map(Inline::Betonat),
            Event::Start(Tag::Strong) => self.emphasis(range).map(Inline::Starkt),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                self.linked.push(id.to_lowercase());
                let text = self.within(Inside { link: true, ..self.inside });
                if let Some(named) = referred(&dest_url) {
                    return self.hänvisning(named, range).map(Inline::Hänvisning);
                }
                self.title(&title, &range);
                self.link(link_type, &dest_url, text, range)
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let alt = self.within(Inside { link: true, ..self.inside });
                let rubrik = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
                self.image(&dest_url, &alt, range).map(|bild| Inline::Bild(Bild { rubrik, ..bild }))
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
        self.emphasis_in_word(&range);
        if self.emphases == MAX_EMPHASES {
            let message = format!("betoningar är nästlade mer än {MAX_EMPHASES} djupt");
            let fault = Diagnostic::new(&FÖR_DJUPT, message);
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

    /// A title (`[text](mål "titel")`) would be lost.
    fn title(&mut self, title: &CowStr<'_>, range: &Range<usize>) {
        if !title.is_empty() {
            let fault =
                Diagnostic::new(&TITEL_TRYCKS_INTE, format!("titeln ”{title}” kommer inte med"));
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
        let fault = Diagnostic::new(&HTML, "HTML kan inte användas i en text");
        self.faults.push(fault.at(self.span(range)).hint(hint));
    }
}

/// How a line ends within a cell, which is one line of Markdown.
fn is_line_break(html: &str) -> bool {
    matches!(html.to_ascii_lowercase().as_str(), "<br>" | "<br/>" | "<br />")
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
