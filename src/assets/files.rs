//! The files that texts refer to: tables and images.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::image::check_image;
use super::pdf::PdfFil;
use super::svg_text::otherwise_set;
use super::tom_bild::nothing_is_seen;
use super::typsnitt::Typsnitt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceFile, SourceId, Sources, Span};
use crate::load::{
    ReadError, clean, decode_csv, display, on_disk, present, read_bytes, resolve, resolve_file,
};
use crate::text::{Csv, INGA_UPPGIFTER, markdown};

/// The image formats that the pages can show.
const IMAGES: [&str; 4] = ["svg", "png", "jpg", "jpeg"];

/// A file that is no PDF.
pub const INTE_EN_PDF: Regel = Regel {
    namn: "inte-en-pdf",
    nivå: Nivå::Fast,
    hittar: "En handling av slaget ”fil” vars fil inte är en PDF.",
    varför: "Bara sidorna i en PDF kan stå bland handlingarna.",
    gör: "Spara filen som PDF och lägg den bredvid ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
diarienummer: BN-2027-00012
rubrik: Svar på motion
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: fil
    titel: Motion om bygglov
    textalternativ: Motionen föreslår kortare handläggningstider.
    fil: ⟦motion.docx⟧
",
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00012
rubrik: Svar på motion
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: fil
    titel: Motion om bygglov
    textalternativ: Motionen föreslår kortare handläggningstider.
    fil: motion.pdf  # skrivelse: av fil-som-bild – textalternativet säger allt
-- ärenden/avrapportering/motion.pdf --
%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
    },
};

/// An image of a kind that cannot be shown.
pub const OKÄNT_BILDFORMAT: Regel = Regel {
    namn: "okänt-bildformat",
    nivå: Nivå::Fast,
    hittar: "En bild som är sparad på ett sätt som inte går att visa.",
    varför: "Sidorna kan bara visa bilder i formaten SVG, PNG och JPEG.",
    gör: "Öppna bilden i ett bildprogram och spara den som SVG, PNG eller JPEG.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n⟦![Kommunens vapen](vapen.bmp)⟧\n",
        rätt: "-- föredragning.md --\n![Kommunens vapen](../../bilder/logotyp.svg)\n",
    },
};

type Shared<T> = Mutex<BTreeMap<PathBuf, T>>;

/// An image that can be shown.
#[derive(Debug)]
struct Bild {
    bytes: Arc<[u8]>,
    is_seen: bool,
}

/// Reads the files that texts refer to, each once.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
    sources: Arc<Sources>,
    typsnitt: Arc<Typsnitt>,
    tables: Shared<Result<Arc<Csv>, Vec<Diagnostic>>>,
    images: Shared<Result<Bild, ReadError>>,
    pdfs: Shared<Result<Arc<PdfFil>, ReadError>>,
}

impl Files {
    /// The files below `root`.
    pub fn new(root: &Path, sources: &Arc<Sources>) -> Self {
        Self {
            root: root.to_owned(),
            sources: Arc::clone(sources),
            typsnitt: Arc::default(),
            tables: Mutex::default(),
            images: Mutex::default(),
            pdfs: Mutex::default(),
        }
    }

    /// The same with these fonts, which images may have text in.
    #[must_use]
    pub fn with_fonts(self, typsnitt: &Arc<Typsnitt>) -> Self {
        Self { typsnitt: Arc::clone(typsnitt), ..self }
    }

    /// The name of a source file: its path from the root.
    pub fn name(&self, file: SourceId) -> String {
        self.sources.get(file).path.clone()
    }

    /// A source file.
    pub fn source(&self, file: SourceId) -> Arc<SourceFile> {
        self.sources.get(file)
    }

    /// All source files.
    pub fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// A file without words, for what has no place.
    pub fn nowhere(&self) -> SourceId {
        self.sources.add("", "")
    }

    /// The table that `written` names in the file `from`. A fault in the table has its place there; one
    /// with the name has none.
    pub fn csv_from(&self, from: &str, written: &str) -> Result<Arc<Csv>, Diagnostic> {
        let nowhere = Span::new(self.nowhere(), 0..0);
        self.table(from, written, nowhere).map_err(|mut fault| {
            fault.span = fault.span.filter(|span| *span != nowhere);
            fault
        })
    }

    /// All images that were asked for, by path from the root, with their bytes; and the pages of PDFs.
    pub fn images(&self) -> Vec<(String, Arc<[u8]>)> {
        let images = self.images.lock().unwrap_or_else(PoisonError::into_inner);
        let images = images.iter().filter_map(|(path, image)| {
            Some((display(path), Arc::clone(&image.as_ref().ok()?.bytes)))
        });
        let pdfs = self.pdfs.lock().unwrap_or_else(PoisonError::into_inner);
        let pages = pdfs.iter().filter_map(|(path, pdf)| Some((display(path), pdf.as_ref().ok()?)));
        let pages = pages.flat_map(|(path, pdf)| {
            let svgs = pdf.sidor.iter().enumerate();
            svgs.map(move |(index, sida)| (page_name(&path, index), Arc::clone(&sida.svg)))
        });
        images.chain(pages).collect()
    }

    /// The PDF that `written` names in the file `from`, and its path from the root.
    pub fn pdf_from(
        &self,
        from: &str,
        written: &str,
        at: Span,
    ) -> Result<(String, Arc<PdfFil>), Diagnostic> {
        let path = resolve(&self.root, Path::new(from), written, at)?;
        let shown = display(&path);
        if !shown.to_lowercase().ends_with(".pdf") {
            let message = format!("”{written}” är inte en PDF");
            let fault = Diagnostic::new(&INTE_EN_PDF, message).at(at);
            return Err(fault.hint("spara filen som PDF och lägg den bredvid ärendet"));
        }
        present(&self.root, Path::new(from), &path, at)?;
        let mut pdfs = self.pdfs.lock().unwrap_or_else(PoisonError::into_inner);
        let pdf = pdfs
            .entry(path.clone())
            .or_insert_with(|| PdfFil::read(&on_disk(&self.root, &path), &shown).map(Arc::new));
        match pdf {
            Ok(pdf) => Ok((shown, Arc::clone(pdf))),
            Err(error) => Err(error.at(at)),
        }
    }

    /// The image that `written` names in the file `from`, as a path from the root.
    pub fn image_from(&self, from: &str, written: &str, at: Span) -> Result<String, Diagnostic> {
        let path = resolve(&self.root, Path::new(from), written, at)?;
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        if !IMAGES.contains(&extension.as_str()) {
            let message = format!("”{written}” är inte en bild som går att visa");
            let fault = Diagnostic::new(&OKÄNT_BILDFORMAT, message).at(at);
            return Err(fault.hint("spara bilden som SVG, PNG eller JPEG"));
        }
        present(&self.root, Path::new(from), &path, at)?;
        let shown = display(&path);
        let mut images = self.images.lock().unwrap_or_else(PoisonError::into_inner);
        let image = images.entry(path.clone()).or_insert_with(|| {
            let bytes = read_bytes(&on_disk(&self.root, &path), &shown)?;
            let is_seen = check_image(&bytes, &shown)?;
            Ok(Bild { bytes: bytes.into(), is_seen })
        });
        match image {
            Ok(_) => Ok(shown),
            Err(error) => Err(error.at(at)),
        }
    }

    /// A warning if an image, by its path from the root, is not shown as it was meant: nothing of it is seen, or it has
    /// text in a typeface that there is none of.
    pub fn otherwise_shown(&self, image: &str, at: Span) -> Option<Diagnostic> {
        let images = self.images.lock().unwrap_or_else(PoisonError::into_inner);
        let Bild { bytes, is_seen } = images.get(Path::new(image))?.as_ref().ok()?;
        if *is_seen {
            otherwise_set(bytes, image, &self.typsnitt, at)
        } else {
            Some(nothing_is_seen(at))
        }
    }

    fn table(&self, from: &str, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic> {
        let path = resolve_file(&self.root, Path::new(from), written, at)?;
        let shown = display(&path);
        let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        let table = tables.entry(path.clone()).or_insert_with(|| {
            let read = || match self.sources.unsaved(&shown) {
                Some(text) => Ok(clean(text)),
                None => decode_csv(&read_bytes(&on_disk(&self.root, &path), &shown)?, &shown),
            };
            let text =
                read().map_err(|error: ReadError| vec![error.told(&self.sources, &shown, at)])?;
            let source = self.sources.add(shown, text.as_str());
            Csv::parse(source, &text).map(Arc::new)
        });
        match table {
            Ok(table) => Ok(Arc::clone(table)),
            Err(faults) => Err(joined(faults, at)),
        }
    }
}

/// What the world calls a page of a PDF.
pub fn page_name(path: &str, index: usize) -> String {
    format!("{path}/sida-{}.svg", index + 1)
}

/// The faults of a file as one: the first, with the others beside it.
fn joined(faults: &[Diagnostic], at: Span) -> Diagnostic {
    let Some((first, rest)) = faults.split_first() else {
        return Diagnostic::new(&INGA_UPPGIFTER, "filen går inte att läsa").at(at);
    };
    let rest = rest.iter().filter_map(|fault| Some((fault.span?, fault.message.clone())));
    let mut fault = first.clone();
    fault.related.extend(rest);
    fault
}

impl markdown::Files for Files {
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic> {
        self.table(&self.name(at.file), written, at)
    }

    fn image(&self, written: &str, at: Span) -> Result<String, Diagnostic> {
        self.image_from(&self.name(at.file), written, at)
    }

    fn otherwise_shown(&self, image: &str, at: Span) -> Option<Diagnostic> {
        Self::otherwise_shown(self, image, at)
    }
}
