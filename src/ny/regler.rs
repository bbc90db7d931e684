//! The rules of making something new.

use super::{lager, namn, plan};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &lager::INGEN_NÄMND,
    &lager::INGEN_PLAN,
    &lager::MAPP_I_MAPP,
    &namn::OMÖJLIGT_FILNAMN,
    &plan::FINNS_REDAN,
];
