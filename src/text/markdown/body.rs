//! What stands in a fenced block: a few keys with values.

use std::ops::Range;
use std::sync::Arc;

use super::super::csv::Csv;
use super::super::rich::Inline;
use super::line::line;
use super::scope::{Place, Scope};
use crate::diag::{Diagnostic, Span, hint_nearest};
use crate::load::{Entry, Kind, NodeId, Scalar, Tree, parse_yaml};

/// The keys and values of a block, and where its faults go.
pub struct Body<'a> {
    tree: Tree,
    entries: Vec<Entry>,
    /// What the block is, in messages: "tabellen".
    name: &'static str,
    /// The word that says what the block is.
    pub at: Span,
    place: Place<'a>,
    /// What the block may name, and its words.
    pub scope: Scope<'a>,
    faults: &'a mut Vec<Diagnostic>,
}

impl<'a> Body<'a> {
    /// Reads the lines of a block, whose bytes have their place by `place`.
    pub fn parse(
        text: &str,
        name: &'static str,
        at: Span,
        place: Place<'a>,
        scope: Scope<'a>,
        faults: &'a mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut tree = Tree::default();
        let root = match parse_yaml(&mut tree, at.file, text) {
            Ok(parsed) => {
                faults.extend(parsed.slips.into_iter().map(|slip| moved(slip, place)));
                parsed.root
            }
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| moved(fault, place)));
                return None;
            }
        };
        let node = tree.get(root).clone();
        let entries = match node.kind {
            Kind::Map(entries) => entries,
            Kind::Null | Kind::Unread => Vec::new(),
            Kind::Scalar(_) | Kind::List(_) => {
                let fault =
                    Diagnostic::fel(format!("{name} ska ha nycklar, som ”rubrik” och ”data”"));
                let hint = "skriv raderna under ”data: |”, indragna två steg";
                faults.push(fault.at(place.span(node.span.range())).hint(hint));
                return None;
            }
        };
        Some(Self { tree, entries, name, at, place, scope, faults })
    }

    /// Reports a fault.
    pub fn report(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Reports keys that are not among `known`, and keys that stand twice.
    pub fn unknown(&mut self, known: &[&'static str]) {
        for (index, entry) in self.entries.iter().enumerate() {
            let place = self.place.span(entry.key_span.range());
            let key = &entry.key;
            if !known.contains(&key.as_str()) {
                let fault =
                    Diagnostic::fel(format!("{} har ingen nyckel ”{key}”", self.name)).at(place);
                self.faults.push(fault.hint_opt(hint_nearest(key, known.iter().copied())));
            } else if let Some(first) = self.entries[..index].iter().find(|first| first.key == *key)
            {
                let first = self.place.span(first.key_span.range());
                let fault = Diagnostic::fel(format!("nyckeln ”{key}” står två gånger")).at(place);
                self.faults.push(fault.related(first, "första gången här").hint("ta bort den ena"));
            }
        }
    }

    /// The value of a key; none if it is not written or empty.
    fn value(&self, key: &str) -> Option<NodeId> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        (!matches!(self.tree.get(entry.value).kind, Kind::Null)).then_some(entry.value)
    }

    /// The value of a key, which must be a single one, with its place.
    fn scalar(&mut self, key: &str) -> Option<(Scalar, Span)> {
        let id = self.value(key)?;
        let place = self.place.span(self.tree.span(id).range());
        if let Some(scalar) = self.tree.scalar(id) {
            return Some((scalar.clone(), place));
        }
        let fault = Diagnostic::fel(format!("”{key}” ska ha ett enda värde")).at(place);
        self.faults
            .push(fault.hint("sätt värdet inom citattecken; flera rader skrivs under |, indragna"));
        None
    }

    /// The place of a value, or of the block.
    pub fn span(&self, key: &str) -> Span {
        self.value(key).map_or(self.at, |id| self.place.span(self.tree.span(id).range()))
    }

    /// A value as written.
    pub fn text(&mut self, key: &str) -> Option<String> {
        self.scalar(key).map(|(scalar, _)| scalar.text)
    }

    /// A value that is one of a few words.
    pub fn word<T: Copy>(&mut self, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        let (scalar, place) = self.scalar(key)?;
        let found = words.iter().find(|(word, _)| *word == scalar.text);
        if found.is_none() {
            let known = words.iter().map(|(word, _)| *word);
            let fault =
                Diagnostic::fel(format!("”{key}” kan inte vara ”{}”", scalar.text)).at(place);
            self.faults.push(fault.hint_opt(hint_nearest(&scalar.text, known)));
        }
        found.map(|(_, value)| *value)
    }

    /// A value that is a rad.
    pub fn rad(&mut self, key: &str) -> Option<Vec<Inline>> {
        let (scalar, _) = self.scalar(key)?;
        let origin = |range: Range<usize>| self.place.span(scalar.origin.span(range).range());
        Some(line(&scalar.text, &origin, self.scope, self.faults))
    }

    /// The data, from a file or the lines of the block.
    pub fn data(&mut self) -> Option<Arc<Csv>> {
        match (self.value("fil"), self.value("data")) {
            (Some(_), None) => self.file(),
            (None, Some(_)) => self.lines(),
            (Some(_), Some(_)) => {
                let (file, data) = (self.span("fil"), self.key("data"));
                let fault =
                    Diagnostic::fel(format!("{} har både ”fil” och ”data”", self.name)).at(data);
                self.faults.push(fault.related(file, "här är filen").hint("ta bort den ena"));
                None
            }
            (None, None) => {
                let fault =
                    Diagnostic::fel(format!("{} har inga uppgifter", self.name)).at(self.at);
                self.faults
                    .push(fault.hint(
                        "skriv ”fil: namn.csv”, eller ”data: |” och raderna under, indragna",
                    ));
                None
            }
        }
    }

    fn key(&self, key: &str) -> Span {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or(self.at, |entry| self.place.span(entry.key_span.range()))
    }

    fn file(&mut self) -> Option<Arc<Csv>> {
        let (scalar, place) = self.scalar("fil")?;
        match self.scope.files.csv(&scalar.text, place) {
            Ok(csv) => Some(csv),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        }
    }

    fn lines(&mut self) -> Option<Arc<Csv>> {
        let (scalar, _) = self.scalar("data")?;
        let at = self.key("data");
        if !scalar.text.trim_end().contains('\n') && self.separate_lines("data") {
            let fault = Diagnostic::fel("raderna flyter ihop till en").at(at);
            self.faults.push(fault.hint("skriv ett | efter kolonet: ”data: |”"));
            return None;
        }
        let place = |range: Range<usize>| self.place.span(scalar.origin.span(range).range());
        match Csv::read(&scalar.text, at, &place) {
            Ok(csv) => Some(Arc::new(csv)),
            Err(mut faults) => {
                self.faults.append(&mut faults);
                None
            }
        }
    }

    /// Whether a value is written on several lines.
    fn separate_lines(&self, key: &str) -> bool {
        let Some(id) = self.value(key) else { return false };
        let Some(scalar) = self.tree.scalar(id) else { return false };
        let (first, length) = (scalar.origin.span(0..1).start, scalar.text.len());
        let last = scalar.origin.span(length.saturating_sub(1)..length).end;
        // Line ends and indentation that became one space make it longer as written.
        self.tree.span(id).range().len() > length && (last - first) as usize > length
    }
}

/// A fault of the block at its place in the file.
fn moved(mut fault: Diagnostic, place: Place<'_>) -> Diagnostic {
    fault.span = fault.span.map(|span| place.span(span.range()));
    fault.related.iter_mut().for_each(|(span, _)| *span = place.span(span.range()));
    fault
}
