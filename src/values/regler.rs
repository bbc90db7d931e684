//! The rules of values.

use super::bound::OKÄND_RISK;
use super::curly::BÖJT_CITATTECKEN;
use super::engine::{LAYOUTORD_SAKNAS, TEXT_I_SIG_SJÄLV};
use super::function::{OKÄND_BILAGA, OKÄND_ENHET};
use super::inget::UPPRÄKNING_AV_INGET;
use super::kinds::{
    EVIG_TEXT, FEL_INOM_PARENTES, GÅR_INTE_ATT_RÄKNA_UT, MALL_PÅ_SIG_SJÄLV, MALLEN_FINNS_INTE,
    OKÄND_FUNKTION, OLÄSLIGT_UTTRYCK,
};
use super::meningar::VÄRDE_I_ORD;
use super::ordform::{ANTAL_ORD, ATT_I_ORD};
use super::print::{TEXT_UTAN_INFOGA, TOMT_VÄRDE, VÄRDET_PASSAR_INTE};
use super::undefined::OKÄNT_VÄRDE;
use crate::diag::Regel;

/// The rules of the room.
pub const REGLER: &[&Regel] = &[
    &OKÄND_RISK,
    &BÖJT_CITATTECKEN,
    &TEXT_I_SIG_SJÄLV,
    &LAYOUTORD_SAKNAS,
    &OKÄND_BILAGA,
    &OKÄND_ENHET,
    &OKÄND_FUNKTION,
    &FEL_INOM_PARENTES,
    &OLÄSLIGT_UTTRYCK,
    &MALLEN_FINNS_INTE,
    &MALL_PÅ_SIG_SJÄLV,
    &EVIG_TEXT,
    &GÅR_INTE_ATT_RÄKNA_UT,
    &UPPRÄKNING_AV_INGET,
    &VÄRDE_I_ORD,
    &ATT_I_ORD,
    &ANTAL_ORD,
    &TEXT_UTAN_INFOGA,
    &TOMT_VÄRDE,
    &VÄRDET_PASSAR_INTE,
    &OKÄNT_VÄRDE,
];
