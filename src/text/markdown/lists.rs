//! Lists, and lines that are one only by chance.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::super::rich::Block;
use super::marks::Mark;
use super::own_lines::is_note;
use super::pasted::KLISTRAD_LISTA;
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

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

/// The points of a list: the mark of the first, where each stands, and what it says.
type Points = (Option<Mark>, Vec<Range<usize>>, Vec<Vec<Block>>);

impl Reader<'_, '_> {
    /// A list, numbered if Markdown counts it from `start`; several where its points begin to count in another way.
    pub fn list(&mut self, start: Option<u64>, range: Range<usize>) -> Vec<Block> {
        if self.nest(range).is_none() {
            return Vec::new();
        }
        let mut tight = true;
        let mut lists: Vec<Points> = Vec::new();
        while let Some((Event::Start(Tag::Item), range)) = self.events.next() {
            let range = self.marked(range);
            self.ticked(&range);
            let item = self.blocks();
            tight &= !item.loose;
            self.outer(&mut lists, &range);
            let anew = lists.last().and_then(|(mark, places, _)| self.anew(*mark, places, &range));
            let open = lists.last_mut().filter(|_| anew.is_none());
            if let Some((_, places, items)) = open {
                places.push(range);
                items.push(item.blocks);
            } else {
                let point = &self.source[range.clone()];
                let first = || start.and_then(|start| Mark::from(point, start));
                lists.push((anew.or_else(first), vec![range], vec![item.blocks]));
            }
        }
        self.nested -= 1;
        lists.into_iter().map(|points| self.of_points(points, tight)).collect()
    }

    fn of_points(&mut self, (mark, places, items): Points, tight: bool) -> Block {
        if let Some(first) = mark {
            self.numbers(first, &places);
        }
        Block::Lista { numrering: mark.map(Mark::numrering), tight, items }
    }

    /// Puts the lists below that which a point goes on with into the point that they stand under: `a)`, `i)`, `ii)`, `b)`.
    fn outer(&mut self, lists: &mut Vec<Points>, point: &Range<usize>) {
        let source = &self.source[point.clone()];
        let goes_on = |(mark, places, _): &Points| {
            let next = mark.and_then(|mark| Some((mark, mark.next(source)?)));
            next.is_some_and(|(mark, next)| next.value == mark.value + places.len() as u64)
        };
        let Some(outer) = lists.iter().rposition(goes_on) else { return };
        let inner = lists.split_off(outer + 1);
        let inner: Vec<Block> =
            inner.into_iter().map(|points| self.of_points(points, true)).collect();
        if let Some(point) = lists[outer].2.last_mut() {
            point.extend(inner);
        }
    }

    /// A point from its mark on: one that is indented begins with white space.
    fn marked(&self, point: Range<usize>) -> Range<usize> {
        let white = |sign: &u8| [b' ', b'\t'].contains(sign);
        let indented = self.source.as_bytes()[point.clone()].iter().take_while(|sign| white(sign));
        let start = point.start + indented.count();
        // Markdown reads white space in the place of a bracket before the mark.
        start - usize::from(self.source[..start].ends_with('('))..point.end
    }

    /// The mark of a point that is the first of a list which counts in another way than the one above it.
    fn anew(
        &self,
        list: Option<Mark>,
        points: &[Range<usize>],
        point: &Range<usize>,
    ) -> Option<Mark> {
        let list = list?;
        let point = &self.source[point.clone()];
        let follows =
            list.next(point).is_some_and(|mark| mark.value == list.value + points.len() as u64);
        let otherwise = Mark::of(point, list.tecken).filter(|mark| mark.inom != list.inom);
        let first = || Mark::first(point).filter(|first| first.tecken != list.tecken);
        let begins = || first().filter(|first| first.value == 1);
        otherwise.or_else(begins).filter(|_| !follows)
    }

    /// A list right below a paragraph is often a line that happens to begin as one.
    pub fn interrupting_list(&mut self, paragraph: Option<usize>, list: &Range<usize>) {
        // In the point of a list it can be nothing else.
        let Some(end) = paragraph.filter(|_| self.nested == 0) else { return };
        let adjoining =
            self.source.get(end..list.start).is_some_and(|between| !between.contains('\n'));
        let lettered =
            Mark::first(&self.source[list.start..]).is_some_and(|mark| mark.tecken != '1');
        let above = self.source[..end].trim_end();
        let noted = above.lines().next_back().is_some_and(is_note);
        if !adjoining || lettered || noted || above.ends_with(':') {
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
    fn numbers(&mut self, first: Mark, items: &[Range<usize>]) {
        for (index, item) in items.iter().enumerate() {
            let Some(mark) = first.next(&self.source[item.clone()]) else { continue };
            let written = &self.source[item.start..item.start + mark.len - 1];
            let expected = Mark { value: first.value + index as u64, ..first }.numrering().märke();
            let slut = mark.slut;
            let hint = format!(
                "hör tecknen till meningen: skriv {written}\\{slut}; är de ett nummer: skriv {expected}"
            );
            let (rule, message) = if index == 0 && first.value >= 1000 && items.len() == 1 {
                let message = format!("”{written}{slut}” först på raden börjar en numrerad lista");
                (&ÅRTAL_BLIR_PUNKT, message)
            } else if mark.value != first.value + index as u64 && mark.value != first.value {
                let expected = expected.trim_end_matches(slut);
                (
                    &ÄNDRAT_NUMMER,
                    format!("punkten är skriven som {written} men får nummer {expected}"),
                )
            } else {
                continue;
            };
            let place = self.span(item.start..item.start + mark.len);
            let fault = Diagnostic::new(rule, message).at(place).hint(hint);
            let cause = self.pasted_between(items[0].start..item.start);
            self.faults.push(Diagnostic { follows: cause, ..fault });
        }
    }

    /// Where a point of the list was found to be none, in the points above: what comes after it is counted wrong.
    fn pasted_between(&self, points: Range<usize>) -> Option<Span> {
        let points = self.span(points);
        let within = |place: &Span| {
            place.file == points.file && points.start <= place.start && place.end <= points.end
        };
        let lists = self.faults.iter().filter(|fault| fault.rule.namn == KLISTRAD_LISTA.namn);
        lists.filter_map(|fault| fault.span).find(within)
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
