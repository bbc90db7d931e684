//! The rules of the documents.

use super::{fall, oanvand_plan, olasta, read};
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] = &[
    &fall::OKÄNT_ÄRENDE,
    &oanvand_plan::OANVÄND_PLAN,
    &olasta::FIL_HÄMTAS_INTE,
    &read::INGET_ÄRENDE,
    &read::OKÄND_PLAN,
];
