//! Step 4: every text filled with values and read as Markdown.
//!
//! All texts of a case are read, printed or not, and the sentences that the layout makes from
//! data come from here too, so that whoever stops before the papers are filled has found the
//! same faults. What belongs to a plan alone is read once, however many handlingar show it.

mod prosa;
mod readings;
mod texts;

pub use prosa::Prosa;
pub use readings::{Plannyckel, Readings};
pub use texts::Läst;
