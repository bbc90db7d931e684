//! What every check may look at, and what several say alike.

use time::Date;

use crate::diag::{Diagnostic, Regel, Span, hint_nearest, nearest};
use crate::load::{Kind, Repo};
use crate::model::{Datum, Plats, Sammanhang, Text, Ärende};
use crate::prose::Prosa;
use crate::schema::yes_no;
use crate::workshop::Workshop;

/// What every check may look at.
#[derive(Clone, Copy)]
pub struct Kontext<'a> {
    /// The YAML, the looks and the files.
    pub workshop: &'a Workshop,
    /// The case, and what it is read together with.
    pub sammanhang: Sammanhang<'a>,
    /// Whether the handling that is checked tells what came of the plan.
    pub avrapporterar: bool,
    /// The period that it shows.
    pub period: Option<&'a str>,
    /// The texts of the plan, where it is checked.
    pub prosa: Option<&'a Prosa>,
}

impl<'a> Kontext<'a> {
    /// What checks look at that are of no handling.
    pub fn new(workshop: &'a Workshop, sammanhang: Sammanhang<'a>) -> Self {
        Self { workshop, sammanhang, avrapporterar: false, period: None, prosa: None }
    }

    /// Whether a text of the plan says anything.
    pub fn sägs(&self, text: &Text) -> bool {
        self.prosa.is_some_and(|prosa| prosa.säger_något(text.plats))
    }

    /// The place of a value.
    pub fn span(&self, plats: Plats) -> Span {
        self.workshop.repo.tree.span(plats)
    }

    /// The place of the first key of a mapping: all of it would mark many lines.
    pub fn first_key(&self, plats: Plats) -> Span {
        let tree = &self.workshop.repo.tree;
        match &tree.get(plats).kind {
            Kind::Map(entries) => entries.first().map_or(tree.span(plats), |first| first.key_span),
            _ => tree.span(plats),
        }
    }

    /// Whether a value was written; what is missing has its own fault.
    pub fn is_written(&self, plats: Plats) -> bool {
        self.workshop.repo.tree.scalar(plats).is_some()
    }

    /// The day of a date, if there is such a day: what compares it says nothing of one that has a fault of its own.
    pub fn dag(&self, datum: &Datum) -> Option<Date> {
        self.is_written(datum.plats).then(|| datum.date())
    }

    /// The place of a key that nearly is one of these, which has a fault of its own.
    pub fn misspelt(&self, plats: Plats, keys: &[&str]) -> Option<Span> {
        let Kind::Map(entries) = &self.workshop.repo.tree.get(plats).kind else { return None };
        let is_near =
            |key: &str| !keys.contains(&key) && nearest(key, keys.iter().copied()).is_some();
        entries.iter().find(|entry| is_near(&entry.key)).map(|entry| entry.key_span)
    }

    /// What a word in `skrivelse.yaml` would be that stands there but could not be read, or all that stands with it: a
    /// fault there is the cause of its being unknown.
    pub fn unread_there(&self, under: &str, key: &str) -> Option<Span> {
        let Repo { tree, documents, .. } = &*self.workshop.repo;
        let all = tree.field(documents.first()?.root?, under)?;
        let one = tree.field(all, key);
        let is_map = matches!(tree.get(all).kind, Kind::Map(_));
        one.or((!is_map).then_some(all)).map(|node| tree.span(node))
    }

    /// What says neither yes nor no where a case or a handling of it says whether it is a draft: a fault there is the
    /// cause of its being none.
    pub fn unread_draft(&self, ärende: &Ärende) -> Option<Span> {
        let tree = &self.workshop.repo.tree;
        let handlingar = ärende.handlingar.iter().map(|handling| handling.gemensamt.plats);
        let mut written = std::iter::once(ärende.plats)
            .chain(handlingar)
            .filter_map(|plats| tree.field(plats, "utkast"));
        let is_unread =
            |value: &Plats| tree.scalar(*value).is_none_or(|scalar| yes_no(&scalar.text).is_none());
        written.find(is_unread).map(|value| tree.span(value))
    }

    /// The place of a key, or of what should have it.
    pub fn key(&self, plats: Plats, key: &str) -> Span {
        self.workshop.repo.tree.key_span(plats, key)
    }
}

/// A key that is not there; `what` says what there is none of.
pub fn unknown<'k>(
    rule: &'static Regel,
    what: &str,
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'k str>,
) -> Diagnostic {
    let fault = Diagnostic::new(rule, format!("{what} ”{written}”")).at(span);
    fault.hint_opt(hint_nearest(written, known))
}
