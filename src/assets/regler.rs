//! The rules of the files that texts name.

use super::{files, image, okant_typsnitt, pdf, svg_text, tom_bild, typsnitt};
use crate::diag::Regel;

/// Those of each kind of file.
pub const REGLER: &[&Regel] = &[
    &files::INTE_EN_PDF,
    &files::OKÄNT_BILDFORMAT,
    &image::SKADAD_BILD,
    &image::BILD_KAN_INTE_TRYCKAS,
    &tom_bild::TOM_BILD,
    &svg_text::TYPSNITT_I_BILD,
    &okant_typsnitt::OKÄNT_TYPSNITT,
    &typsnitt::OLÄSLIGT_TYPSNITT,
    &typsnitt::TYPSNITT_FÅR_INTE_BÄDDAS_IN,
    &pdf::SKADAD_PDF,
    &pdf::SKYDDAD_PDF,
    &pdf::FÖR_MÅNGA_SIDOR,
];
