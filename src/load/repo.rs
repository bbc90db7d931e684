//! The files of a repository: which there are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::document::{Document, DocumentKind};
use super::found::Found;
use super::paths::display;
use super::root::find_root;
use super::tree::Tree;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Sources};

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
    /// Texts and YAML files that none of the documents takes in, by path; none where a document could not be read, which may.
    pub unread: Vec<PathBuf>,
}

impl Repo {
    /// Reads the repository that `folder` lies in.
    ///
    /// Fails only when there is no `skrivelse.yaml` in `folder` or above it; what is wrong in a
    /// file is kept with its document.
    pub fn load(folder: &Path, sources: &Sources) -> Result<Self, Diagnostic> {
        let root = find_root(folder)?;
        let mut tree = Tree::default();
        let found = Found::in_repository(&root);
        let misnamed = found.misnamed.iter().map(|(path, meant)| misnamed(path, meant)).collect();
        let documents: Vec<Document> = found
            .documents
            .into_iter()
            .map(|(kind, path)| Document::read(&root, &mut tree, sources, kind, path))
            .collect();
        let unread = unread(found.others, &documents, sources);
        let documents = without_included(documents, sources);
        Ok(Self { root, tree, documents, misnamed, unread })
    }

    /// A repository that lies in no folder: files by their paths, which messages know by `prefix` and the path.
    pub fn given<'f>(
        prefix: &str,
        files: impl Iterator<Item = (&'f str, &'f str)>,
        sources: &Sources,
    ) -> Self {
        let mut tree = Tree::default();
        let mut documents: Vec<Document> = files
            .filter_map(|(path, text)| {
                let kind = DocumentKind::of(path.rsplit('/').next()?)?;
                let name = format!("{prefix}{path}");
                let document = (kind, PathBuf::from(path));
                Some(Document::given(&mut tree, sources, document, &name, text))
            })
            .collect();
        documents.sort_by(|one, other| (one.kind, &one.path).cmp(&(other.kind, &other.path)));
        Self {
            root: PathBuf::from(prefix),
            tree,
            documents,
            misnamed: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// The document at `path` from the root.
    pub fn at(&self, path: &Path) -> Option<&Document> {
        self.documents.iter().find(|document| document.path == path)
    }
}

/// Which of the files none of the documents was read from.
fn unread(others: Vec<PathBuf>, documents: &[Document], sources: &Sources) -> Vec<PathBuf> {
    let faulty = |document: &Document| document.diagnostics.iter().any(Diagnostic::is_fel);
    if documents.iter().any(faulty) {
        return Vec::new();
    }
    // Another system may know a file by other capitals, or by letters of several signs.
    let known = |name: &str| name.nfc().collect::<String>().to_lowercase();
    let read = documents.iter().flat_map(|document| &document.sources);
    let read: BTreeSet<String> = read.map(|id| known(&sources.get(*id).name)).collect();
    let mut unread = others;
    unread.retain(|path| !read.contains(&known(&display(path))));
    unread.sort();
    unread
}

/// What another file takes in is no document of its own, whatever it is called.
fn without_included(documents: Vec<Document>, sources: &Sources) -> Vec<Document> {
    let name = |id: SourceId| sources.get(id).name.clone();
    let names = |document: &Document| document.sources.iter().copied().map(name).collect();
    let read: BTreeMap<String, BTreeSet<String>> =
        documents.iter().map(|document| (display(&document.path), names(document))).collect();
    let mut by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, taken) in &read {
        for name in taken.iter().filter(|name| *name != path) {
            by.entry(name).or_default().push(path);
        }
    }
    let is_included = |document: &Document| {
        let path = display(&document.path);
        // Two that take in each other have a fault of their own, which would be lost with both.
        let alone = |by: &&str| !read[&path].contains(*by);
        by.get(path.as_str()).is_some_and(|by| by.iter().any(alone))
    };
    let included: Vec<bool> = documents.iter().map(is_included).collect();
    let all = documents.into_iter().zip(included);
    all.filter(|(_, included)| !included).map(|(document, _)| document).collect()
}

/// A file whose name is nearly that of one that is read.
pub const FIL_LÄSES_INTE: Regel = Regel {
    namn: "fil-läses-inte",
    nivå: Nivå::Varning,
    hittar: "En fil vars namn liknar ett som programmet läser, men har en stor bokstav eller en annan ändelse.",
    varför: "Filen läses inte, fast den ser ut att göra det.",
    gör: "Ge filen det namn som meddelandet säger.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2027.yml --
planår: 2027
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - {fil: risker/tillsyn.yaml}
",
        rätt: "-- plan-2027.yml → plan-2027.yaml --\n",
    },
};

fn misnamed(path: &Path, meant: &str) -> Diagnostic {
    let shown = display(path);
    let fault = Diagnostic::new(&FIL_LÄSES_INTE, format!("filen ”{shown}” läses inte"));
    fault.hint(format!("ge den namnet ”{meant}”"))
}
