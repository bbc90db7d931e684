//! A passage of a text, and the section that it stands in.

use super::words::Words;

/// A section: what stands under a heading, up to the next one of its level.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Its heading; none for what stands before the first.
    pub rubrik: Option<Words>,
    /// The section around it, by index.
    pub over: Option<usize>,
    /// Whether its heading stands in a text with nothing under it.
    pub är_tom: bool,
}

/// What is read in one go: a paragraph, an item of a list, a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The section that it stands in, by index.
    pub section: usize,
    /// The key of the model that it was written under: `text`, `punkter`, `orsak`.
    pub nyckel: String,
    /// What it is.
    pub slag: Slag,
    /// Its words; of a table or a diagram those of its heading.
    pub words: Words,
}

/// What a passage is.
#[derive(Debug, Clone, PartialEq)]
pub enum Slag {
    /// A paragraph, or a single line of the model.
    Stycke,
    /// An item of a list.
    Punkt,
    /// A quote.
    Citat,
    /// A footnote.
    Fotnot,
    /// Words shown as they stand.
    Kod,
    /// A table.
    Tabell(Cells),
    /// A diagram, as the table that it is drawn from.
    Diagram(Cells),
}

/// The cells of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cells {
    /// The column heads.
    pub huvud: Vec<Words>,
    /// The rows below.
    pub rader: Vec<Vec<Words>>,
    /// Whether the last row holds sums.
    pub summarad: bool,
    /// Whether the last column holds sums.
    pub summakolumn: bool,
}

impl Passage {
    /// The cells of a table or a diagram.
    pub fn cells(&self) -> Option<&Cells> {
        match &self.slag {
            Slag::Tabell(cells) | Slag::Diagram(cells) => Some(cells),
            _ => None,
        }
    }

    /// All words in it: its own, then those of its cells.
    pub fn all_words(&self) -> impl Iterator<Item = &Words> {
        let cells = self.cells().into_iter();
        let cells = cells.flat_map(|cells| cells.huvud.iter().chain(cells.rader.iter().flatten()));
        std::iter::once(&self.words).chain(cells)
    }
}
