//! The rules of changing a user's files.

use super::refusal;
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[&refusal::OSÄKER_ÄNDRING];
