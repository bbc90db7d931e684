//! The rules of the checks.

use super::{arende, bilagor, fil, mappar, overforing, plan, text, utan_plats};
use crate::diag::Regel;

/// Those of each family.
pub const REGLER: &[&[&Regel]] = &[
    text::REGLER,
    &[
        &arende::DIARIENUMMER_SAKNAS,
        &bilagor::BILAGA_NÄMNS_INTE,
        &fil::FIL_SOM_BILD,
        &mappar::SAMMA_DIARIENUMMER,
        &overforing::NÄSTA_PLAN_SAKNAS,
        &plan::ORSAK_FORTSÄTTER,
        &plan::NÄSTAN_EN_NYCKEL,
        &utan_plats::UTAN_PLATS,
    ],
];
