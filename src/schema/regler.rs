//! The rules of the format.

use super::{fritt, kind, leaves, read, walk, walker};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &walker::NYCKEL_FINNS_INTE,
    &walker::SAKNAD_NYCKEL,
    &walker::SAKNAT_VÄRDE,
    &walker::FEL_SLAG_AV_VÄRDE,
    &fritt::NYCKEL_TVÅ_GÅNGER,
    &walk::TOM_POST,
    &walk::TOM_NYCKEL,
    &leaves::OKÄNT_ORD,
    &leaves::FEL_DATUM,
    &read::OKÄNT_FORMATFEL,
    &kind::OKÄNT_FILSLAG,
];
