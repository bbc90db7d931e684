//! What was more than words where it was copied from.

use std::ops::Range;

use super::cured::BULLETS;
use super::reader::Reader;
use super::sections::{is_section, parts_sections};
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
        let lines: Vec<&str> = source.lines().map(str::trim_start).collect();
        let mut start = range.start;
        for (line, trimmed) in source.split_inclusive('\n').zip(&lines) {
            if let Some((rule, mark, message, hint)) = lost(trimmed, &lines) {
                let at = start + line.len() - line.trim_start().len();
                let place = self.span(at..at + mark);
                let fault = Diagnostic::new(rule, message).at(place).hint(hint);
                // A sign of Word's own fonts has a fault of its own.
                let fault =
                    if trimmed.starts_with(is_private) { fault.follows(place) } else { fault };
                self.faults.push(Diagnostic { edit: self.cure(range), ..fault });
                return;
            }
            start += line.len();
        }
    }
}

/// What a line was where it was copied from and is not here: the rule, the length of its mark, a message and a
/// hint. What also begins a line by chance counts only if another line of the paragraph has it.
fn lost(line: &str, lines: &[&str]) -> Option<(&'static Regel, usize, String, &'static str)> {
    let again = |like: fn(&str) -> bool| like(line) && lines.iter().filter(|l| like(l)).count() > 1;
    let mark = line.chars().next()?;
    let length = mark.len_utf8();
    let bullet = BULLETS.contains(mark)
        || "–—o".contains(mark) && line[length..].starts_with('\t')
        || line.starts_with("-\u{a0}")
        || again(|line| line.starts_with("– ") || line.starts_with("— "));
    if bullet {
        let message = format!("”{mark}” först på raden gör ingen lista");
        Some((&KLISTRAD_LISTA, length, message, "skriv - och ett mellanslag i stället"))
    } else if again(|line| lettered(line) > 0) {
        let length = lettered(line);
        let message = format!("”{}” först på raden gör ingen lista", &line[..length]);
        let hint =
            "skriv a), b) och så vidare från den första, eller 1. eller - och ett mellanslag";
        Some((&KLISTRAD_LISTA, length, message, hint))
    } else if again(is_section) && !parts_sections(lines) {
        let message = "paragraferna flyter ihop".to_owned();
        let hint = "låt det första stycket börja med §, eller raden före sluta med kolon";
        Some((&KLISTRAD_LISTA, length, message, hint))
    } else if mark == '|' && line.matches('|').count() > 2 {
        let hint = "lägg till en rad |---|---| under rubrikerna, med lika många kolumner";
        Some((&KLISTRAD_TABELL, length, "raderna med | är ingen tabell".to_owned(), hint))
    } else if mark == '#' && line.trim_start_matches('#').starts_with(char::is_alphabetic) {
        let hint = "sätt ett mellanslag efter #; ska # synas, skriv \\#";
        Some((
            &RUBRIK_UTAN_MELLANSLAG,
            length,
            "raden börjar med # men är ingen rubrik".to_owned(),
            hint,
        ))
    } else if line.starts_with("´´´") {
        let hint = "skriv tre ` i stället: tecknet lutar åt andra hållet";
        Some((&KLISTRAD_TABELL, 3 * length, "´´´ börjar ingen tabell".to_owned(), hint))
    } else if again(|line| line.trim_end().contains('\t')) {
        let hint = "skriv | före, mellan och efter cellerna, och en rad |---|---| under rubrikerna";
        Some((&KLISTRAD_TABELL, length, "raderna med tabbtecken är ingen tabell".to_owned(), hint))
    } else {
        None
    }
}

/// How long the letters are that a line begins with as a point of a list does: `a)`, `A.`, `(a)`, `ii)`; none is 0.
fn lettered(line: &str) -> usize {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let letters =
        inner.len() - inner.trim_start_matches(|sign: char| sign.is_ascii_alphabetic()).len();
    let roman = inner[..letters].chars().all(|sign| "ivxIVX".contains(sign));
    let mut rest = inner[letters..].chars();
    let ends = match rest.next() {
        Some(')') => true,
        Some('.') => inner.len() == line.len(),
        _ => false,
    };
    let spaced = rest.next().is_some_and(char::is_whitespace);
    let is_mark = ends && spaced && (letters == 1 || roman && (2..=5).contains(&letters));
    if is_mark { line.len() - inner.len() + letters + 1 } else { 0 }
}

fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}')
}
