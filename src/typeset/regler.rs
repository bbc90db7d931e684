//! The rules of setting pages.

use super::{fault, hanvisning, ratt, saknas, stopped, tabellbredd};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &fault::GÅR_INTE_ATT_SÄTTA,
    &hanvisning::HÄNVISNING_LEDER_FEL,
    &ratt::RÅTT_VÄRDE,
    &saknas::OKÄND_FIL_I_MALL,
    &stopped::MALL_STANNAR,
    &tabellbredd::TABELL_RYMS_INTE,
];
