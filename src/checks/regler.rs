//! The rules of the checks.

use super::{
    arende, cell, foredragningslista, gemensamt, handling, mappar, moten, organisation, plan, risk,
    sammantrade, sidor, text, utseende,
};
use crate::diag::Regel;

/// Those of each family.
pub const REGLER: &[&[&Regel]] = &[
    arende::REGLER,
    cell::REGLER,
    foredragningslista::REGLER,
    gemensamt::REGLER,
    handling::REGLER,
    mappar::REGLER,
    moten::REGLER,
    organisation::REGLER,
    plan::REGLER,
    risk::REGLER,
    sammantrade::REGLER,
    sidor::REGLER,
    text::REGLER,
    utseende::REGLER,
];
