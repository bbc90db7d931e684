//! One file that a user writes, with all that it includes.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::include;
use super::loader::Loader;
use super::paths::display;
use super::resolve::resolve;
use super::tree::{NodeId, Tree};
use super::unsaved::read_source;
use crate::diag::{Diagnostic, SourceId, Sources, Span};

/// The kinds of files that a user writes, told by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// `skrivelse.yaml`: the organisation.
    Organisation,
    /// `plan….yaml`: a plan year.
    Plan,
    /// `ärende.yaml`: a case.
    Ärende,
    /// `sammanträde.yaml`: a meeting.
    Sammanträde,
}

impl DocumentKind {
    /// The kind of a file by its name, in composed or decomposed letters.
    pub fn of(name: &str) -> Option<Self> {
        let name: String = name.nfc().collect();
        match name.as_str() {
            "skrivelse.yaml" => Some(Self::Organisation),
            "ärende.yaml" | "arende.yaml" => Some(Self::Ärende),
            "sammanträde.yaml" | "sammantrade.yaml" => Some(Self::Sammanträde),
            plan if plan.starts_with("plan") && plan.ends_with(".yaml") => Some(Self::Plan),
            _ => None,
        }
    }

    /// The name that was meant, for a file that has capitals in it or one ending too many.
    pub fn nearly(name: &str) -> Option<String> {
        let name: String = name.nfc().collect::<String>().to_lowercase();
        let name = name.strip_suffix(".txt").unwrap_or(&name);
        let stem = name.strip_suffix(".yaml").or(name.strip_suffix(".yml")).unwrap_or(name);
        let exact =
            matches!(stem, "skrivelse" | "ärende" | "arende" | "sammanträde" | "sammantrade");
        let plan = stem.starts_with("plan") && name != stem;
        (exact || plan).then(|| format!("{stem}.yaml"))
    }
}

/// A file of the repository with all that it includes.
#[derive(Debug)]
pub struct Document {
    /// What it describes.
    pub kind: DocumentKind,
    /// Path from the root.
    pub path: PathBuf,
    /// Its value; none when it could not be read.
    pub root: Option<NodeId>,
    /// The files that it was read from: its own and its includes.
    pub sources: Vec<SourceId>,
    /// What was wrong with reading it.
    pub diagnostics: Vec<Diagnostic>,
}

impl Document {
    /// Reads the file at `path` from `root` into `tree`.
    pub fn read(
        root: &Path,
        tree: &mut Tree,
        sources: &Sources,
        kind: DocumentKind,
        path: PathBuf,
    ) -> Self {
        let mut loader = Loader::new(root, tree, sources);
        let root = open(&mut loader, &path);
        let (sources, diagnostics) = loader.done();
        // What cannot be read cannot be judged.
        let unread = |fault: Diagnostic| if fault.is_fel() { fault.cause() } else { fault };
        let diagnostics = diagnostics.into_iter().map(unread).collect();
        Self { kind, path, root, sources, diagnostics }
    }
}

impl Document {
    /// Reads a file that is no file of the user's: its text is `text`, and its places are known by `name`.
    pub fn given(
        tree: &mut Tree,
        sources: &Sources,
        (kind, path): (DocumentKind, PathBuf),
        name: &str,
        text: &str,
    ) -> Self {
        let mut loader = Loader::new(Path::new(""), tree, sources);
        let root = loader.parse(name, text).ok();
        let (sources, diagnostics) = loader.done();
        Self { kind, path, root, sources, diagnostics }
    }
}

fn open(loader: &mut Loader<'_>, path: &Path) -> Option<NodeId> {
    let name = display(path);
    let here = Span::new(loader.add_source(&name, ""), 0..0);
    if let Err(fault) = resolve(loader.root, Path::new(""), &name, here) {
        loader.report(fault);
        return None;
    }
    let text = match read_source(loader.sources, loader.root, path, &name) {
        Ok(text) => text,
        Err(error) => {
            loader.unreadable(&error, &name, here);
            return None;
        }
    };
    match loader.parse(&name, &text) {
        Ok(root) => {
            include::follow(loader, root, path, &mut vec![path.to_owned()]);
            Some(root)
        }
        Err(faults) => {
            for fault in faults {
                loader.report(fault);
            }
            None
        }
    }
}
