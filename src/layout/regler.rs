//! The rules of layouts.

use super::{catalogue, chain, own_words};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &catalogue::OKÄND_INBYGGD_MALL,
    &chain::OKÄND_LAYOUT,
    &chain::LAYOUT_PÅ_SIG_SJÄLV,
    &own_words::OKÄNT_LAYOUTORD,
    &own_words::TOMT_LAYOUTORD,
];
