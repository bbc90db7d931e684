//! Lists, and lines that are one only by chance.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::super::rich::Block;
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A line of a paragraph that begins a list.
pub const LISTA_MITT_I_STYCKE: Regel = Regel {
    namn: "lista-mitt-i-stycke",
    nivå: Nivå::Varning,
    hittar: "En lista som börjar på raden efter ett stycke, utan tom rad emellan.",
    varför: "Ofta är det en rad i stycket som råkar börja med ett streck eller ett nummer, och då delas stycket.",
    gör: "Lägg en tom rad före listan; hör raden till stycket, skriv `\\` före tecknet.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nHandläggningen tog längre tid\n⟦-⟧ särskilt under sommaren.\n",
        rätt: r"
-- föredragning.md --
Handläggningen tog längre tid
\- särskilt under sommaren.
",
    },
};

/// A list that falls out of the point that it was meant for.
pub const LISTA_UTANFÖR_PUNKT: Regel = Regel {
    namn: "lista-utanför-punkt",
    nivå: Nivå::Varning,
    hittar: "En lista som är för lite indragen för att höra till punkten ovanför.",
    varför: "Den blir en ny lista efter punkten, i stället för en lista i den.",
    gör: "Dra in listan så att den börjar rakt under punktens första ord.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
1. Ansökan kommer in.
  ⟦-⟧ Den registreras samma dag.
2. Ansökan granskas.
",
        rätt: r"
-- föredragning.md --
1. Ansökan kommer in.
   - Den registreras samma dag.
2. Ansökan granskas.
",
    },
};

/// A year that begins a list.
pub const ÅRTAL_BLIR_PUNKT: Regel = Regel {
    namn: "årtal-blir-punkt",
    nivå: Nivå::Varning,
    hittar: "Ett årtal eller ett annat stort tal först på raden, med punkt efter.",
    varför: "Raden blir en numrerad lista med en enda punkt.",
    gör: "Skriv `\\` mellan talet och dess punkt.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n⟦2025.⟧ Det året ändrades arbetssättet.\n",
        rätt: r"
-- föredragning.md --
2025\. Det året ändrades arbetssättet.
",
    },
};

/// A number that a point does not get.
pub const ÄNDRAT_NUMMER: Regel = Regel {
    namn: "ändrat-nummer",
    nivå: Nivå::Varning,
    hittar: "En numrerad punkt som får ett annat nummer än det som är skrivet.",
    varför: "Punkterna räknas från den första, så den som hänvisar till det skrivna numret hänvisar fel.",
    gör: "Skriv numret som punkten får; hör siffran till meningen, skriv `\\` efter den.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
1. Anmälan
2. Bedömning
⟦4.⟧ Beslut
",
        rätt: r"
-- föredragning.md --
1. Anmälan
2. Bedömning
3. Beslut
",
    },
};

impl Reader<'_, '_> {
    /// A list, numbered from `start` where it is numbered.
    pub fn list(&mut self, start: Option<u64>, range: Range<usize>) -> Option<Block> {
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

    /// A list right below a paragraph is often a line that happens to begin as one.
    pub fn interrupting_list(&mut self, paragraph: Option<usize>, list: &Range<usize>) {
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
        let message = format!("”{marker}” först på raden börjar en lista mitt i ett stycke");
        let fault = Diagnostic::new(&LISTA_MITT_I_STYCKE, message);
        self.faults.push(fault.at(place).hint(hint));
    }

    /// A list that was meant to stand in a point of the list above, but is too little indented.
    pub fn shallow_list(&mut self, list: &Range<usize>) {
        let at = self.source[..list.start].rfind('\n').map_or(0, |end| end + 1);
        let line = self.source[at..].trim_start_matches(' ');
        let above = self.source[..at].trim_end_matches('\n');
        if self.source[at..].len() == line.len() || above.len() + 1 < at {
            return;
        }
        let marker = line.split_whitespace().next().unwrap_or_default();
        let start = self.source.len() - line.len();
        let place = self.span(start..start + marker.len());
        let fault = Diagnostic::new(&LISTA_UTANFÖR_PUNKT, "listan kommer utanför punkten ovanför");
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
            let (rule, message) = if index == 0 && first >= 1000 && items.len() == 1 {
                (&ÅRTAL_BLIR_PUNKT, format!("”{digits}.” först på raden börjar en numrerad lista"))
            } else if written != expected && written != first {
                (
                    &ÄNDRAT_NUMMER,
                    format!("punkten är skriven som {written} men får nummer {expected}"),
                )
            } else {
                continue;
            };
            self.faults.push(Diagnostic::new(rule, message).at(self.span(place)).hint(hint));
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
