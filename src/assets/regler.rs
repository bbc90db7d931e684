//! The rules of files beside the YAML.

use super::files::{INTE_EN_PDF, OKÄNT_BILDFORMAT};
use crate::diag::Regel;

/// The rules of the room.
pub const REGLER: &[&Regel] = &[&INTE_EN_PDF, &OKÄNT_BILDFORMAT];
