//! The standards that every paper conforms to.

use typst::diag::HintedStrResult;
use typst_pdf::{PdfStandard, PdfStandards};

/// By the names that people know.
pub const STANDARDER: [&str; 2] = ["PDF/UA-1", "PDF/A-2a"];

/// The same for Typst, which fails if they do not go together.
pub fn standards() -> HintedStrResult<PdfStandards> {
    PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
}
