//! Text as understood: what Markdown means, and the tables and diagrams that it draws from CSV.
//!
//! Nothing here knows the model or a case: words and their places go in, rich text comes out.

mod cell;
mod csv;
mod datum;
mod filled;
mod kalkylfel;
pub mod markdown;
mod nothing;
mod par;
mod rader;
mod radsummor;
mod records;
mod regler;
mod rich;
mod serie;
mod summanamn;
mod summor;
mod tal;
mod uttag;

pub use cell::Cell;
pub use csv::{Csv, INGA_UPPGIFTER};
pub use datum::long_date;
pub use filled::{Filled, Piece};
pub use kalkylfel::failures;
pub use regler::REGLER;
pub use rich::{
    Bild, Block, Diagram, Diagramslag, Fotnot, Inline, Läge, Rich, Serie, Tabell, Värde,
    for_each_word, plain,
};
pub use tal::{Sort, Tal};
