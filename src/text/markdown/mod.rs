//! Markdown → rich text.
//!
//! `CommonMark` with GFM tables, footnotes, images with alt text, and the fenced blocks `tabell` and
//! `diagram`. What Markdown would drop or change in silence is a fault or a warning here.

mod alike;
mod blocks;
mod body;
mod bullets;
mod code;
mod cured;
mod cured_list;
mod cured_table;
mod dashed;
mod data;
mod diagram;
mod diagramstorlek;
mod doubtful;
mod escape;
mod floating;
mod footnotes;
mod frame;
mod goes_on;
mod hanvisning;
mod heading;
mod hyphened;
mod images;
mod inlines;
mod langd;
mod larger;
mod line;
mod links;
mod lists;
mod literal;
mod made_heading;
mod marked;
mod marks;
mod notes;
mod own_lines;
mod pasted;
mod pasted_lists;
mod pasted_notes;
mod pasted_numbers;
mod read;
mod reader;
mod regler;
mod rows;
mod run;
mod scope;
mod sections;
mod signed;
mod signs;
mod spaces;
mod stars;
mod sums;
mod tabell;
mod table;
mod utan_summa;

pub use escape::escape;
pub use floating::floating;
pub use hanvisning::markdown as hänvisning;
pub use read::{rad, text};
pub use regler::REGLER;
pub use scope::{Files, Words};

#[cfg(test)]
mod tests;
