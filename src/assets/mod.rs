//! The files that papers are made with besides the YAML: images, tables and PDFs that texts name, and the fonts.

mod files;
mod fonts;
mod fs_type;
mod image;
mod okant_typsnitt;
mod pdf;
mod pdf_delar;
mod pdf_ringar;
mod prov;
mod regler;
mod standarder;
mod svg_text;
mod tom_bild;
mod typsnitt;

pub use files::{Files, page_name};
pub use fonts::{FONTS, font_files, is_plain, lacks};
pub use image::check_image;
pub use okant_typsnitt::okänt_typsnitt;
pub use pdf::{PdfFil, Sida};
pub use regler::REGLER;
pub use standarder::{STANDARDER, standards};
pub use typsnitt::Typsnitt;
