//! What the lines around a syntax error show: a parser tells where it gave up, which is often below
//! the slip.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind as E;

use super::marks::{is_bullet, is_tight_dash};
use super::words::{BULLET, MISPLACED, UNCLOSED, UNEVEN, Words};

/// The slip behind an error at byte `at` of `text`, if the lines show one, and where it stands.
pub fn slip(kind: &E, text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let lines = Lines::to(text, at)?;
    let structural = matches!(
        kind,
        E::SimpleKeyExpected
            | E::InvalidSimpleKey
            | E::ExpectedBlockMappingKey
            | E::InvalidIndentation
            | E::MappingValueNotAllowed
            | E::BlockSequenceEntryNotAllowed
            | E::ExpectedBlockSequenceEntry
            | E::UnexpectedCharacter { .. }
    );
    let own = || [Some(lines.here), lines.above].into_iter().flatten().find_map(own_slip);
    structural.then(own).flatten().or_else(|| match kind {
        E::SimpleKeyExpected | E::ExpectedBlockMappingKey if lines.here.body.starts_with("- ") => {
            Some((UNEVEN.into(), lines.here.start..lines.here.start + 1))
        }
        E::MappingValueNotAllowed if lines.curly(at).is_some() => lines.curly(at),
        E::MappingValueNotAllowed => lines.indentation(at),
        E::BlockSequenceEntryNotAllowed => lines.list_after_key(at),
        E::ExpectedDocumentStart => lines.indented_start(),
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::FlowMappingValueAdjacentCollection => lines.open_bracket(text, at),
        _ => text_after_bar(text, at),
    })
}

/// A line with something on it.
#[derive(Clone, Copy)]
struct Line<'a> {
    /// Where what is on it begins.
    start: usize,
    /// How far that is indented.
    indent: usize,
    /// What is on it.
    body: &'a str,
}

impl<'a> Line<'a> {
    fn first_word(self) -> Range<usize> {
        let end = self.body.find(char::is_whitespace).unwrap_or(self.body.len());
        self.start..self.start + end
    }

    /// What comes after the dashes of a list, and how far in.
    fn after_dashes(self) -> (usize, &'a str) {
        let body = self.body.trim_start_matches("- ").trim_start();
        (self.body.len() - body.len(), body)
    }

    /// The key that the line begins with.
    fn key(self) -> Option<&'a str> {
        let (_, body) = self.after_dashes();
        let end = body.find(": ").or_else(|| body.ends_with(':').then(|| body.len() - 1))?;
        Some(&body[..end])
    }
}

/// The lines that tell about an error.
struct Lines<'a> {
    first: Line<'a>,
    above: Option<Line<'a>>,
    here: Line<'a>,
}

impl<'a> Lines<'a> {
    /// The lines of `text` up to that of byte `at`, comments and empty lines left out.
    fn to(text: &'a str, at: usize) -> Option<Self> {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            if start > at {
                break;
            }
            let body = line.trim();
            let indent = line.len() - line.trim_start().len();
            if !body.is_empty() && !body.starts_with('#') {
                lines.push(Line { start: start + indent, indent, body });
            }
            start += line.len();
        }
        let here = *lines.last()?;
        let above = lines.len().checked_sub(2).map(|above| lines[above]);
        Some(Self { first: lines[0], above, here })
    }

    /// A key that is indented more than the one above, or has a line above it that is no key.
    fn indentation(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let colon = self.here.start + self.here.body.find(':')?;
        let above = self.above.filter(|_| colon == at)?;
        let Some(key) = above.key() else {
            return Some((MISPLACED.into(), above.first_word()));
        };
        if self.here.indent <= above.indent + above.after_dashes().0 {
            return None;
        }
        let hint = format!(
            "är det en nyckel: börja den rakt under ”{key}”; är det text: skriv texten med | på egna rader"
        );
        let message = "raden är längre indragen än den ovanför".to_owned();
        Some((Words { message, hint }, self.here.first_word()))
    }

    /// `nyckel: ”värde: med kolon”`: quotation marks that YAML takes for letters.
    fn curly(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let (key, value) = self.here.body.split_once(": ")?;
        let start = self.here.start + key.len() + 2;
        let mark = value.chars().next().filter(|mark| "”“„’‘»".contains(*mark))?;
        let words = (
            "citattecknen är inte raka",
            "byt dem mot raka: \"…\"; ska de synas i texten: skriv värdet med | på egna rader",
        );
        (at > start).then(|| (words.into(), start..start + mark.len_utf8()))
    }

    /// `nyckel: - värde`.
    fn list_after_key(&self, at: usize) -> Option<(Words, Range<usize>)> {
        let before = self.here.body.get(..at.checked_sub(self.here.start)?)?;
        let words = (
            "en lista börjar på raden under nyckeln",
            "flytta ner strecket till en egen rad; ska det synas i texten: sätt värdet inom citattecken",
        );
        before.trim_end().ends_with(':').then(|| (words.into(), at..at + 1))
    }

    /// The first line is indented, and the next is not.
    fn indented_start(&self) -> Option<(Words, Range<usize>)> {
        let words = (
            "den första raden är indragen, men inte de andra",
            "ta bort mellanslagen före det första ordet",
        );
        (self.first.indent > self.here.indent).then(|| (words.into(), self.first.first_word()))
    }

    /// The last bracket before `at` that a value begins with and that is never closed.
    fn open_bracket(&self, text: &str, at: usize) -> Option<(Words, Range<usize>)> {
        let before = &text[..at.min(self.here.start + self.here.body.len())];
        let opens = |&(place, _): &(usize, &str)| {
            let lead = before[..place].trim_end_matches(' ');
            let value = lead.ends_with([':', '-', '[', '{', ',', '\n']) || lead.is_empty();
            value && is_open(&before[place..])
        };
        let (place, _) = before.rmatch_indices(['{', '[']).find(opens)?;
        let end = text[place..].find('\n').map_or(text.len(), |end| place + end);
        Some((UNCLOSED.into(), place..place + text[place..end].trim_end().len()))
    }
}

/// `nyckel: > text`.
fn text_after_bar(text: &str, at: usize) -> Option<(Words, Range<usize>)> {
    let rest = text.get(at..)?.lines().next()?;
    let words = (
        "efter | och > ska texten börja på nästa rad",
        "flytta ner texten och dra in den; ska tecknet synas: sätt värdet inom citattecken",
    );
    let marked = rest.starts_with(['|', '>']) && rest.len() > 1;
    marked.then(|| (words.into(), at..at + rest.trim_end().len()))
}

/// What is wrong with a line whatever stands around it.
fn own_slip(line: Line<'_>) -> Option<(Words, Range<usize>)> {
    let word = line.first_word();
    let text = &line.body[..word.len()];
    if is_tight_dash(text) {
        let words = ("strecket saknar ett mellanslag efter sig", "skriv ”- ” och sedan texten");
        return Some((words.into(), word));
    }
    if is_bullet(line.body) {
        return Some((BULLET.into(), word));
    }
    let (skipped, body) = line.after_dashes();
    let (key, value) = body.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let glued = is_key && !value.is_empty() && !value.starts_with([' ', '/']);
    glued.then(|| {
        let hint = format!("skriv ”{key}: ” och sedan värdet");
        let message = "kolonet saknar ett mellanslag efter sig".to_owned();
        let start = line.start + skipped;
        (Words { message, hint }, start..start + key.len() + 1)
    })
}

/// Whether the bracket that `text` begins with is not closed in it, brackets in quotes left out.
fn is_open(text: &str) -> bool {
    let (mut depth, mut quote) = (0, None);
    for character in text.chars() {
        match (quote, character) {
            (Some(open), _) => quote = quote.filter(|_| open != character),
            (None, '"' | '\'') => quote = Some(character),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return false;
        }
    }
    true
}
