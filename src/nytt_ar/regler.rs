//! The rules of the next plan year.

use super::{annat_ar, nytt, skillnader};
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] = &[
    &annat_ar::ÖVERFÖRING_TILL_ANNAT_ÅR,
    &nytt::OBESTÄMD_RISK,
    &skillnader::NY_I_NÄSTA_PLAN,
    &skillnader::SAKNAS_I_NÄSTA_PLAN,
];
