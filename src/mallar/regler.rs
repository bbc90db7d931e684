//! The rules of a kommun's own templates.

use super::{block, ersatter, falt, namn, oanvant, olasbar};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &ersatter::OFULLSTÄNDIG_KOMPONENT,
    &falt::OKÄND_KOMPONENT,
    &namn::OKÄNT_MALLNAMN,
    &block::FELSTAVAT_BLOCK,
    &block::OANVÄNT_BLOCK,
    &oanvant::OANVÄND_MALLFIL,
    &oanvant::OANVÄNT_ORD,
    &oanvant::TOMT_ORD,
    &olasbar::OLÄSLIG_KOMPONENT,
];
