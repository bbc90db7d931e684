//! The rules of reading files.

use super::{anchors, brackets, include, line, lines, marks, paths, repo};
use super::{root, rows, signs, slips, syntax, text, yaml};
use crate::diag::Regel;

/// Those of each file of the room.
pub const REGLER: &[&Regel] = &[
    &root::SAKNAD_MAPP,
    &root::SKRIVELSE_YAML_SAKNAS,
    &repo::FIL_LÄSES_INTE,
    &text::SAKNAD_FIL,
    &text::MAPP_SOM_FIL,
    &text::FÖR_STOR_FIL,
    &text::OLÄSLIG_FIL,
    &text::INTE_UTF8,
    &paths::UTANFÖR_MAPPEN,
    &include::FILNAMN_SAKNAS,
    &include::HÄMTAR_SIG_SJÄLV,
    &include::TOM_FIL,
    &yaml::FLERA_DOKUMENT,
    &yaml::NYCKEL_UTAN_ORD,
    &anchors::ANKARE_I_SIG_SJÄLVT,
    &signs::TABBTECKEN,
    &signs::HÅRT_MELLANSLAG,
    &signs::CITATTECKEN_UTAN_SLUT,
    &signs::TEXT_EFTER_CITAT,
    &signs::OMVÄNT_SNEDSTRECK,
    &signs::TECKEN_I_BÖRJAN,
    &brackets::KLAMMER_UTAN_SLUT,
    &brackets::KLAMMER_UTAN_BÖRJAN,
    &rows::RAD_PASSAR_INTE,
    &rows::OJÄMN_LISTA,
    &rows::OVÄNTAT_KOLON,
    &line::TÄT_NYCKEL,
    &lines::FEL_INDRAG,
    &lines::CITATTECKEN_INTE_RAKA,
    &lines::LISTA_EFTER_NYCKEL,
    &lines::TEXT_EFTER_LODSTRECK,
    &marks::PUNKTTECKEN,
    &marks::TÄTT_STRECK,
    &syntax::OLÄSLIG_RAD,
    &slips::TAPPAT_ORD,
    &slips::TÄTT_KOLON,
    &slips::FILNAMN_SOM_TEXT,
    &slips::RAD_FLYTER_IHOP,
    &slips::AVKLIPPT_TEXT,
    &slips::STYCKE_FLYTER_IHOP,
];
