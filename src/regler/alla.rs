//! The list of all rules.

use super::namn;
use crate::diag::Regel;
use crate::{
    assets, beslutat, checks, documents, edit, fill, kvar, layout, load, mallar, meeting, ny,
    nytt_ar, output, schema, stada, text, typeset, values,
};

/// The rules of each room.
const RUM: &[&[&Regel]] = &[
    load::REGLER,
    edit::REGLER,
    output::REGLER,
    kvar::REGLER,
    text::REGLER,
    text::markdown::REGLER,
    schema::REGLER,
    assets::REGLER,
    layout::REGLER,
    documents::REGLER,
    ny::REGLER,
    beslutat::REGLER,
    values::REGLER,
    fill::REGLER,
    nytt_ar::REGLER,
    mallar::REGLER,
    typeset::REGLER,
    meeting::REGLER,
    stada::REGLER,
    namn::REGLER,
];

/// All rules, by name.
pub fn alla() -> Vec<&'static Regel> {
    let mut alla: Vec<&Regel> =
        RUM.iter().chain(checks::REGLER).flat_map(|rum| rum.iter().copied()).collect();
    alla.sort_by_key(|regel| regel.namn);
    alla
}
