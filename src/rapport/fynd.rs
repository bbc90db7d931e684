//! One finding of a report.

use std::sync::Arc;

use super::avtryck::Avtryck;
use super::bas::Bas;
use super::plats::Plats;
use crate::diag::{Diagnostic, Severity, SourceId, Sources, Span};
use crate::memo::Memo;

/// A diagnostic, with its places as other programs know them.
#[derive(Debug)]
pub struct Fynd {
    /// What is wrong, in words that can be shown anywhere.
    pub diagnostic: Diagnostic,
    /// Where, if that is in a file that is there.
    pub plats: Option<Plats>,
    /// Other places that matter, each with a few words.
    pub fler: Vec<(Plats, String)>,
    /// What it is known by from one run to the next, although lines have moved.
    pub avtryck: String,
}

/// What findings are made with.
pub struct Läsare<'a> {
    /// The files that diagnostics point into.
    pub sources: &'a Sources,
    /// What paths are counted from.
    pub bas: &'a Bas,
    /// The paths of the files so far.
    filer: Memo<SourceId, Option<String>>,
    avtryck: Avtryck,
}

impl<'a> Läsare<'a> {
    /// One that has made none.
    pub fn new(sources: &'a Sources, bas: &'a Bas) -> Self {
        Self { sources, bas, filer: Memo::default(), avtryck: Avtryck::default() }
    }

    /// The finding of a diagnostic.
    pub fn fynd(&mut self, diagnostic: &Diagnostic) -> Fynd {
        let plats = diagnostic.span.and_then(|span| self.plats(span));
        let fil = plats.as_ref().map_or("", |plats| &plats.fil);
        let source = diagnostic.span.map(|span| self.sources.get(span.file));
        let marked = source.as_ref().zip(diagnostic.span);
        let marked = marked.and_then(|(source, span)| source.text.get(span.range()));
        let words = [diagnostic.rule.namn, fil, &diagnostic.message, marked.unwrap_or_default()];
        let avtryck = self.avtryck.of(&words);
        let diagnostic = diagnostic.visible();
        let related = diagnostic.related.iter();
        let fler = related.filter_map(|(span, words)| Some((self.plats(*span)?, words.clone())));
        Fynd { plats, fler: fler.collect(), avtryck, diagnostic }
    }

    fn plats(&self, span: Span) -> Option<Plats> {
        let source = self.sources.get(span.file);
        let fil = self.filer.get(span.file, || self.bas.fil(&source.path));
        Some(Plats::new(Arc::unwrap_or_clone(fil)?, &source, span))
    }
}

impl Fynd {
    /// The name of its rule.
    pub fn regel(&self) -> &'static str {
        self.diagnostic.rule.namn
    }

    /// How grave it is, as the user knows it.
    pub fn nivå(&self) -> &'static str {
        match self.diagnostic.severity {
            Severity::Råd => "råd",
            Severity::Varning => "varning",
            Severity::Fel => "fel",
        }
    }

    /// All that is said of it, on lines of their own: what is wrong, what stands under the marked words, what to do.
    pub fn text(&self) -> String {
        let Diagnostic { message, label, hints, .. } = &self.diagnostic;
        let hints = hints.iter().map(|hint| format!("gör så här: {hint}"));
        let lines = std::iter::once(message.clone()).chain(label.clone()).chain(hints);
        lines.collect::<Vec<_>>().join("\n")
    }
}
