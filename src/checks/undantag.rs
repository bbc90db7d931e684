//! Comments that excuse a place from a rule.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::diag::{Diagnostic, SourceFile, SourceId, Span};
use crate::workshop::Workshop;

/// How a comment begins that excuses its own line and the one below, before the name of the rule.
const EXCUSE: &str = "# skrivelse: av ";

/// All comments of a repository that excuse a place.
#[derive(Debug, Default)]
pub struct Undantag {
    files: BTreeMap<SourceId, Arc<SourceFile>>,
    /// By file and line.
    lines: BTreeMap<(SourceId, usize), Comment>,
}

/// A comment that means to excuse something.
#[derive(Debug)]
pub struct Comment {
    /// Where it stands.
    pub span: Span,
    /// The rule that it names, and where; none when it does not name one as it should.
    pub regel: Option<(String, Span)>,
    /// Whether it says why.
    pub has_reason: bool,
    /// Whether it excused something.
    used: AtomicBool,
}

impl Comment {
    /// Whether it excused something.
    pub fn is_used(&self) -> bool {
        self.used.load(Ordering::Relaxed)
    }

    /// What a line means to excuse; `start`: where the line begins.
    fn of(line: &str, file: SourceId, start: usize) -> Option<Self> {
        let at = line.match_indices('#').map(|(at, _)| at).find(|at| {
            let comment = line[at + 1..].trim_start();
            comment.strip_prefix("skrivelse").is_some_and(|rest| rest.starts_with([':', ' ']))
        })?;
        let comment = line[at..].trim_end();
        let named = comment.strip_prefix(EXCUSE).map(str::trim).filter(|named| !named.is_empty());
        let regel = named.map(|named| {
            let name = named.split_whitespace().next().unwrap_or_default();
            let from = start + at + EXCUSE.len() + comment[EXCUSE.len()..].find(name).unwrap_or(0);
            (name.to_owned(), Span::new(file, from..from + name.len()))
        });
        let name = regel.as_ref().map_or("", |(name, _)| name);
        let reason = named.and_then(|named| named.strip_prefix(name)).unwrap_or_default();
        Some(Self {
            span: Span::new(file, start + at..start + at + comment.len()),
            has_reason: reason.contains(char::is_alphanumeric),
            used: AtomicBool::new(false),
            regel,
        })
    }
}

impl Undantag {
    /// Those of all files.
    pub fn read(workshop: &Workshop) -> Self {
        let mut read = Self::default();
        for file in workshop.repo.documents.iter().flat_map(|document| &document.sources) {
            read.files.entry(*file).or_insert_with(|| workshop.files.source(*file));
        }
        for (id, file) in &read.files {
            let mut start = 0;
            for (number, line) in file.text.split_inclusive('\n').enumerate() {
                if let Some(comment) = Comment::of(line, *id, start) {
                    read.lines.insert((*id, number), comment);
                }
                start += line.len();
            }
        }
        read
    }

    /// All of them, in reading order.
    pub fn comments(&self) -> impl Iterator<Item = &Comment> {
        self.lines.values()
    }

    /// Whether a comment at the place excuses what a rule found there, if the rule can be excused.
    pub fn excuses(&self, diagnostic: &Diagnostic) -> bool {
        let Some(span) = diagnostic.span.filter(|_| diagnostic.rule.kan_ändras()) else {
            return false;
        };
        let Some(file) = self.files.get(&span.file).filter(|_| !self.lines.is_empty()) else {
            return false;
        };
        let line = file.line_of(span.range().start);
        let nearby =
            (line.saturating_sub(1)..=line).filter_map(|line| self.lines.get(&(span.file, line)));
        let named = |comment: &&Comment| {
            comment.regel.as_ref().is_some_and(|(name, _)| name == diagnostic.rule.namn)
        };
        let found = nearby.into_iter().find(named);
        found.inspect(|comment| comment.used.store(true, Ordering::Relaxed)).is_some()
    }
}
