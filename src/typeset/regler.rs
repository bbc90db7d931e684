//! The rules of setting pages.

use super::{fault, hanvisning, stopped, tabellbredd};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &fault::GÅR_INTE_ATT_SÄTTA,
    &hanvisning::HÄNVISNING_LEDER_FEL,
    &stopped::MALL_STANNAR,
    &tabellbredd::TABELL_RYMS_INTE,
];
