//! What was more than words where it was copied from.

use std::ops::Range;

use super::bullets::{is_hard, is_private, named};
use super::frame::{Pasted, Row, frame, is_lead};
use super::own_lines::starred;
use super::pasted_lists::{again, list};
use super::reader::Reader;
use super::rows::{RADER_FLYTER_IHOP, below_list, rows};
use super::sections::{is_section, melt};
use super::spaces::{Block, hidden, next_point};
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

/// How a table is written.
const TABLE: &str =
    "skriv | före, mellan och efter cellerna, och en rad |---|---| under rubrikerna";

/// What lines were: the rule, the length of the mark, a message, a hint and what cures it.
type Lost = (&'static Regel, usize, String, String, Pasted);

impl Reader<'_, '_> {
    /// Lines that were a list or a table where they were copied from, and would run together here.
    pub fn pasted(&mut self, range: &Range<usize>) {
        let all = self.rows_of(range);
        let found = (0..all.len()).find_map(|at| Some((at, self.lost(&all, at)?)));
        if let Some((at, (rule, mark, message, hint, was))) = found {
            let row = &all[at];
            let place = self.span(row.at()..row.at() + mark);
            let fault = Diagnostic::new(rule, message).at(place).hint(hint);
            // A sign of Word's own fonts has a fault of its own.
            let fault =
                if row.words.starts_with(is_private) { fault.follows(place) } else { fault };
            self.faults.push(Diagnostic { edit: self.cure(range, was), ..fault });
            return;
        }
        if !self.tabbed_apart(range, &all) {
            self.melted(range);
        }
    }

    /// Tells of rows with tabs that have an empty line between them, at the first of them.
    fn tabbed_apart(&mut self, range: &Range<usize>, all: &[Row<'_>]) -> bool {
        let ([row], 0, false) = (all, self.nested, self.inside.footnote) else { return false };
        let tabs = |line: &str| line.trim_end().matches('\t').count();
        let alike = |line: &&str| line.trim().is_empty() || tabs(line) == tabs(row.words);
        let after = &self.source[range.end..];
        let below: Vec<&str> = after.split_inclusive('\n').take_while(alike).collect();
        let above = self.source[..range.start].trim_end().lines().next_back().unwrap_or_default();
        let alone = below.iter().all(|line| line.trim().is_empty());
        if tabs(row.words) == 0 || alone || tabs(above) == tabs(row.words) {
            return false;
        }
        let end = range.end + below.iter().map(|line| line.len()).sum::<usize>();
        let first = row.words.chars().next().map_or(0, char::len_utf8);
        let place = self.span(row.at()..row.at() + first);
        let message = "raderna med tabbtecken är ingen tabell";
        let fault = Diagnostic::new(&KLISTRAD_TABELL, message).at(place).hint(TABLE);
        let edit = self.cure(&(range.start..end), Pasted::Table);
        self.faults.push(Diagnostic { edit, ..fault });
        true
    }

    /// Lines that stood for themselves, and run together.
    fn melted(&mut self, range: &Range<usize>) {
        let nested = self.nested > 0;
        let source = &self.source[range.clone()];
        let lines: Vec<&str> = source
            .lines()
            .map(|line| line.trim_start_matches(|sign| is_lead(sign, nested)))
            .collect();
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

    /// What the line at `at` was where it was copied from and is not here.
    fn lost(&self, rows: &[Row<'_>], at: usize) -> Option<Lost> {
        let nested = self.nested > 0;
        let row = &rows[at];
        if self.is_status(row.words) || self.is_noted(row) {
            return None;
        }
        if let Some((block, length, sign)) = hidden(rows, at, nested) {
            let (rule, what) = match block {
                Block::Point => (&KLISTRAD_LISTA, "ingen punkt i en lista"),
                Block::Heading => (&RUBRIK_UTAN_MELLANSLAG, "ingen rubrik"),
                Block::Table => (&KLISTRAD_TABELL, "ingen tabell"),
            };
            let message = no_plain(sign, what);
            let hint = "byt det mot ett vanligt mellanslag; det följer ofta med från Word";
            return Some((rule, length, message, hint.to_owned(), Pasted::Spaces));
        }
        let frame = frame(rows).filter(|_| nested);
        let lines: Vec<&str> = rows.iter().map(|row| row.words).collect();
        if let Some(length) = frame.and_then(|frame| next_point(rows, frame, at)) {
            let sign = row.words[length..].chars().next().filter(|sign| is_hard(*sign));
            let message = sign.map_or_else(
                || no_point(row, length),
                |sign| no_plain(named(sign), "ingen punkt i en lista"),
            );
            let hint = "börja den som punkten ovanför, med ett vanligt mellanslag efter tecknet";
            return Some((&KLISTRAD_LISTA, length, message, hint.to_owned(), Pasted::Spaces));
        }
        if let Some((length, hint, was)) = list(&lines, at, nested) {
            return Some((&KLISTRAD_LISTA, length, no_point(row, length), hint.to_owned(), was));
        }
        no_block(&lines, at)
    }

    /// Whether a line begins with a number in brackets that what stands before it has too, or with stars, as a note has.
    fn is_noted(&self, row: &Row<'_>) -> bool {
        let mark = row.words.split_inclusive(']').next().unwrap_or_default();
        let numbered = || row.words.starts_with('[') && self.source[..row.start].contains(mark);
        let stars = || row.words.starts_with('*');
        numbered()
            || stars()
                && starred(self.source, row.start, &self.source[row.start..row.end()]).is_some()
    }

    /// Whether a line begins with a sign that shows how something went, as no other line of the text does: ”● Tillräcklig”.
    fn is_status(&self, line: &str) -> bool {
        let sign = line.chars().next().filter(|sign| "●○■□".contains(*sign));
        let like = |sign: char| {
            self.source.lines().filter(move |line| line.trim_start().starts_with(sign))
        };
        sign.is_some_and(|sign| like(sign).count() == 1 && line[sign.len_utf8()..].starts_with(' '))
    }
}

fn no_plain(sign: &str, what: &str) -> String {
    format!("{sign} gör att raden blir {what}")
}

fn no_point(row: &Row<'_>, length: usize) -> String {
    format!("”{}” först på raden gör ingen lista", &row.words[..length])
}

/// What the line at `at` was, if it was no point of a list.
fn no_block(lines: &[&str], at: usize) -> Option<Lost> {
    let line = lines[at];
    let mark = line.chars().next()?;
    let length = mark.len_utf8();
    let (rule, length, message, hint, was): (_, _, _, &str, _) = if is_section(line) && melt(lines)
    {
        let hint = "låt det första stycket börja med §, eller raden före sluta med kolon";
        (&KLISTRAD_LISTA, length, "paragraferna flyter ihop", hint, Pasted::Other)
    } else if mark == '|' && line.matches('|').count() > 2 || barred(lines, at) {
        let hint = "lägg till en rad |---|---| under rubrikerna, med lika många kolumner";
        (&KLISTRAD_TABELL, length, "raderna med | är ingen tabell", hint, Pasted::Table)
    } else if mark == '#' && is_heading(line.trim_start_matches('#')) {
        let hint = "sätt ett mellanslag efter #; ska # synas, skriv \\#";
        let message = "raden börjar med # men är ingen rubrik";
        (&RUBRIK_UTAN_MELLANSLAG, length, message, hint, Pasted::Heading)
    } else if line.starts_with("´´´") {
        let hint = "skriv tre ` i stället: tecknet lutar åt andra hållet";
        (&KLISTRAD_TABELL, 3 * length, "´´´ börjar ingen tabell", hint, Pasted::Fence)
    } else if again(lines, has_tab) && has_tab(line) {
        (&KLISTRAD_TABELL, length, "raderna med tabbtecken är ingen tabell", TABLE, Pasted::Table)
    } else {
        return None;
    };
    Some((rule, length, message.to_owned(), hint.to_owned(), was))
}

/// Whether what stands after the signs of a heading is one, but for the space between them: no sentence, which may begin with
/// a word of social media.
fn is_heading(words: &str) -> bool {
    words.starts_with(char::is_alphabetic) && !words.trim_end().ends_with(['.', ',', ';'])
}

/// Whether all lines are as many cells with bars between them.
fn barred(lines: &[&str], at: usize) -> bool {
    let bars = |line: &&str| line.matches(" | ").count();
    at == 0
        && lines.len() > 1
        && bars(&lines[0]) > 0
        && lines.iter().all(|line| bars(line) == bars(&lines[0]))
}

fn has_tab(line: &str) -> bool {
    line.trim_end().contains('\t')
}
