//! PDFs that were made elsewhere, such as a motion: their pages as images, since PDF/UA-1 and PDF/A-2
//! let no other PDF be set among ours.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_interpret::font::FontQuery;
use hayro_svg::hayro_syntax::object::dict::keys;
use hayro_svg::hayro_syntax::object::{Dict, String as PdfString};
use hayro_svg::hayro_syntax::{LoadPdfError, Pdf};
use hayro_svg::{RenderCache, SvgRenderSettings};

use super::fonts::FONTS;
use super::image::check_image;
use super::pdf_delar::{is_covered, is_whole, writes};
use super::pdf_ringar::uses_itself;
use crate::diag::{Exempel, Nivå, Regel};
use crate::load::{ReadError, read_up_to};

/// The largest PDF that is read, in MB.
const MAX_MB: u64 = 32;
/// The most pages that one may have.
const MAX_PAGES: usize = 400;
/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// How far from A4 a side may be, in millimetres, and still count as it.
const TOLERANCE: f32 = 3.0;

/// A PDF that was made elsewhere.
#[derive(Debug)]
pub struct PdfFil {
    /// The file as it is.
    pub data: Arc<[u8]>,
    /// Its pages.
    pub sidor: Vec<Sida>,
    /// Whether it has tags of its own.
    pub taggad: bool,
    /// The language that it says it is in.
    pub språk: Option<String>,
}

/// A page of it.
#[derive(Debug)]
pub struct Sida {
    /// Width and height as it is seen, in millimetres.
    pub mått: (f32, f32),
    /// The page as SVG, its text as outlines.
    pub svg: Arc<[u8]>,
    /// Whether something lies over it that is not drawn.
    pub täckt: bool,
    /// Whether it has a picture or a font that could not be read.
    pub ofullständig: bool,
    /// Whether it says that it draws something, and nothing came of it.
    pub tom: bool,
}

impl Sida {
    /// Whether it is wider than it is high.
    pub fn liggande(&self) -> bool {
        self.mått.0 > self.mått.1
    }

    /// Whether it is an A4, standing or lying.
    pub fn är_a4(&self) -> bool {
        let (short, long) = (self.mått.0.min(self.mått.1), self.mått.0.max(self.mått.1));
        (short - 210.0).abs() <= TOLERANCE && (long - 297.0).abs() <= TOLERANCE
    }
}

/// A file that is no PDF, or not whole.
pub const SKADAD_PDF: Regel = Regel {
    namn: "skadad-pdf",
    nivå: Nivå::Fast,
    hittar: "En fil som är skadad, eller ingen PDF.",
    varför: "Då går det inte att visa dess sidor.",
    gör: "Öppna filen i ett PDF-program och spara eller skriv ut den som PDF igen.",
    exempel: Exempel::Ingen("en PDF är ingen text"),
};

/// A PDF that a password is asked for.
pub const SKYDDAD_PDF: Regel = Regel {
    namn: "skyddad-pdf",
    nivå: Nivå::Fast,
    hittar: "En PDF som är skyddad med lösenord.",
    varför: "Då går det inte att visa dess sidor.",
    gör: "Ta bort skyddet i ett PDF-program och spara filen igen.",
    exempel: Exempel::Ingen("en PDF med lösenord är ingen text"),
};

/// A PDF with too many pages.
pub const FÖR_MÅNGA_SIDOR: Regel = Regel {
    namn: "för-många-sidor",
    nivå: Nivå::Fast,
    hittar: "En PDF med fler sidor än vad programmet läser.",
    varför: "Så många sidor är nästan alltid en annan fil än den som menas, och tar lång tid att läsa.",
    gör: "Dela upp filen.",
    exempel: Exempel::Ingen("en PDF med så många sidor får inte plats här"),
};

impl PdfFil {
    /// Reads the file at `path`, which the user knows as `name`, and draws its pages.
    pub fn read(path: &Path, name: &str) -> Result<Self, ReadError> {
        let data: Arc<[u8]> = read_up_to(path, name, MAX_MB)?.into();
        let damaged = || {
            ReadError::new(
                &SKADAD_PDF,
                format!("”{name}” är skadad, eller ingen PDF"),
                "öppna den i ett PDF-program och spara eller skriv ut den som PDF igen",
            )
        };
        // The reader is made for damaged files too, but nobody has met all of them.
        let read = catch_unwind(AssertUnwindSafe(|| Self::draw(&data, name)));
        let file = read.unwrap_or_else(|_| Err(damaged()))?.ok_or_else(damaged)?;
        Ok(file)
    }

    /// None if it is damaged.
    fn draw(data: &Arc<[u8]>, name: &str) -> Result<Option<Self>, ReadError> {
        let pdf = match Pdf::new(data.to_vec()) {
            Ok(pdf) => pdf,
            Err(LoadPdfError::Decryption(_)) => {
                return Err(ReadError::new(
                    &SKYDDAD_PDF,
                    format!("”{name}” är skyddad med lösenord"),
                    "ta bort skyddet i ett PDF-program och spara den igen",
                ));
            }
            Err(LoadPdfError::Invalid) => return Ok(None),
        };
        if !is_whole(data, &pdf) {
            return Ok(None);
        }
        let pages = pdf.pages();
        if pages.len() > MAX_PAGES {
            return Err(ReadError::new(
                &FÖR_MÅNGA_SIDOR,
                format!("”{name}” har {} sidor", pages.len()),
                format!("dela upp den: en fil får ha högst {MAX_PAGES} sidor"),
            ));
        }
        let unread = Arc::new(AtomicBool::new(false));
        let (cache, settings) = (RenderCache::new(), settings(&unread));
        let mut sidor = Vec::new();
        for (index, page) in pages.iter().enumerate() {
            if uses_itself(page) {
                return Err(endless(name, index));
            }
            let svg = hayro_svg::convert(page, &cache, &settings, &SvgRenderSettings::default());
            check_image(svg.as_bytes(), "sida.svg")?;
            let (width, height) = page.render_dimensions();
            let mått = (width / POINTS, height / POINTS);
            let ofullständig = unread.swap(false, Ordering::Relaxed);
            let tom = writes(page) && !DRAWN.iter().any(|drawn| svg.contains(drawn));
            let (svg, täckt) = (svg.into_bytes().into(), is_covered(page));
            sidor.push(Sida { mått, svg, täckt, ofullständig, tom });
        }
        let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap_or_default();
        let språk = catalog.get::<PdfString<'_>>(keys::LANG);
        let språk = språk.map(|språk| String::from_utf8_lossy(språk.as_bytes()).into_owned());
        let taggad = catalog.contains_key(keys::STRUCT_TREE_ROOT);
        Ok((!sidor.is_empty()).then(|| Self { data: Arc::clone(data), sidor, taggad, språk }))
    }
}

/// What stands in an SVG that shows something.
const DRAWN: [&str; 5] = ["<path", "<image", "<use", "<rect", "<text"];

fn endless(name: &str, index: usize) -> ReadError {
    let message = format!("sida {} i ”{name}” har delar som använder sig själva", index + 1);
    let hint = "öppna den i ett PDF-program och skriv ut den som PDF igen";
    ReadError::new(&SKADAD_PDF, message, hint)
}

/// With our own fonts for those that a PDF names but does not hold; `unread` is set when a part cannot be read.
fn settings(unread: &Arc<AtomicBool>) -> InterpreterSettings {
    let unread = Arc::clone(unread);
    InterpreterSettings {
        warning_sink: Arc::new(move |_| unread.store(true, Ordering::Relaxed)),
        font_resolver: Arc::new(|query| {
            let (serif, bold, italic) = match query {
                FontQuery::Standard(font) => {
                    let name = font.postscript_name();
                    (name.contains("Times"), name.contains("Bold"), is_italic(name))
                }
                FontQuery::Fallback(font) => {
                    (font.is_serif, font.is_bold || font.font_weight >= 600, font.is_italic)
                }
            };
            let family = if serif { "Source Serif 4" } else { "Source Sans 3" };
            let mut fonts = FONTS.iter().filter(|font| font.info().family == family);
            let found = fonts.find(|font| {
                let variant = font.info().variant;
                let is_bold = variant.weight.to_number() >= 700;
                let upright = variant.style == typst::text::FontStyle::Normal;
                is_bold == bold && upright != italic && (bold || variant.weight.to_number() == 400)
            })?;
            let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(found.data().to_vec());
            Some((data, found.index()))
        }),
        ..InterpreterSettings::default()
    }
}

fn is_italic(name: &str) -> bool {
    name.contains("Oblique") || name.contains("Italic")
}
