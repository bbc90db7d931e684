//! The rules of text, besides those of Markdown.

use super::csv::{CELL_UTAN_SLUT, INGA_UPPGIFTER, INTE_ETT_TAL, OJÄMN_RAD, OKÄND_KOLUMN};
use super::uttag::OKÄND_RAD;
use crate::diag::Regel;

/// The rules of the room.
pub const REGLER: &[&Regel] =
    &[&CELL_UTAN_SLUT, &INGA_UPPGIFTER, &OKÄND_KOLUMN, &OKÄND_RAD, &INTE_ETT_TAL, &OJÄMN_RAD];
