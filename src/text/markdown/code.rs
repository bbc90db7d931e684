//! Fenced blocks: tables, diagrams, and words to be shown as they stand.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use super::super::rich::Block;
use super::body::Body;
use super::bullets::mark;
use super::cured_list::as_list;
use super::frame::Frame;
use super::reader::Reader;
use super::run::Run;
use super::{diagram, tabell};
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, nearest};

/// What a fenced block can be.
const SLAG: [&str; 2] = ["tabell", "diagram"];

/// Words that are indented.
pub const INDRAGEN_TEXT: Regel = Regel {
    namn: "indragen-text",
    nivå: Nivå::Varning,
    hittar: "Ett stycke som är indraget fyra mellanslag eller mer.",
    varför: "Ett sådant stycke trycks som kod, med ett annat typsnitt och utan kursiv och fet stil.",
    gör: "Ta bort indraget; ska texten stå som den är skriven, sätt tecknet `` ` `` tre gånger på raderna före och efter.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Grannarna har hörts.

    ⟦De har inget att invända.⟧
",
        rätt: r"
-- föredragning.md --
Grannarna har hörts.

De har inget att invända.
",
    },
};

/// A block whose kind is misspelt.
pub const BLOCK_BLIR_KOD: Regel = Regel {
    namn: "block-blir-kod",
    nivå: Nivå::Varning,
    hittar: "Ett block vars första ord liknar ”tabell” eller ”diagram”.",
    varför: "Raderna trycks som de står, i stället för att bli en tabell eller ett diagram.",
    gör: "Skriv ordet som meddelandet föreslår.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```⟦tabel⟧
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A block without an end.
pub const BLOCK_UTAN_SLUT: Regel = Regel {
    namn: "block-utan-slut",
    nivå: Nivå::Fast,
    hittar: "Ett block som börjar men inte slutar.",
    varför: "Allt som kommer efter skulle räknas till blocket.",
    gör: "Sätt tecknet `` ` `` tre gånger på en egen rad efter blockets sista rad, lika långt indraget som i den första.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦```tabell⟧
data: |
  Enhet;Beslut
  Bygglov;59
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

impl Reader<'_, '_> {
    /// A fenced block: a table or a diagram by its first word, or else code.
    pub fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Option<Block> {
        let body = self.body();
        let info = match kind {
            CodeBlockKind::Fenced(info) => {
                self.open_fence(&range)?;
                info.split_whitespace().next().unwrap_or_default()
            }
            CodeBlockKind::Indented => {
                let hint = "ta bort indraget; ska texten stå som den är skriven, sätt ``` på raderna före och efter";
                let fault = Diagnostic::new(&INDRAGEN_TEXT, "indragen text återges som kod")
                    .at(self.span(range.clone()));
                self.faults.push(Diagnostic { edit: self.unindented(&range), ..fault.hint(hint) });
                ""
            }
        };
        let word = self.info(info, &range);
        match info {
            "tabell" => {
                self.fenced(&body, "tabellen", word, tabell::KEYS, tabell::read).map(Block::Tabell)
            }
            "diagram" => self
                .fenced(&body, "diagrammet", word, diagram::KEYS, diagram::read)
                .map(Block::Diagram),
            _ => {
                if let Some(near) = nearest(info, SLAG) {
                    let message = format!("”{info}” återges som kod");
                    let fault = Diagnostic::new(&BLOCK_BLIR_KOD, message).at(self.span(word));
                    self.faults.push(fault.hint(format!("menade du ”{near}”?")));
                }
                let text = body.text.trim_end_matches('\n').to_owned();
                let span = self.span(body.range(0..text.len()));
                Some(Block::Kod { text, span })
            }
        }
    }

    /// Indented lines that are the points of a list where they were copied from, as one.
    fn unindented(&self, range: &Range<usize>) -> Option<Edit> {
        let rows = self.rows_of(range);
        let above = self.source[..range.start].trim_end_matches([' ', '\t']);
        let parted = above.is_empty() || above.ends_with("\n\n");
        let marked = rows.first().is_some_and(|row| mark(row.words, false).is_some());
        if !marked || !parted || self.nested > 0 {
            return None;
        }
        self.edit_of("skriv listan med vanliga streck", as_list(&rows, Frame::Plain, "")?)
    }

    /// Reports a block that goes on to the end of the text or into the next block; none if it does.
    fn open_fence(&mut self, range: &Range<usize>) -> Option<()> {
        let mut lines = self.source[range.clone()].lines();
        let opening = lines.next().unwrap_or_default();
        let marks = opening.len() - opening.trim_start_matches(['`', '~']).len();
        let fence = &opening[..marks];
        let closed = lines.next_back().is_some_and(|last| {
            let last = bare(last);
            last.starts_with(fence) && last.trim_start_matches(['`', '~']).is_empty()
        });
        if closed && !lines.any(|line| bare(line).starts_with(fence)) {
            return Some(());
        }
        let hint =
            format!("skriv {fence} på en egen rad efter blockets sista rad, lika långt indragen");
        let fault = Diagnostic::new(&BLOCK_UTAN_SLUT, "blocket har inget slut");
        self.faults.push(fault.at(self.first_line(range)).hint(hint));
        None
    }

    /// The lines of the block, without the indentation that they have as part of a list or quote.
    fn body(&mut self) -> Run {
        let mut body = Run::default();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Text(lines) => body.push(self.typed(&lines, &range), range),
                Event::End(_) => break,
                _ => {}
            }
        }
        body
    }

    /// Where the word after the fence stands.
    fn info(&self, word: &str, block: &Range<usize>) -> Range<usize> {
        let line = self.source[block.clone()].lines().next().unwrap_or_default();
        let start = block.start + line.find(word).unwrap_or_default();
        start..start + word.len().max(1)
    }

    fn fenced<T>(
        &mut self,
        body: &Run,
        name: &'static str,
        word: Range<usize>,
        keys: &[&'static str],
        read: impl FnOnce(&mut Body<'_>) -> Option<T>,
    ) -> Option<T> {
        let at = self.span(word);
        let mut faults = Vec::new();
        let place = |range: Range<usize>| self.span(body.range(range));
        let read = Body::parse(&body.text, name, at, &place, self.scope, &mut faults).and_then(
            |mut body| {
                body.unknown(keys);
                read(&mut body)
            },
        );
        self.faults.append(&mut faults);
        read
    }
}

/// A line of a block without the marks of what the block stands in.
fn bare(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>']).trim_end()
}
