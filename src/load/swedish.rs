//! What a YAML parser has to say, in words for somebody who has never heard of YAML.

use serde_saphyr::granit_parser::ErrorKind as E;

use super::lines;
use crate::diag::{Diagnostic, SourceId, Span};

/// What is wrong, and what to do.
pub struct Words {
    pub message: String,
    pub hint: String,
}

impl From<(&str, &str)> for Words {
    fn from((message, hint): (&str, &str)) -> Self {
        Self { message: message.to_owned(), hint: hint.to_owned() }
    }
}

/// A syntax error at byte `at` of `text`, which begins at byte `base` of the file.
pub fn syntax_error(kind: &E, file: SourceId, text: &str, at: usize, base: usize) -> Diagnostic {
    let (Words { message, hint }, range) = unseen(text, at)
        .or_else(|| lines::slip(kind, text, at))
        .unwrap_or_else(|| (words(kind).into(), mark(text, at)));
    let span = Span::new(file, base + range.start..base + range.end);
    Diagnostic::fel(message).at(span).hint(hint)
}

/// An entry of a file, which begins at byte `base` of it, that has no key.
pub fn no_key(file: SourceId, text: &str, base: usize) -> Diagnostic {
    syntax_error(&E::SimpleKeyExpected, file, text, 0, base)
}

/// A tab or a hard space where YAML wants plain spaces, in the line of the error or the one after it:
/// nobody sees them, so that the error would seem to be about something else.
fn unseen(text: &str, at: usize) -> Option<(Words, std::ops::Range<usize>)> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let mut start = line;
    for line in text.get(line..)?.split_inclusive('\n').take(2) {
        let lead = line.len() - line.trim_start().len();
        let after = line.find([':', '-']).map(|mark| mark + 1);
        let found = line[..lead].find(['\t', '\u{a0}']).or_else(|| {
            let after = after.filter(|after| line[*after..].starts_with(['\t', '\u{a0}']));
            after.filter(|after| *after <= lead + 60)
        });
        if let Some(found) = found {
            let tab = line[found..].starts_with('\t');
            let length = if tab { 1 } else { '\u{a0}'.len_utf8() };
            let words = if tab { TAB } else { HARD_SPACE };
            return Some((words.into(), start + found..start + found + length));
        }
        start += line.len();
    }
    None
}

const TAB: (&str, &str) =
    ("här står ett tabbtecken", "dra in raden med mellanslag i stället, två för varje nivå");
/// A line that is neither a key nor part of the text above it.
pub const MISPLACED: (&str, &str) = (
    "raden passar inte in här",
    "är det en nyckel ska den ha ett kolon efter sig; är det text ska den vara lika långt indragen som raden ovanför",
);
/// An item of a list that does not stand under the one above.
pub const UNEVEN: (&str, &str) = (
    "listan är inte jämn",
    "alla streck i en lista ska stå rakt under varandra, och det som hör till en post rakt under postens första ord",
);
/// An item of a list with the mark that Word puts before it.
pub const BULLET: (&str, &str) =
    ("en lista skrivs med vanliga streck", "byt tecknet mot ett streck och ett mellanslag: ”- ”");
/// A bracket without its end.
pub const UNCLOSED: (&str, &str) = (
    "en klammer saknar sitt slut, eller ett komma saknas",
    "varje { ska ha sin } och varje [ sin ], med komma mellan delarna",
);
const HARD_SPACE: (&str, &str) = (
    "här står ett hårt mellanslag, som ser ut som ett vanligt",
    "ta bort det och skriv ett vanligt mellanslag; det följer ofta med från Word",
);

/// The word at `at`, or the last word before it when there is only white space.
fn mark(text: &str, at: usize) -> std::ops::Range<usize> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if text[at..].trim_start().is_empty() {
        at = text[..at].trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    let rest = &text[at..];
    let end = rest.find(char::is_whitespace).filter(|end| *end > 0);
    at..at + end.unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8))
}

/// The words for an error that nothing around it explains.
#[expect(clippy::too_many_lines, reason = "a plain table")]
fn words(kind: &E) -> (&'static str, &'static str) {
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => TAB,
        E::UnclosedQuotedScalar => {
            ("ett citattecken saknar sitt slut", "sätt ett likadant citattecken där texten slutar")
        }
        E::InvalidTrailingDoubleQuotedScalar | E::InvalidTrailingSingleQuotedScalar => (
            "det står något efter citattecknet",
            "citattecknen ska omfatta hela värdet; skriv hellre värdet med | på flera rader",
        ),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape => (
            "ett omvänt snedstreck inom \"…\" betyder något särskilt",
            "använd '…' i stället, eller skriv två omvända snedstreck",
        ),
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => UNCLOSED,
        E::MismatchedFlowCollectionEnd { .. } => (
            "klammern slutar med fel tecken",
            "en lista som börjar med [ slutar med ], och nycklar som börjar med { slutar med }",
        ),
        E::MisplacedFlowCollectionEnd => (
            "här slutar en klammer som inte har börjat",
            "ta bort den, eller sätt hela texten inom citattecken",
        ),
        E::SimpleKeyExpected
        | E::InvalidSimpleKey
        | E::ExpectedBlockMappingKey
        | E::UnexpectedEofBlockMapping
        | E::InvalidIndentation => MISPLACED,
        E::MappingValueNotAllowed
        | E::InvalidColonPlacement
        | E::InvalidMappingValueWhitespace
        | E::FlowMappingValueAdjacentCollection => (
            "här står ett kolon som inte väntas",
            "innehåller texten ett kolon: sätt den inom citattecken eller skriv den med | på egna rader",
        ),
        E::BlockSequenceEntryNotAllowed
        | E::ExpectedBlockSequenceEntry
        | E::UnexpectedEofBlockSequence
        | E::BlockEntryInFlowCollection => UNEVEN,
        E::UnexpectedCharacter { .. } => {
            ("det här tecknet får ett värde inte börja med", "sätt värdet inom citattecken")
        }
        E::MissingAnchorOrAliasName | E::UnknownAnchor => {
            ("& och * i början av ett värde betyder något särskilt", "sätt värdet inom citattecken")
        }
        E::DirectiveDisallowed => ("en rad får inte börja med %", "sätt värdet inom citattecken"),
        E::RecursionLimitExceeded => {
            ("filen är för stor eller för djupt nästlad", "dela upp den med ”fil:”")
        }
        _ => (
            "filen går inte att läsa från och med här",
            "jämför med en rad som fungerar: indrag med mellanslag, kolon efter nyckeln, citattecken parvis",
        ),
    }
}
