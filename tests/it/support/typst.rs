//! Typst sources set alone: previews of components, and what the PDF reader is tried on.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use skrivelse::assets::Files;
use skrivelse::diag::Sources;
use skrivelse::fill::Filled;
use skrivelse::layout::Layout;
use skrivelse::typeset::{Base, World};
use typst::diag::{FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The world of the program, with a main file and a few others besides its own.
struct Alone {
    world: World,
    main: FileId,
    sources: HashMap<FileId, Source>,
}

/// Sets `main`, which may import `others` (each a path and its text) and the library of `layout`.
///
/// A warning is an error.
pub fn set(layout: &str, main: &str, others: &[(String, String)]) -> Result<PagedDocument, String> {
    set_in(&layout_named(layout), main, others)
}

/// The same in a layout that is read already.
pub fn set_in(
    layout: &Layout,
    main: &str,
    others: &[(String, String)],
) -> Result<PagedDocument, String> {
    let main_id = id("/prov.typ");
    let own = [(main_id, main.to_owned())]
        .into_iter()
        .chain(others.iter().map(|(path, text)| (id(path), text.clone())));
    let sources = own.map(|(id, text)| (id, Source::new(id, text))).collect();
    let world = World::new(&base(layout), &Filled::default());
    let world = Alone { world, main: main_id, sources };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|faults| told(&faults, &world))?;
    if warnings.is_empty() { Ok(document) } else { Err(told(&warnings, &world)) }
}

/// The pages as PDF/UA-1 and PDF/A-2a.
pub fn export(document: &PagedDocument) -> Result<Vec<u8>, String> {
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("they go together");
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map_err(|faults| {
        faults.iter().map(|fault| fault.message.to_string()).collect::<Vec<_>>().join("\n")
    })
}

fn base(layout: &Layout) -> Arc<Base> {
    Base::new(layout, &Files::new(Path::new(""), &Arc::new(Sources::default())))
}

/// A built-in layout.
pub fn layout_named(name: &str) -> Layout {
    let read = Layout::named(Path::new(""), name, None, &Sources::default());
    read.expect("the layout is sound")
}

fn id(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a plain path")).intern()
}

fn told(faults: &[SourceDiagnostic], world: &Alone) -> String {
    use typst::WorldExt;
    let line = |fault: &SourceDiagnostic| {
        let place = fault.span.id().zip(world.range(fault.span)).map(|(id, range)| {
            let source = world.source(id).expect("it was read");
            let line = source.lines().byte_to_line(range.start).unwrap_or_default() + 1;
            format!("{}:{line}: ", id.get().vpath().get_without_slash())
        });
        format!("{}{}", place.unwrap_or_default(), fault.message)
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

impl typst::World for Alone {
    fn library(&self) -> &LazyHash<Library> {
        self.world.library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.world.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().map_or_else(|| self.world.source(id), Ok)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.world.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.world.font(index)
    }

    fn today(&self, offset: Option<Duration>) -> Option<Datetime> {
        self.world.today(offset)
    }
}
