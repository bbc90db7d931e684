//! What has a name in a repository, and where it is named.

use std::path::PathBuf;
use std::sync::LazyLock;

use regex::Regex;

use super::known::Slag;
use crate::diag::Span;
use crate::load::{DocumentKind, Entry, Kind, NodeId, Repo, Scalar, Tree};

/// Something that has a name.
#[derive(Debug, Clone)]
pub struct Named {
    /// What it is.
    pub slag: Slag,
    /// Its name.
    pub name: String,
    /// Where the name is given.
    pub span: Span,
    /// What it is in words, for people.
    pub told: String,
    /// The case that alone knows it, for a handling.
    pub case: Option<PathBuf>,
    /// Whether the name is its own: a handling without an id goes by its slag.
    pub is_own: bool,
}

/// A place where something is named.
#[derive(Debug, Clone)]
pub struct Use {
    /// What is named.
    pub slag: Slag,
    /// By which name.
    pub name: String,
    /// Where.
    pub span: Span,
    /// The case in which it is, if it is in one.
    pub case: Option<PathBuf>,
}

/// What has a name in a repository, and where it is named.
#[derive(Debug, Default)]
pub struct Index {
    /// What has a name.
    pub named: Vec<Named>,
    /// Where it is named.
    pub uses: Vec<Use>,
}

/// A function of texts with the name that it takes.
static CALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"\b(enhet|risk|kontroll|bilaga)\(\s*(?:"([^"]*)"|'([^']*)')"#).ok()
});

impl Index {
    /// Of all documents of a repository.
    pub fn of(repo: &Repo) -> Self {
        let mut index = Self::default();
        for document in &repo.documents {
            let Some(root) = document.root else { continue };
            let case = (document.kind == DocumentKind::Ärende).then(|| document.path.clone());
            let mut walk = Walk { tree: &repo.tree, case, index: &mut index };
            if document.kind == DocumentKind::Organisation {
                walk.listed(root);
            }
            walk.value(root, "");
        }
        let seen = |spans: &mut Vec<(Slag, Span)>, own| {
            let is_new = !spans.contains(&own);
            spans.push(own);
            is_new
        };
        // What several plans take in stands once.
        let mut spans = Vec::new();
        index.named.retain(|one| seen(&mut spans, (one.slag, one.span)));
        let mut spans = Vec::new();
        index.uses.retain(|one| seen(&mut spans, (one.slag, one.span)));
        index
    }

    /// What a use names.
    pub fn target(&self, used: &Use) -> Vec<&Named> {
        let is_it = |one: &&Named| {
            one.slag == used.slag
                && one.name == used.name
                && (one.case.is_none() || used.case.is_none() || one.case == used.case)
        };
        let all: Vec<&Named> = self.named.iter().filter(is_it).collect();
        let own: Vec<&Named> = all.iter().copied().filter(|one| one.is_own).collect();
        if own.is_empty() { all } else { own }
    }

    /// What stands at a byte of a file: the same as if it were named there.
    pub fn at(&self, at: Span) -> Option<Use> {
        let holds =
            |span: Span| span.file == at.file && span.start <= at.start && at.start <= span.end;
        let used = self.uses.iter().find(|one| holds(one.span)).cloned();
        used.or_else(|| {
            let one = self.named.iter().find(|one| one.is_own && holds(one.span))?;
            let (name, case) = (one.name.clone(), one.case.clone());
            Some(Use { slag: one.slag, name, span: one.span, case })
        })
    }

    /// All places where what a use names has its name: where it is given first.
    pub fn places(&self, used: &Use) -> Vec<Span> {
        let given = self.target(used).into_iter().filter(|one| one.is_own).map(|one| one.span);
        let same = |one: &&Use| {
            one.slag == used.slag
                && one.name == used.name
                && (one.case == used.case
                    || one.case.is_none()
                    || used.case.is_none()
                    || used.slag != Slag::Handling)
        };
        given.chain(self.uses.iter().filter(same).map(|one| one.span)).collect()
    }
}

struct Walk<'w> {
    tree: &'w Tree,
    case: Option<PathBuf>,
    index: &'w mut Index,
}

impl Walk<'_> {
    /// What `skrivelse.yaml` lists by name.
    fn listed(&mut self, root: NodeId) {
        let Kind::Map(entries) = &self.tree.get(root).kind else { return };
        for entry in entries {
            let Some(slag) = Slag::listed(&entry.key) else { continue };
            let Kind::Map(own) = &self.tree.get(entry.value).kind else { continue };
            for one in own {
                let told = self.told_of(one);
                let (name, span) = (one.key.clone(), inner(one.key_span, &one.key));
                self.index.named.push(Named { slag, name, span, told, case: None, is_own: true });
            }
        }
    }

    fn told_of(&self, entry: &Entry) -> String {
        let words = ["namn", "titel"].iter().filter_map(|key| self.word(entry.value, key));
        let whole = self.tree.scalar(entry.value).map(|scalar| scalar.text.as_str());
        words.chain(whole).collect::<Vec<_>>().join(", ")
    }

    fn word(&self, id: NodeId, key: &str) -> Option<&str> {
        let value = self.tree.field(id, key)?;
        self.tree.scalar(value).map(|scalar| scalar.text.trim())
    }

    /// Goes through a value that stands under `key`.
    fn value(&mut self, id: NodeId, key: &str) {
        let tree = self.tree;
        match &tree.get(id).kind {
            Kind::Scalar(scalar) => self.scalar(scalar, key),
            Kind::List(items) => items.iter().for_each(|item| self.value(*item, key)),
            Kind::Map(entries) => {
                if let Some(slag) = Slag::with_id(key) {
                    self.with_id(id, slag);
                }
                for entry in entries {
                    self.value(entry.value, &entry.key);
                }
            }
            Kind::Null | Kind::Unread => {}
        }
    }

    /// A risk, a kontroll or a handling.
    fn with_id(&mut self, id: NodeId, slag: Slag) {
        let own = self.tree.field(id, "id").and_then(|id| self.tree.scalar(id));
        let by_slag = || match slag {
            Slag::Handling => self.tree.field(id, "slag").and_then(|slag| self.tree.scalar(slag)),
            _ => None,
        };
        let Some(scalar) = own.or_else(by_slag) else { return };
        let keys = ["namn", "process", "titel", "slag"];
        let told = keys.iter().find_map(|key| self.word(id, key)).unwrap_or_default().to_owned();
        let name = scalar.text.trim().to_owned();
        let case = self.case.clone().filter(|_| slag == Slag::Handling);
        let (span, is_own) = (scalar.origin.span(0..scalar.text.len()), own.is_some());
        self.index.named.push(Named { slag, name, span, told, case, is_own });
    }

    fn scalar(&mut self, scalar: &Scalar, key: &str) {
        if let Some(slag) = Slag::named_by(key) {
            self.used(slag, scalar, 0..scalar.text.len());
        }
        for call in CALL.iter().flat_map(|call| call.captures_iter(&scalar.text)) {
            let slag = call.get(1).and_then(|function| Slag::called_by(function.as_str()));
            let name = call.get(2).or_else(|| call.get(3));
            if let (Some(slag), Some(name)) = (slag, name) {
                self.used(slag, scalar, name.range());
            }
        }
    }

    fn used(&mut self, slag: Slag, scalar: &Scalar, range: std::ops::Range<usize>) {
        let name = scalar.text[range.clone()].trim().to_owned();
        let (span, case) = (scalar.origin.span(range), self.case.clone());
        self.index.uses.push(Use { slag, name, span, case });
    }
}

/// A key without the quotation marks that it may be written in.
#[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
fn inner(span: Span, key: &str) -> Span {
    let quotes = (span.end - span.start).saturating_sub(key.len() as u32) / 2;
    Span { start: span.start + quotes, end: span.end - quotes, ..span }
}
