//! Handlingar with words of their own: packages that have the library and the images of the others, but their own theme.

use std::collections::HashMap;

use typst::foundations::Bytes;
use typst::syntax::package::PackageSpec;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

use super::unread::Unread;
use crate::fill::{Package, Part};

/// The path of the theme, from a root.
const THEME: &str = "/tema.typ";
/// The path of what Typst wants to know of a package, from its root.
const MANIFEST: &str = "typst.toml";

/// What the packages of a document have besides their handlingar.
#[derive(Debug, Default)]
pub struct Packages {
    sources: HashMap<FileId, Unread>,
    manifests: HashMap<FileId, Bytes>,
}

impl Packages {
    /// Those of the parts that are packages; `shared` is what each of them sees besides its own theme.
    pub fn new(parts: &[Part], shared: &[(FileId, &str)]) -> Self {
        let mut packages = Self::default();
        for part in parts {
            let Some(package) = &part.package else { continue };
            let Some(root) = root_of(package) else { continue };
            packages.add(package, &part.path, &root, shared);
        }
        packages
    }

    fn add(
        &mut self,
        package: &Package,
        path: &str,
        root: &VirtualRoot,
        shared: &[(FileId, &str)],
    ) {
        for (id, text) in shared {
            let id = in_root(root, *id);
            let is_theme = id.get().vpath().get_with_slash() == THEME;
            let text = if is_theme { package.tema.as_str() } else { text };
            self.sources.insert(id, Unread::new(id, text.to_owned()));
        }
        let manifest = VirtualPath::new(MANIFEST).ok();
        let manifest = manifest.map(|path| RootedPath::new(root.clone(), path).intern());
        let text = package.manifest(path);
        self.manifests.extend(manifest.map(|id| (id, Bytes::from_string(text))));
    }

    /// A file of the library as a package sees it.
    pub fn source(&self, id: FileId) -> Option<&Source> {
        self.sources.get(&id).map(Unread::source)
    }

    /// What Typst wants to know of a package.
    pub fn manifest(&self, id: FileId) -> Option<Bytes> {
        self.manifests.get(&id).cloned()
    }
}

/// The root of a package.
pub fn root_of(package: &Package) -> Option<VirtualRoot> {
    package.spec().parse::<PackageSpec>().ok().map(VirtualRoot::Package)
}

/// A file of the same path in another root.
pub fn in_root(root: &VirtualRoot, id: FileId) -> FileId {
    RootedPath::new(root.clone(), id.get().vpath().clone()).intern()
}
