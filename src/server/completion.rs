//! What can be written at a place that the schema does not know.

use std::path::Path;

use serde_json::{Value, json};

use super::cursor::{Cursor, cursor};
use super::expression::{Told, Wanted, fields, filters, names, wanted};
use super::index::Index;
use super::jump::called;
use super::known::{Slag, is_path};
use super::open::Open;
use super::paths::paths;
use super::position::{byte, range};
use super::protocol::{At, Range};
use super::targets::{periods, targets};
use super::view::View;
use crate::diag::Span;
use crate::layout::Mallar;
use crate::load::{Repo, display};
use crate::regler;

/// What is offered at a place.
pub fn completion(open: &Open, at: &At) -> Option<Vec<Value>> {
    let (view, path) = open.view(&at.text_document.uri)?;
    let text = view.text(&path)?;
    let raw = open.text(&at.text_document.uri);
    let here = byte(&text, raw, at.position);
    let cursor = if display(&path).ends_with(".yaml") {
        cursor(&text, here)?
    } else {
        // Another text has expressions only.
        cursor(&text, here).filter(|cursor| matches!(cursor, Cursor::Expression { .. }))?
    };
    let asked = Asked { view: &view, path: &path };
    let (start, offers) = match &cursor {
        Cursor::Value { key, start } => (*start, asked.values(key)),
        Cursor::Key { under, start } => (*start, asked.keys(under)),
        Cursor::Expression { start } => asked.expression(&text[*start..here], here)?,
    };
    let file = view.file(&path)?;
    let whole = range(&file, raw, Span::new(view.sources.add(display(&path), text), start..here));
    Some(offers.into_iter().map(|offer| offer.item(whole)).collect())
}

/// What is offered.
struct Offer {
    label: String,
    text: String,
    told: String,
    detail: &'static str,
}

impl Offer {
    fn new((label, told): Told, detail: &'static str) -> Self {
        Self { text: label.clone(), label, told, detail }
    }

    fn item(self, range: Range) -> Value {
        json!({
            "label": self.label,
            "detail": self.detail,
            "documentation": self.told,
            "filterText": self.text,
            "textEdit": { "range": range, "newText": self.text }
        })
    }
}

struct Asked<'a> {
    view: &'a View,
    path: &'a Path,
}

impl Asked<'_> {
    /// The values of a key.
    fn values(&self, key: &str) -> Vec<Offer> {
        if let Some(slag) = Slag::named_by(key) {
            return self.named(slag);
        }
        if key == "layout" {
            let layouter = Mallar::read(&self.view.root).layouter;
            return layouter
                .into_iter()
                .map(|(name, _)| Offer::new((name, String::new()), "layout"))
                .collect();
        }
        if is_path(key) {
            return self.paths(key);
        }
        if ["period", "perioder"].contains(&key) {
            return self.told(periods, "period");
        }
        Vec::new()
    }

    /// What is told of the files as one tree.
    fn told(&self, find: impl Fn(&Repo) -> Vec<Told>, detail: &'static str) -> Vec<Offer> {
        let told = self.view.repo().map(|repo| find(&repo)).unwrap_or_default();
        told.into_iter().map(|one| Offer::new(one, detail)).collect()
    }

    fn paths(&self, key: &str) -> Vec<Offer> {
        let all = paths(&self.view.root, self.path, key).into_iter();
        all.map(|path| Offer::new((path, String::new()), "sökväg")).collect()
    }

    fn named(&self, slag: Slag) -> Vec<Offer> {
        let index = self.view.index().unwrap_or_default();
        let mut all: Vec<Told> = Vec::new();
        for one in self.own(&index).filter(|one| one.slag == slag) {
            if !all.iter().any(|(name, _)| *name == one.name) {
                all.push((one.name.clone(), one.told.clone()));
            }
        }
        all.into_iter().map(|told| Offer::new(told, called(slag))).collect()
    }

    /// What a file can name: a case not the handlingar of others.
    fn own<'i>(&'i self, index: &'i Index) -> impl Iterator<Item = &'i super::index::Named> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let in_case = index.named.iter().any(|one| {
            one.case
                .as_ref()
                .and_then(|case| case.parent())
                .is_some_and(|case| folder.starts_with(case))
        });
        index.named.iter().filter(move |one| {
            let case = one.case.as_ref().and_then(|case| case.parent());
            !in_case || case.is_none_or(|case| folder.starts_with(case))
        })
    }

    /// The keys of a mapping that the schema has no keys for.
    fn keys(&self, under: &[String]) -> Vec<Offer> {
        let key = |told: Told, detail| {
            let offer = Offer::new(told, detail);
            Offer { text: format!("{}: ", offer.label), ..offer }
        };
        match under.last().map(String::as_str) {
            Some("regler") => {
                let alla = regler::alla().into_iter().filter(|regel| regel.kan_ändras());
                alla.map(|regel| key((regel.namn.to_owned(), regel.hittar.to_owned()), "regel"))
                    .collect()
            }
            Some("ord") => {
                let ord = self.view.words().into_iter();
                ord.map(|told| key(told, "ord i layouten")).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What an expression goes on with, and where that begins; it is written up to the byte `here`.
    fn expression(&self, written: &str, here: usize) -> Option<(usize, Vec<Offer>)> {
        let wanted = wanted(written)?;
        let all =
            |told: Vec<Told>, detail| told.into_iter().map(|one| Offer::new(one, detail)).collect();
        let (word, offers): (&str, Vec<Offer>) = match wanted {
            Wanted::Argument("tabell", word) => (word, self.paths("tabell")),
            Wanted::Argument("hänvisa", word) => {
                (word, self.told(|repo| targets(repo, self.path), "mål"))
            }
            Wanted::Argument(function, word) => {
                (word, Slag::called_by(function).map(|slag| self.named(slag)).unwrap_or_default())
            }
            Wanted::Filter(word) => (word, all(filters().collect(), "filter")),
            Wanted::Field(chain, word) => (word, all(fields(chain), "värde")),
            Wanted::Name(word) => (word, all(names().collect(), "namn")),
        };
        Some((here - word.len(), offers))
    }
}
