//! The list of all rules.

use super::namn;
use crate::assets;
use crate::checks;
use crate::diag::Regel;
use crate::text;
use crate::values;

/// The rules of each room.
const RUM: &[&[&Regel]] =
    &[namn::REGLER, text::REGLER, text::markdown::REGLER, assets::REGLER, values::REGLER];

/// All rules, by name.
pub fn alla() -> Vec<&'static Regel> {
    let mut alla: Vec<&Regel> =
        RUM.iter().chain(checks::REGLER).flat_map(|rum| rum.iter().copied()).collect();
    alla.sort_by_key(|regel| regel.namn);
    alla
}

/// The rule with this name.
pub fn named(namn: &str) -> Option<&'static Regel> {
    alla().into_iter().find(|regel| regel.namn == namn)
}
