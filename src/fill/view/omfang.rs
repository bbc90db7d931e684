//! How much room the account of a granskning takes.

use super::kallor::Källor;
use crate::model::Granskning;
use crate::prose::{Block, Rich};

/// The most columns of a table that can be read in the cell of another.
const WIDEST_IN_A_CELL: usize = 3;

/// What fits in the cell of a table.
pub const CELL: &str = "cell";

impl Källor<'_> {
    /// What the account of a granskning asks for: the cell of a table; a section of its own, since it has headings or
    /// a wide table; or even a landscape page.
    pub fn omfång(&self, granskning: &Granskning) -> &'static str {
        let texts = [&granskning.redovisning, &granskning.analys, &granskning.ledde_till];
        let texts: Vec<Rich> =
            texts.into_iter().flatten().map(|text| self.prosa.rich(text.plats)).collect();
        let mut blocks = texts.iter().flat_map(|text| &text.blocks);
        if blocks.clone().any(liggande) {
            "liggande"
        } else if blocks.any(stor) {
            "avsnitt"
        } else {
            CELL
        }
    }
}

fn liggande(block: &Block) -> bool {
    matches!(block, Block::Tabell(tabell) if tabell.liggande)
}

fn stor(block: &Block) -> bool {
    match block {
        Block::Rubrik { .. } => true,
        Block::Tabell(tabell) => tabell.huvud.len() > WIDEST_IN_A_CELL,
        _ => false,
    }
}
