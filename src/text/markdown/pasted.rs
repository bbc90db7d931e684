//! What was more than words where it was copied from.

use std::ops::Range;

use super::pasted_lists::{again, list};
use super::reader::Reader;
use super::rows::{RADER_FLYTER_IHOP, below_list, rows};
use super::sections::{is_section, melt};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// What was a list where it was copied from.
pub const KLISTRAD_LISTA: Regel = Regel {
    namn: "klistrad-lista",
    nivå: Nivå::Varning,
    hittar: "Rader som var en lista där de kopierades från.",
    varför: "Här är de ingen lista: raderna flyter ihop till ett stycke.",
    gör: "Skriv `-` och ett mellanslag först på varje rad, eller `1.` i en numrerad lista.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Två saker återstår:

⟦•⟧ rutinen
• utbildningen
",
        rätt: r"
-- föredragning.md --
Två saker återstår:

- rutinen
- utbildningen
",
    },
};

/// What was meant for a table.
pub const KLISTRAD_TABELL: Regel = Regel {
    namn: "klistrad-tabell",
    nivå: Nivå::Varning,
    hittar: "Rader som ser ut som en tabell men inte är någon.",
    varför: "Raderna flyter ihop till ett stycke.",
    gör: "Skriv `|` före, mellan och efter cellerna, och en rad med streck under rubrikerna; runt en tabell ur en fil står tecknet `` ` `` tre gånger.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦K⟧vartal	Beslut
Första	31
Andra	28
",
        rätt: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
| Andra | 28 |
",
    },
};

/// A line that was meant for a heading.
pub const RUBRIK_UTAN_MELLANSLAG: Regel = Regel {
    namn: "rubrik-utan-mellanslag",
    nivå: Nivå::Varning,
    hittar: "En rad som börjar med # men inte är någon rubrik.",
    varför: "Utan mellanslag efter # blir raden ett vanligt stycke.",
    gör: "Sätt ett mellanslag efter #; ska # synas, skriv `\\#`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦#⟧Yttranden

Grannarna har hörts.
",
        rätt: r"
-- föredragning.md --
# Yttranden

Grannarna har hörts.
",
    },
};

impl Reader<'_, '_> {
    /// Lines that were a list or a table where they were copied from, and would run together here.
    pub fn pasted(&mut self, range: &Range<usize>) {
        let source = &self.source[range.clone()];
        let nested = self.nested > 0;
        let lines: Vec<&str> = source.lines().map(|line| bare(line, nested)).collect();
        let mut start = range.start;
        for (index, (line, trimmed)) in source.split_inclusive('\n').zip(&lines).enumerate() {
            let found = lost(&lines, index, nested)
                .filter(|_| !self.is_status(trimmed) && !self.is_noted(trimmed, range.start));
            if let Some((rule, mark, message, hint)) = found {
                let at = start + line.len() - bare(line, nested).len();
                let place = self.span(at..at + mark);
                let fault = Diagnostic::new(rule, message).at(place).hint(hint);
                // A sign of Word's own fonts has a fault of its own.
                let fault =
                    if trimmed.starts_with(is_private) { fault.follows(place) } else { fault };
                let is_list = rule.namn == KLISTRAD_LISTA.namn;
                self.faults.push(Diagnostic { edit: self.cure(range, is_list), ..fault });
                return;
            }
            start += line.len();
        }
        if nested && let Some(at) = below_list(&source.lines().collect::<Vec<_>>()) {
            let start =
                range.start + source.split_inclusive('\n').take(at).map(str::len).sum::<usize>();
            let place = self.span(start..start + lines[at].trim_end().len());
            let message = "raden hör till punkten ovanför";
            let hint = "lägg en tom rad efter listan; hör den till punkten, dra in den";
            self.faults.push(Diagnostic::new(&RADER_FLYTER_IHOP, message).at(place).hint(hint));
        } else if let Some((words, hint)) = rows(&lines, nested) {
            let place = self.span(range.start..range.start + words);
            let fault = Diagnostic::new(&RADER_FLYTER_IHOP, "raderna flyter ihop till ett stycke");
            self.faults.push(fault.at(place).hint(hint));
        }
    }

    /// Whether a line begins with a number in brackets that what stands before `at` has too, as a note has.
    fn is_noted(&self, line: &str, at: usize) -> bool {
        let mark = line.split_inclusive(']').next().unwrap_or_default();
        line.starts_with('[') && self.source[..at].contains(mark)
    }

    /// Whether a line begins with a sign that shows how something went, as no other line of the text does: ”● Tillräcklig”.
    fn is_status(&self, line: &str) -> bool {
        let sign = line.chars().next().filter(|sign| "●○■□".contains(*sign));
        let like = |sign: char| {
            self.source.lines().filter(move |line| line.trim_start().starts_with(sign))
        };
        sign.is_some_and(|sign| like(sign).count() == 1)
    }
}

/// A line without what it is indented with, and without the marks of quotes that it stands in.
fn bare(line: &str, nested: bool) -> &str {
    line.trim_start_matches(|sign: char| sign.is_whitespace() || nested && sign == '>')
}

/// What the line at `at` was where it was copied from and is not here: the rule, the length of its mark, a message and a hint.
fn lost(lines: &[&str], at: usize, nested: bool) -> Option<Lost> {
    let line = lines[at];
    if let Some((length, hint)) = list(lines, at, nested) {
        let message = format!("”{}” först på raden gör ingen lista", &line[..length]);
        return Some((&KLISTRAD_LISTA, length, message, hint));
    }
    let mark = line.chars().next()?;
    let length = mark.len_utf8();
    if is_section(line) && melt(lines) {
        let message = "paragraferna flyter ihop".to_owned();
        let hint = "låt det första stycket börja med §, eller raden före sluta med kolon";
        Some((&KLISTRAD_LISTA, length, message, hint))
    } else if mark == '|' && line.matches('|').count() > 2 || barred(lines, at) {
        let hint = "lägg till en rad |---|---| under rubrikerna, med lika många kolumner";
        Some((&KLISTRAD_TABELL, length, "raderna med | är ingen tabell".to_owned(), hint))
    } else if mark == '#' && is_heading(line.trim_start_matches('#')) {
        let message = "raden börjar med # men är ingen rubrik".to_owned();
        let hint = "sätt ett mellanslag efter #; ska # synas, skriv \\#";
        Some((&RUBRIK_UTAN_MELLANSLAG, length, message, hint))
    } else if line.starts_with("´´´") {
        let hint = "skriv tre ` i stället: tecknet lutar åt andra hållet";
        Some((&KLISTRAD_TABELL, 3 * length, "´´´ börjar ingen tabell".to_owned(), hint))
    } else if again(lines, has_tab) && has_tab(line) {
        let hint = "skriv | före, mellan och efter cellerna, och en rad |---|---| under rubrikerna";
        Some((&KLISTRAD_TABELL, length, "raderna med tabbtecken är ingen tabell".to_owned(), hint))
    } else {
        None
    }
}

/// Whether what stands after the signs of a heading is one, but for the space between them.
fn is_heading(words: &str) -> bool {
    words.trim_start_matches('\u{a0}').starts_with(char::is_alphabetic)
}

/// Whether all lines are as many cells with bars between them.
fn barred(lines: &[&str], at: usize) -> bool {
    let bars = |line: &&str| line.matches(" | ").count();
    at == 0
        && lines.len() > 1
        && bars(&lines[0]) > 0
        && lines.iter().all(|line| bars(line) == bars(&lines[0]))
}

/// A rule, the length of a mark, a message and a hint.
type Lost = (&'static Regel, usize, String, &'static str);

fn has_tab(line: &str) -> bool {
    line.trim_end().contains('\t')
}

fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}')
}
