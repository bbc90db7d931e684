//! Text as understood: what Markdown means, and the tables and diagrams that it draws from CSV.
//!
//! Nothing here knows the model or a case: words and their places go in, rich text comes out.

mod cell;
mod csv;
mod datum;
mod filled;
pub mod markdown;
mod numrering;
mod records;
mod regler;
mod rich;
mod summor;
mod tal;

pub use cell::Cell;
pub use csv::{Csv, INGA_UPPGIFTER};
pub use datum::long_date;
pub use filled::{Filled, Piece};
pub use numrering::Numrering;
pub use regler::REGLER;
pub use rich::{
    Bild, Block, Diagram, Diagramslag, Fotnot, Inline, Läge, Rich, Serie, Tabell, Värde,
    for_each_word, plain,
};
pub use tal::{Sort, Tal};
