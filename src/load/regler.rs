//! The rules of reading files.

use super::text;
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &text::SAKNAD_FIL,
    &text::MAPP_SOM_FIL,
    &text::FÖR_STOR_FIL,
    &text::OLÄSLIG_FIL,
    &text::INTE_UTF8,
];
