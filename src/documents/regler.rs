//! The rules of the documents.

use super::{fall, read};
use crate::diag::Regel;

/// Those of each file.
pub const REGLER: &[&Regel] = &[&fall::OKÄNT_ÄRENDE, &read::INGET_ÄRENDE, &read::OKÄND_PLAN];
