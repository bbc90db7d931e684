//! The rules of the next plan year.

use super::{annat_ar, kalla, nytt, skillnader};
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] = &[
    &annat_ar::ÖVERFÖRING_TILL_ANNAT_ÅR,
    &kalla::VÄNTAN_UTAN_KÄLLA,
    &nytt::OBESTÄMD_RISK,
    &skillnader::NY_I_NÄSTA_PLAN,
    &skillnader::SAKNAS_I_NÄSTA_PLAN,
];
