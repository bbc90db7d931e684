//! A paper that nobody encoded, as the text that was taken out of its PDF, read into what rules see.

use std::ops::Range;
use std::sync::Arc;

use skrivelse::diag::{SourceId, Sources, Span};
use skrivelse::sight::{Cells, Passage, Section, Sight, Slag, Words};

/// The longest that a heading is.
const HEADING: usize = 90;

/// Reads a text: short lines without an end are headings, lines with tabs are rows, and all else is paragraphs and
/// items of lists.
pub fn plain(name: &str, text: &str) -> Sight<'static> {
    let sources = Arc::new(Sources::default());
    let file = sources.add(name, text);
    let sections = vec![Section::default()];
    let sight = Sight { sections, sources, ..Sight::default() };
    let mut reader = Reader { sight, file, rows: Vec::new() };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line, at);
        at += line.len();
    }
    reader.table();
    reader.sight
}

struct Reader {
    sight: Sight<'static>,
    file: SourceId,
    rows: Vec<Vec<Words>>,
}

impl Reader {
    fn line(&mut self, line: &str, at: usize) {
        let words = line.trim();
        let start = at + line.len() - line.trim_start().len();
        if words.contains('\t') {
            return self.row(words, start);
        }
        self.table();
        let item = words.trim_start_matches(['-', '•', '–']).trim_start_matches(numbered(words));
        let item = item.trim_start();
        let words_at = |part: &str| self.words(part, start + words.len() - part.len());
        match item.len() {
            0 => {}
            length if length < words.len() => self.push(Slag::Punkt, words_at(item)),
            length if length <= HEADING && !words.ends_with(['.', ':', ',', '?']) => {
                let rubrik = Some(words_at(words));
                self.sight.sections.push(Section { rubrik, over: Some(0), ..Section::default() });
            }
            _ => self.push(Slag::Stycke, words_at(words)),
        }
    }

    fn words(&self, words: &str, at: usize) -> Words {
        Words::at(words, Span::new(self.file, range(words, at)))
    }

    fn row(&mut self, line: &str, start: usize) {
        let mut at = start;
        let cells = line.split('\t').map(|cell| {
            let words = self.words(cell, at);
            at += cell.len() + 1;
            words
        });
        let cells = cells.collect();
        self.rows.push(cells);
    }

    /// Ends the table that is open.
    fn table(&mut self) {
        let mut rows = std::mem::take(&mut self.rows).into_iter();
        if let Some(huvud) = rows.next() {
            let cells = Cells { huvud, rader: rows.collect(), ..Cells::default() };
            self.push(Slag::Tabell(cells), Words::default());
        }
    }

    fn push(&mut self, slag: Slag, words: Words) {
        let section = self.sight.sections.len() - 1;
        self.sight.passages.push(Passage { section, nyckel: String::new(), slag, words });
    }
}

fn range(words: &str, at: usize) -> Range<usize> {
    at..at + words.len()
}

/// ”12. ” at the start of an item.
fn numbered(words: &str) -> &str {
    let digits = words.len() - words.trim_start_matches(|first: char| first.is_ascii_digit()).len();
    if digits > 0 && words[digits..].starts_with(". ") { &words[..digits + 2] } else { "" }
}
