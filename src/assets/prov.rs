//! An image set alone, as it will be on a page: what stops Typst is known before any page is set.

use typst::Library;
use typst::LibraryExt as _;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::fonts::FONTS;
use super::standarder::standards;

/// A document of one image.
struct Prov {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    main: Source,
    image: (FileId, Bytes),
}

/// Typst's words on what is wrong with an image in PDF/UA-1 and PDF/A-2a; none if nothing is. `ending`: of its name.
pub fn prova(image: &[u8], ending: &str) -> Option<String> {
    let source = format!(
        "#set document(title: \"Prov\", date: datetime(year: 2000, month: 1, day: 1))\n#set text(lang: \"sv\", font: \"Source Sans 3\")\n#image(\"bild.{ending}\", alt: \"Prov\")\n"
    );
    let world = Prov {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(FONTS.iter())),
        main: Source::new(id("prov.typ")?, source),
        image: (id(&format!("bild.{ending}"))?, Bytes::new(image.to_vec())),
    };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let standards = standards().ok()?;
    let export = |document: PagedDocument| {
        typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() })
    };
    let first = |faults: &[SourceDiagnostic]| faults.first().map(|one| one.message.to_string());
    first(&warnings).or_else(|| first(&output.and_then(export).err()?))
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl typst::World for Prov {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let own = (id == self.main.id()).then(|| self.main.clone());
        own.ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (name, image) = &self.image;
        let own = (id == *name).then(|| image.clone());
        own.ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
