//! The rules of a kommun's own templates.

use super::{block, ersatter, falt, kod_som_text, namn, oanvant, olasbar, utanfor_block};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &ersatter::OFULLSTÄNDIG_KOMPONENT,
    &falt::OKÄND_KOMPONENT,
    &namn::OKÄNT_MALLNAMN,
    &block::FELSTAVAT_BLOCK,
    &block::OANVÄNT_BLOCK,
    &kod_som_text::KOD_SOM_TEXT,
    &kod_som_text::ÖPPEN_KOMMENTAR,
    &utanfor_block::UTANFÖR_BLOCK,
    &oanvant::OANVÄND_MALLFIL,
    &oanvant::OANVÄNT_ORD,
    &oanvant::TOMT_ORD,
    &olasbar::OLÄSLIG_KOMPONENT,
];
