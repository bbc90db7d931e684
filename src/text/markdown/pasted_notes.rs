//! Footnotes that are only words: `[1]` in a text and before a paragraph at its end, as Word pastes them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::bullets::is_hard;
use super::reader::Reader;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};

/// A footnote as Word pastes it.
pub const KLISTRAD_FOTNOT: Regel = Regel {
    namn: "klistrad-fotnot",
    nivå: Nivå::Varning,
    hittar: "En siffra inom klammer i texten, och ett stycke längre ner som börjar med samma siffra.",
    varför: "Det var en fotnot där texten kopierades från, men här är det bara text.",
    gör: "Skriv `[^1]` där fotnoten hör hemma och `[^1]:` före dess text.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Tiden räknas i dagar.⟦[1]⟧

[1] Från det att ansökan är komplett.
",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^1]

[^1]: Från det att ansökan är komplett.
",
    },
};

/// A note: its number, the mark before its text, and where it is referred to.
struct Note<'s> {
    number: &'s str,
    text: Range<usize>,
    references: Vec<Range<usize>>,
    /// Whether a footnote can stand wherever it is referred to, and its text where it stands.
    can_be: bool,
}

impl Reader<'_, '_> {
    /// A warning for each note that is only words.
    pub fn pasted_notes(&mut self) {
        for note in notes(self.source) {
            if self.is_typed(&note) {
                let fault = self.only_words(&note);
                self.faults.push(fault);
            }
        }
    }

    fn only_words(&self, note: &Note<'_>) -> Diagnostic {
        let number = note.number;
        let message = format!("[{number}] är bara text, och ingen fotnot");
        let hint = format!("skriv [^{number}] här, och [^{number}]: före fotnotens text");
        let place = self.span(note.references[0].clone());
        let fault = Diagnostic::new(&KLISTRAD_FOTNOT, message).at(place).hint(hint);
        if !note.can_be {
            return fault
                .hint("sätt den i ett stycke, och dess text på en rad utan indrag sist i texten");
        }
        fault.mended(self.as_footnote(note))
    }

    fn is_typed(&self, note: &Note<'_>) -> bool {
        let all = note.references.iter().chain([&note.text]);
        all.into_iter().all(|range| self.values(range).is_empty())
    }

    fn as_footnote(&self, note: &Note<'_>) -> Edit {
        let mark = format!("[^{}]", note.number);
        let text = Replacement::new(self.exact(note.text.clone()), format!("{mark}: "));
        let reference = |range: &Range<usize>| Replacement::new(self.exact(range.clone()), &*mark);
        let references = note.references.iter().map(reference);
        Edit::new("gör en fotnot av den", references.chain([text]).collect()).of_words()
    }
}

/// A number in brackets: which it is, where it stands, and whether a footnote can stand there.
type Reference<'s> = (&'s str, Range<usize>, bool);

/// The notes of a text whose number stands before one paragraph, and elsewhere only where a reference can be.
fn notes(source: &str) -> Vec<Note<'_>> {
    let (mut notes, mut odd): (Vec<Note<'_>>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut references: Vec<Reference<'_>> = Vec::new();
    let (mut start, mut fenced, mut above) = (0, false, "");
    for line in source.split_inclusive('\n') {
        fenced ^= line.trim_start().starts_with("```");
        let found = Some(line).filter(|line| line.contains('[')).into_iter();
        for found in found.flat_map(|line| NUMBER.captures_iter(line)) {
            let (Some(whole), Some(number)) = (found.get(0), found.get(1)) else { continue };
            let (number, range) = (number.as_str(), start + whole.start()..start + whole.end());
            let (before, after) = (&line[..whole.start()], &line[whole.end()..]);
            let gap = note_gap(after);
            if is_other(before, after) || fenced || whole.as_str().contains('^') {
                odd.push(number);
            } else if begins(before, after, above) {
                let can_be = before.is_empty();
                let text = range.start..range.end + gap;
                notes.push(Note { number, text, references: Vec::new(), can_be });
            } else {
                references.push((number, range, !before.trim_start().starts_with('#')));
            }
        }
        start += line.len();
        above = line;
    }
    let twice = |number: &str| notes.iter().filter(|note| note.number == number).count() > 1;
    odd.extend(notes.iter().map(|note| note.number).filter(|number| twice(number)));
    notes.retain(|note| !odd.contains(&note.number));
    for note in &mut notes {
        let own = || references.iter().filter(|(number, ..)| *number == note.number);
        note.can_be &= own().all(|(.., can_be)| *can_be);
        note.references = own().map(|(_, range, _)| range.clone()).collect();
    }
    notes.retain(|note| note.references.first().is_some_and(|first| first.end < note.text.start));
    notes
}

/// Whether a number in brackets is the first of a line and of the text of a note; further in it begins a paragraph too.
fn begins(before: &str, after: &str, above: &str) -> bool {
    let bare = |line: &str| line.trim_matches([' ', '>', '\t', '\n']).is_empty();
    (before.is_empty() || bare(before) && bare(above)) && note_gap(after) > 0
}

/// How long the full stop and the space are between the number of a note and its text; without a space it is none.
fn note_gap(after: &str) -> usize {
    let rest = after.strip_prefix('.').unwrap_or(after);
    let words = rest.trim_start_matches(|sign| [' ', '\t'].contains(&sign) || is_hard(sign));
    if words.len() < rest.len() { after.len() - words.len() } else { 0 }
}

/// Whether a number in brackets is something else than a note, or stands where no footnote can.
fn is_other(before: &str, after: &str) -> bool {
    before.ends_with(['\\', ']', '!', '['])
        || after.starts_with(['(', '[', ':'])
        || before.contains('`')
}

/// A number in brackets, small roman ones too but for the box that is ticked with x, or the same as a footnote.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\[\^?([0-9]{1,3}|[iv]|[ivx]{2,6})\]")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});
