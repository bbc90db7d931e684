//! The rules of filling templates.

use super::{filler, utanfor_kod};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[&filler::SLAG_UTAN_MALL, &utanfor_kod::VÄRDE_UTANFÖR_KOD];
