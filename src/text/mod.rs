//! Text as understood: what Markdown means, and the tables and diagrams that it draws from CSV.
//!
//! Nothing here knows the model or a case: words and their places go in, rich text comes out.

mod avdrag;
mod avrundning;
mod bestand;
mod cell;
mod csv;
mod dag;
mod datum;
mod delsummor;
mod felsumma;
mod felsummor;
mod filled;
mod flyttal;
mod forkortning;
mod hanvisningar;
mod hinder;
mod huvud;
mod igen;
mod ingar;
mod jamfort;
mod kalkylfel;
mod kolumnslag;
mod kvoter;
mod lasningar;
pub mod markdown;
mod medel;
mod nothing;
mod numrering;
mod omgivning;
mod ordlista;
mod par;
mod perioder;
mod rader;
mod radsummor;
mod raknat;
mod records;
mod regler;
mod rich;
mod rubrikenhet;
mod rubrikrader;
mod samband;
mod serie;
mod skala;
mod sort;
mod summanamn;
mod summor;
mod tal;
mod utsagt;
mod uttag;
mod words;

pub use cell::Cell;
pub use csv::{Csv, INGA_UPPGIFTER};
pub use dag::{Dag, dag, dagar, så_skrivs};
pub use datum::{MÅNADER, long_date};
pub use filled::{Filled, Piece};
pub use flyttal::FLEST_DECIMALER;
pub use forkortning::slutar_med_förkortning;
pub use hanvisningar::{Mål, Målslag, is_name_of, name_key, references, targets};
pub use kalkylfel::failures;
pub use numrering::Numrering;
pub use regler::REGLER;
pub use rich::{
    Bild, Block, Diagram, Diagramslag, Fotnot, Grupphuvud, Hänvisning, Inline, Läge, Rich, Serie,
    Tabell, Värde,
};
pub use sort::Sort;
pub use tal::Tal;
pub use words::{enumerate, for_each_line, for_each_word, plain, är_tomt};
