//! The files of a repository: which there are, and what kind each is.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::text::read_text;
use super::tree::{NodeId, Tree};
use super::{include, yaml};
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
    fn of(name: &str) -> Option<Self> {
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
    fn nearly(name: &str) -> Option<String> {
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

/// A repository as read: `skrivelse.yaml` and what lies beside and below it.
#[derive(Debug)]
pub struct Repo {
    /// The folder of `skrivelse.yaml`.
    pub root: PathBuf,
    /// The values of all documents.
    pub tree: Tree,
    /// The organisation first, then by path.
    pub documents: Vec<Document>,
    /// Files that are not read because of a slip in the name.
    pub misnamed: Vec<Diagnostic>,
}

impl Repo {
    /// Reads the repository that `folder` lies in.
    ///
    /// Fails only when there is no `skrivelse.yaml` in `folder` or above it; what is wrong in a
    /// file is kept with its document.
    pub fn load(folder: &Path, sources: &Sources) -> Result<Self, Diagnostic> {
        let root = find_root(folder)?;
        let mut tree = Tree::default();
        let mut found = Found::default();
        walk(&root, Path::new(""), 0, &mut found);
        found.documents.sort();
        found.misnamed.sort();
        let misnamed = found.misnamed.iter().map(|(path, meant)| misnamed(path, meant)).collect();
        let documents = found
            .documents
            .into_iter()
            .map(|(kind, path)| Loader::document(&root, &mut tree, sources, kind, path))
            .collect();
        Ok(Self { root, tree, documents, misnamed })
    }

    /// The document at `path` from the root.
    pub fn at(&self, path: &Path) -> Option<&Document> {
        self.documents.iter().find(|document| document.path == path)
    }
}

/// The folder of the `skrivelse.yaml` that `folder` belongs to.
pub fn find_root(folder: &Path) -> Result<PathBuf, Diagnostic> {
    let shown = folder.display();
    // Without the prefix that Windows puts before: the path is shown to the user.
    let Ok(start) = dunce::canonicalize(folder) else {
        return Err(
            Diagnostic::fel(format!("mappen ”{shown}” finns inte")).hint("kontrollera namnet")
        );
    };
    let start =
        if start.is_file() { start.parent().map(Path::to_owned).unwrap_or(start) } else { start };
    let found = start.ancestors().find(|folder| folder.join("skrivelse.yaml").is_file());
    found.map(Path::to_owned).ok_or_else(|| {
        Diagnostic::fel(format!(
            "det finns ingen skrivelse.yaml i ”{shown}” eller i mapparna ovanför"
        ))
        .hint("gå till mappen med skrivelse.yaml, eller ange den: skrivelse bygg MAPP")
    })
}

/// What lies in a repository.
#[derive(Default)]
struct Found {
    documents: Vec<(DocumentKind, PathBuf)>,
    /// Files that are not read because of a slip in the name, each with the name that was meant.
    misnamed: Vec<(PathBuf, String)>,
}

/// Finds the documents in a folder and below, hidden folders, `ut` and `mallar` left out; a
/// folder with a `skrivelse.yaml` of its own is another repository.
#[expect(clippy::disallowed_methods, reason = "what is found is sorted")]
fn walk(root: &Path, folder: &Path, depth: usize, found: &mut Found) {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let path = folder.join(name);
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            let other = name.starts_with('.') || ["ut", "mallar", "target"].contains(&name);
            if !other && depth < 16 && !root.join(&path).join("skrivelse.yaml").exists() {
                walk(root, &path, depth + 1, found);
            }
        } else if let Some(kind) = DocumentKind::of(name) {
            found.documents.push((kind, path));
        } else if let Some(meant) = DocumentKind::nearly(name) {
            found.misnamed.push((path, meant));
        }
    }
}

fn misnamed(path: &Path, meant: &str) -> Diagnostic {
    let shown = include::display(path);
    Diagnostic::varning(format!("filen ”{shown}” läses inte"))
        .hint(format!("ge den namnet ”{meant}”"))
}

/// Reads one document and its includes.
pub(super) struct Loader<'a> {
    pub(super) root: &'a Path,
    pub(super) tree: &'a mut Tree,
    sources: &'a Sources,
    read: Vec<SourceId>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Loader<'a> {
    fn document(
        root: &'a Path,
        tree: &'a mut Tree,
        sources: &'a Sources,
        kind: DocumentKind,
        path: PathBuf,
    ) -> Document {
        let mut loader = Self { root, tree, sources, read: Vec::new(), diagnostics: Vec::new() };
        let node = loader.open(&path);
        Document { kind, path, root: node, sources: loader.read, diagnostics: loader.diagnostics }
    }

    fn open(&mut self, path: &Path) -> Option<NodeId> {
        let name = include::display(path);
        let here = Span::new(self.add_source(&name, ""), 0..0);
        if let Err(fault) = include::resolve(self.root, Path::new(""), &name, here) {
            self.report(fault);
            return None;
        }
        let text = match read_text(&self.root.join(path), &name) {
            Ok(text) => text,
            Err(error) => {
                self.report(Diagnostic::fel(error.message).at(here).hint(error.hint));
                return None;
            }
        };
        let source = self.add_source(&name, &text);
        match yaml::parse(self.tree, source, &text) {
            Ok(parsed) => {
                self.diagnostics.extend(parsed.slips);
                include::follow(self, parsed.root, path, &mut vec![path.to_owned()]);
                Some(parsed.root)
            }
            Err(faults) => {
                self.diagnostics.extend(faults);
                None
            }
        }
    }

    pub(super) fn add_source(&mut self, name: &str, text: &str) -> SourceId {
        let id = self.sources.add(name, text);
        self.read.push(id);
        id
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}
