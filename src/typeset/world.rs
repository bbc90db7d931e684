//! What Typst may see: the filled source, the library, the theme, the fonts and the case's own
//! images. No other file, no network, no clock.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, WorldExt};

use super::packages::{Packages, in_root, root_of};
use super::unread::Unread;
use crate::assets::{Files, Typsnitt};
use crate::diag::{Sources, Span};
use crate::fill::{Filled, LÄGE, Part, Places, läge, theme};
use crate::layout::Layout;
use crate::model::Plats;

/// What the papers of a repository share.
#[derive(Debug)]
pub struct Base {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    typsnitt: Arc<Typsnitt>,
    sources: HashMap<FileId, Unread>,
    images: HashMap<FileId, Bytes>,
    image_paths: Vec<String>,
    /// What the user knows the files of the library by.
    names: HashMap<FileId, String>,
}

impl Base {
    /// The library, the theme of `layout` and the images that `files` has read.
    pub fn new(layout: &Layout, files: &Files) -> Arc<Self> {
        let library = layout.library.iter().map(|file| (file.path.clone(), file.text.clone()));
        let theme = ("/tema.typ".to_owned(), theme(layout));
        let sources = library.chain([theme]).filter_map(|(path, text)| {
            let id = file_id(&path)?;
            Some((id, Unread::new(id, text)))
        });
        let names = layout.library.iter();
        let names = names.filter_map(|file| Some((file_id(&file.path)?, file.name.clone())));
        let images = files.images().into_iter().filter_map(|(path, image)| {
            Some((file_id(&format!("/repo/{path}"))?, Bytes::new(image)))
        });
        let own = layout.bilder.iter();
        let own =
            own.filter_map(|(path, image)| Some((file_id(path)?, Bytes::new(Arc::clone(image)))));
        Arc::new(Self {
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(layout.typsnitt.all())),
            typsnitt: Arc::clone(&layout.typsnitt),
            sources: sources.collect(),
            images: images.chain(own).collect(),
            image_paths: layout.own_images().collect(),
            names: names.collect(),
        })
    }

    /// The fonts.
    pub fn typsnitt(&self) -> &Typsnitt {
        &self.typsnitt
    }

    /// The images that a template may name, by their paths.
    pub fn image_paths(&self) -> impl Iterator<Item = &str> {
        self.image_paths.iter().map(String::as_str)
    }

    /// A file of the library, or the theme.
    fn source(&self, id: FileId) -> Option<&Source> {
        self.sources.get(&id).map(Unread::source)
    }

    /// All files, each by its path from the root: the library, the theme and the images, in order.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let path = |id: &FileId| id.get().vpath().get_without_slash().to_owned();
        let sources =
            self.sources.iter().map(|(id, source)| (path(id), source.text().as_bytes().to_vec()));
        let images = self.images.iter().map(|(id, image)| (path(id), image.to_vec()));
        sources.chain(images).collect()
    }
}

/// One document, to be set.
#[derive(Debug)]
pub struct World {
    base: Arc<Base>,
    main: Source,
    läge: Source,
    parts: Vec<(Source, Places)>,
    /// What handlingar with words of their own see.
    packages: Packages,
}

impl World {
    /// The world of one filled document.
    pub fn new(base: &Arc<Base>, filled: &Filled) -> Self {
        let source = |path: &str, text: &str| Source::new(own_id(path), text.to_owned());
        let läge = source(&format!("/{LÄGE}"), &läge(filled.paket));
        let library = base.sources.values().map(|file| (file.id(), file.text()));
        let shared: Vec<(FileId, &str)> = library.chain([(läge.id(), läge.text())]).collect();
        let part = |part: &Part| {
            let root = part.package.as_ref().and_then(root_of).unwrap_or(VirtualRoot::Project);
            let id = in_root(&root, own_id(&format!("/{}", part.path)));
            (Source::new(id, part.text.clone()), part.places.clone())
        };
        Self {
            base: Arc::clone(base),
            main: source("/main.typ", &filled.main),
            parts: filled.parts.iter().map(part).collect(),
            packages: Packages::new(&filled.parts, &shared),
            läge,
        }
    }

    /// What it shares with others.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// Whether the handlingar can be read as Typst at all.
    pub fn is_readable(&self) -> bool {
        self.parts.iter().all(|(part, _)| !part.root().diagnosis().errors)
    }

    /// Where a span stands in the filled handlingar: which of them, and the byte that it begins at.
    pub fn in_part(&self, span: impl Into<DiagSpan>) -> Option<(usize, usize)> {
        let span = span.into();
        let id = span.id()?;
        let part = self.parts.iter().position(|(part, _)| part.id() == id)?;
        Some((part, self.range(span)?.start))
    }

    /// The values of the model in the filled handlingar: which handling, and the bytes in it.
    pub fn values(&self) -> impl Iterator<Item = (usize, Range<usize>, &[Plats])> {
        let parts = self.parts.iter().enumerate();
        parts.flat_map(|(part, (_, places))| {
            places.values().map(move |(range, values)| (part, range, values))
        })
    }

    /// Where a span of Typst was written: in the template or the YAML for the filled handling, and else
    /// in the library. None for the main file, which nobody wrote.
    pub fn place(&self, span: impl Into<DiagSpan>, sources: &Sources) -> Option<Span> {
        let span = span.into();
        let id = span.id()?;
        let range = self.range(span)?;
        if let Some((_, places)) = self.parts.iter().find(|(part, _)| part.id() == id) {
            return places.find(&range);
        }
        let name = self.base.names.get(&in_root(&VirtualRoot::Project, id))?;
        let source = typst::World::source(self, id).ok()?;
        Some(Span::new(sources.add(name.as_str(), source.text()), range))
    }

    /// The file that a span of Typst stands in, and where.
    pub fn around(&self, span: impl Into<DiagSpan>) -> Option<(Source, Range<usize>)> {
        let span = span.into();
        Some((typst::World::source(self, span.id()?).ok()?, self.range(span)?))
    }

    /// The text of a file of the library, or of the theme, by its path from the root.
    pub fn text(&self, path: &str) -> Option<String> {
        let id = file_id(path).filter(|id| *id != self.läge.id())?;
        self.base.source(id).map(|source| source.text().to_owned())
    }

    /// The first value of the model in a piece of a filled handling.
    pub fn value_in(&self, span: impl Into<DiagSpan>) -> Option<Span> {
        let span = span.into();
        let id = span.id()?;
        let (_, places) = self.parts.iter().find(|(part, _)| part.id() == id)?;
        places.first_value(&self.range(span)?)
    }
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// The id of one of the document's own files.
fn own_id(path: &str) -> FileId {
    file_id(path).unwrap_or_else(|| unreachable!("{path} is a plain path"))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.base.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let parts = self.parts.iter().map(|(part, _)| part);
        let own =
            [&self.main, &self.läge].into_iter().chain(parts).find(|source| source.id() == id);
        let source = own.or_else(|| self.base.source(id)).or_else(|| self.packages.source(id));
        source.cloned().ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(manifest) = self.packages.manifest(id) {
            return Ok(manifest);
        }
        match self.base.images.get(&in_root(&VirtualRoot::Project, id)) {
            Some(image) => Ok(image.clone()),
            None => self.source(id).map(Bytes::from_string),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.base.typsnitt.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
