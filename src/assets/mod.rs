//! The files that papers are made with besides the YAML: images, tables and PDFs that texts name, and the fonts.

mod files;
mod fonts;
mod image;
mod pdf;
mod pdf_delar;
mod prov;
mod regler;
mod standarder;
mod svg_text;
mod tom_bild;

pub use files::{Files, page_name};
pub use fonts::{FONTS, families, font_files, lacks};
pub use image::check_image;
pub use pdf::{PdfFil, Sida};
pub use regler::REGLER;
pub use standarder::{STANDARDER, standards};
