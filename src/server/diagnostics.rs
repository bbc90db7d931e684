//! What is wrong, as an editor marks it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::open::Open;
use super::position::range;
use super::protocol::{Position, Range};
use super::view::View;
use crate::diag::{Diagnostic, Severity, Span};

/// What has no place of its own is told of this file.
const ORGANISATION: &str = "skrivelse.yaml";

/// What is wrong in a repository, by the address of the file.
pub fn of_repository(open: &Open, root: &Path) -> Option<BTreeMap<String, Vec<Value>>> {
    let view = View::new(root.to_owned(), open.sources(root));
    let checked = view.check()?;
    let mut told: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for diagnostic in checked.diagnostics() {
        let address = place(open, &view, diagnostic.span).0;
        told.entry(address).or_default().push(told_as(open, &view, &diagnostic));
    }
    Some(told)
}

/// One thing that is wrong.
pub fn told_as(open: &Open, view: &View, diagnostic: &Diagnostic) -> Value {
    let severity = match diagnostic.severity {
        Severity::Fel => 1,
        Severity::Varning => 2,
        Severity::Råd => 3,
    };
    let hints = diagnostic.hints.iter().map(|hint| format!("\nGör så här: {hint}"));
    let related = diagnostic.related.iter().map(|(span, words)| {
        let (uri, range) = place(open, view, Some(*span));
        json!({ "location": { "uri": uri, "range": range }, "message": words })
    });
    json!({
        "range": place(open, view, diagnostic.span).1,
        "severity": severity,
        "code": diagnostic.rule.namn,
        "source": "skrivelse",
        "message": diagnostic.message.clone() + &hints.collect::<String>(),
        "relatedInformation": related.collect::<Vec<_>>()
    })
}

/// The address and the part of the file that a span marks; what is built in, or nowhere, is told first in
/// `skrivelse.yaml`.
pub fn place(open: &Open, view: &View, span: Option<Span>) -> (String, Range) {
    let file = span.map(|span| (view.sources.get(span.file), span));
    if let Some((file, span)) = file.filter(|(file, _)| view.root.join(&file.path).is_file()) {
        let address = open.address(&view.root, &file.path);
        let range = range(&file, open.text(&address), span);
        return (address, range);
    }
    let start = Position { line: 0, character: 0 };
    (open.address(&view.root, ORGANISATION), Range { start, end: start })
}
