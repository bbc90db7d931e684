//! The rules of text, besides those of Markdown.

use super::csv::{CITATTECKEN_UTAN_SLUT, INGA_UPPGIFTER, INTE_ETT_TAL, OJÄMN_RAD, OKÄND_KOLUMN};
use crate::diag::Regel;

/// The rules of the room.
pub const REGLER: &[&Regel] =
    &[&CITATTECKEN_UTAN_SLUT, &INGA_UPPGIFTER, &OKÄND_KOLUMN, &INTE_ETT_TAL, &OJÄMN_RAD];
