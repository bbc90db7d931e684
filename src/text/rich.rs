//! Text as understood: what Markdown means, each part with its place.

use std::ops::Range;

use super::numrering::Numrering;
use crate::diag::Span;

/// A text or a rad, ready to be set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rich {
    /// The blocks of the text; a rad is one paragraph.
    pub blocks: Vec<Block>,
    /// Whether it is a rad: set without a paragraph around it.
    pub inline: bool,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Stycke(Vec<Inline>),
    /// A heading; `depth` 1 is one below the heading that the text stands under.
    Rubrik {
        /// Level within the text, from 1.
        depth: u8,
        /// The words.
        text: Vec<Inline>,
        /// Where it stands.
        span: Span,
    },
    /// A bulleted or numbered list.
    Lista {
        /// How a numbered list is numbered.
        numrering: Option<Numrering>,
        /// Whether the items stand without space between them.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quote.
    Citat(Vec<Block>),
    /// Words to be shown as they stand.
    Kod {
        /// The words.
        text: String,
        /// Where they stand.
        span: Span,
    },
    /// A line between two parts, at its place.
    Streck(Span),
    /// An image on its own line.
    Bild(Bild),
    /// A table.
    Tabell(Tabell),
    /// A diagram.
    Diagram(Diagram),
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain words.
    Ord {
        /// The words.
        text: String,
        /// Where they stand.
        span: Span,
        /// What of them was filled in.
        värden: Vec<Värde>,
    },
    /// Emphasis.
    Betonat(Vec<Inline>),
    /// Strong emphasis.
    Starkt(Vec<Inline>),
    /// Words to be shown as they stand.
    Kod(String, Span),
    /// A link; an e-mail address has `mailto:`.
    Länk {
        /// Where it leads.
        mål: String,
        /// The words that are the link.
        text: Vec<Inline>,
    },
    /// An image within a line.
    Bild(Bild),
    /// The number of a heading, a table or a figure of the same handling.
    Hänvisning(Hänvisning),
    /// A forced line end.
    Radslut,
    /// A footnote, with its text the first time and by its label when it is referred to again.
    Fotnot(Fotnot),
}

/// What is referred to by its name; its number is known when the pages are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hänvisning {
    /// The words of its heading, or its id.
    pub namn: String,
    /// Whether it is named with a small first letter.
    pub gemen: bool,
    /// Where it is referred to.
    pub span: Span,
}

/// A part of words that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Värde {
    /// The bytes of the words.
    pub del: Range<usize>,
    /// The expression that gave them.
    pub uttryck: Span,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq)]
pub enum Fotnot {
    /// Where it is first referred to. The label (unique within the handling) is given if it is
    /// referred to again.
    Ny {
        /// Name for later references.
        etikett: Option<String>,
        /// The note.
        text: Vec<Block>,
    },
    /// A later reference to the same note.
    Igen {
        /// The label given at the first reference.
        etikett: String,
    },
}

/// An image.
#[derive(Debug, Clone, PartialEq)]
pub struct Bild {
    /// Path from the folder of `skrivelse.yaml`, with `/`.
    pub fil: String,
    /// What the image shows, in words.
    pub alt: String,
    /// What stands over it; with it the image is a figure.
    pub rubrik: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A table; every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each may hold besides the others")]
pub struct Tabell {
    /// A short name to refer to it by.
    pub id: Option<String>,
    /// What the table shows.
    pub rubrik: Option<Vec<Inline>>,
    /// The heads above those of the columns, from left to right; none where all heads stand in one row.
    pub överhuvud: Vec<Grupphuvud>,
    /// The column heads.
    pub huvud: Vec<Vec<Inline>>,
    /// The rows below the head.
    pub rader: Vec<Vec<Vec<Inline>>>,
    /// How each column is set.
    pub lägen: Vec<Läge>,
    /// Which columns hold numbers only.
    pub talkolumner: Vec<bool>,
    /// Whether the first column heads its rows.
    pub radhuvud: bool,
    /// Whether the last row holds sums.
    pub summarad: bool,
    /// Whether the last column holds sums.
    pub summakolumn: bool,
    /// Whether it gets a landscape page of its own.
    pub liggande: bool,
    /// Where it begins.
    pub span: Span,
}

/// A head above those of some columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Grupphuvud {
    /// Its words; none where the head of its only column stands over both rows.
    pub text: Option<Vec<Inline>>,
    /// How many columns it stands over.
    pub kolumner: usize,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Läge {
    /// As the layout does: numbers to the right, words to the left.
    #[default]
    Auto,
    /// To the left.
    Vänster,
    /// In the middle.
    Mitten,
    /// To the right.
    Höger,
}

/// A diagram, drawn from numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// A short name to refer to it by.
    pub id: Option<String>,
    /// How it is drawn.
    pub slag: Diagramslag,
    /// What it shows.
    pub rubrik: Option<Vec<Inline>>,
    /// The names along the axis.
    pub kategorier: Vec<String>,
    /// The rows of values.
    pub serier: Vec<Serie>,
    /// What all of them count; empty if no unit is written.
    pub enhet: String,
    /// The data in words, for those who do not see the drawing.
    pub alt: String,
    /// Where it stands.
    pub span: Span,
}

/// How a diagram is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Diagramslag {
    /// Standing bars.
    Staplar,
    /// Lying bars.
    LiggandeStaplar,
    /// A line.
    Linje,
}

/// A row of values in a diagram.
#[derive(Debug, Clone, PartialEq)]
pub struct Serie {
    /// Its name.
    pub namn: String,
    /// One value per category; none where a cell is empty.
    pub värden: Vec<Option<f64>>,
}

impl Tabell {
    /// All its cells as they are read: those of the heads, then row by row.
    pub fn celler(&self) -> impl Iterator<Item = &Vec<Inline>> {
        let above = self.överhuvud.iter().filter_map(|one| one.text.as_ref());
        above.chain(&self.huvud).chain(self.rader.iter().flatten())
    }
}

impl Rich {
    /// Where it begins.
    pub fn place(&self) -> Option<Span> {
        self.blocks.iter().find_map(Block::place)
    }

    /// Whether its own paragraphs have footnotes.
    pub fn has_footnotes(&self) -> bool {
        let in_words = |block: &Block| match block {
            Block::Stycke(words) => words.iter().any(Inline::has_footnotes),
            _ => false,
        };
        self.blocks.iter().any(in_words)
    }

    /// Whether nothing of it is printed: it was written, but its values left nothing.
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| matches!(block, Block::Stycke(words) if words.is_empty()))
    }
}

impl Block {
    /// Where it begins: its first words, or the mark that it is written with.
    pub fn place(&self) -> Option<Span> {
        match self {
            Self::Stycke(words) => words.iter().find_map(Inline::place),
            Self::Lista { items, .. } => items.iter().flatten().find_map(Self::place),
            Self::Citat(inner) => inner.iter().find_map(Self::place),
            Self::Bild(bild) => Some(bild.span),
            Self::Tabell(tabell) => Some(tabell.span),
            Self::Diagram(diagram) => Some(diagram.span),
            Self::Rubrik { span, .. } | Self::Kod { span, .. } | Self::Streck(span) => Some(*span),
        }
    }
}

impl Inline {
    /// Whether it is a footnote, or has one within.
    pub fn has_footnotes(&self) -> bool {
        match self {
            Self::Fotnot(_) => true,
            Self::Betonat(inner) | Self::Starkt(inner) | Self::Länk { text: inner, .. } => {
                inner.iter().any(Self::has_footnotes)
            }
            Self::Ord { .. }
            | Self::Kod(..)
            | Self::Bild(_)
            | Self::Hänvisning(_)
            | Self::Radslut => false,
        }
    }

    /// Where it begins.
    pub fn place(&self) -> Option<Span> {
        match self {
            Self::Ord { span, .. } | Self::Kod(_, span) => Some(*span),
            Self::Betonat(inner) | Self::Starkt(inner) | Self::Länk { text: inner, .. } => {
                inner.iter().find_map(Self::place)
            }
            Self::Bild(bild) => Some(bild.span),
            Self::Hänvisning(hänvisning) => Some(hänvisning.span),
            Self::Radslut | Self::Fotnot(_) => None,
        }
    }
}
