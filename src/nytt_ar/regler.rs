//! The rules of the next plan year.

use super::skillnader;
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] = &[&skillnader::NY_I_NÄSTA_PLAN, &skillnader::SAKNAS_I_NÄSTA_PLAN];
