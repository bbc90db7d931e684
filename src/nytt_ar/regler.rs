//! The rules of the next plan year.

use super::{nytt, skillnader};
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] =
    &[&nytt::OBESTÄMD_RISK, &skillnader::NY_I_NÄSTA_PLAN, &skillnader::SAKNAS_I_NÄSTA_PLAN];
