//! What a YAML parser says is wrong, and what to do, in words for somebody who has never heard of YAML.

use serde_saphyr::granit_parser::ErrorKind as E;

/// What is wrong, and what to do.
pub struct Words {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl From<(&str, &str)> for Words {
    fn from((message, hint): (&str, &str)) -> Self {
        Self { message: message.to_owned(), hint: hint.to_owned() }
    }
}

impl Words {
    /// The words for an error that nothing around it explains.
    pub fn of(kind: &E) -> Self {
        let told = of_character(kind).or_else(|| of_bracket(kind)).or_else(|| of_line(kind));
        told.unwrap_or(UNREADABLE).into()
    }
}

/// A tab where YAML wants spaces.
pub const TAB: (&str, &str) =
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

/// A hard space where YAML wants a plain one.
pub const HARD_SPACE: (&str, &str) = (
    "här står ett hårt mellanslag, som ser ut som ett vanligt",
    "ta bort det och skriv ett vanligt mellanslag; det följer ofta med från Word",
);

const UNREADABLE: (&str, &str) = (
    "filen går inte att läsa från och med här",
    "jämför med en rad som fungerar: indrag med mellanslag, kolon efter nyckeln, citattecken parvis",
);

/// A character that stands where it means something to YAML, or where a quotation ends.
fn of_character(kind: &E) -> Option<(&'static str, &'static str)> {
    Some(match kind {
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
        E::UnexpectedCharacter { .. } => {
            ("det här tecknet får ett värde inte börja med", "sätt värdet inom citattecken")
        }
        E::MissingAnchorOrAliasName | E::UnknownAnchor => {
            ("& och * i början av ett värde betyder något särskilt", "sätt värdet inom citattecken")
        }
        E::DirectiveDisallowed => ("en rad får inte börja med %", "sätt värdet inom citattecken"),
        _ => return None,
    })
}

/// Brackets that do not match.
fn of_bracket(kind: &E) -> Option<(&'static str, &'static str)> {
    Some(match kind {
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
        _ => return None,
    })
}

/// Keys, colons and dashes that do not fit in with the lines around them.
fn of_line(kind: &E) -> Option<(&'static str, &'static str)> {
    Some(match kind {
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
        E::RecursionLimitExceeded => {
            ("filen är för stor eller för djupt nästlad", "dela upp den med ”fil:”")
        }
        _ => return None,
    })
}
