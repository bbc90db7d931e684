//! What mends what is wrong, to choose in the editor.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::diagnostics::{place, told_as};
use super::open::Open;
use super::position::range;
use super::protocol::{Part, TextEdit};
use super::view::View;
use crate::diag::{Diagnostic, Edit, Span};
use crate::edit::{Changed, apply_all};

/// The cures of what is wrong in a part of a file, and that of all that has one cure in the repository.
pub fn actions(open: &Open, part: &Part) -> Vec<Value> {
    let Some((view, _)) = open.view(&part.text_document.uri) else { return Vec::new() };
    let found = view.check().map(|checked| checked.diagnostics()).unwrap_or_default();
    let mut actions = Vec::new();
    for diagnostic in &found {
        let (address, at) = place(open, &view, diagnostic.span);
        let touches = at.start <= part.range.end && part.range.start <= at.end;
        if address == part.text_document.uri && touches {
            actions.extend(quick_fix(open, &view, diagnostic));
        }
    }
    let certain: Vec<Edit> =
        found.into_iter().filter_map(|one| one.edit).filter(|edit| edit.certain).collect();
    actions.extend(changes(open, &view, &certain).map(|edit| {
        let title = "Rätta allt som bara kan rättas på ett sätt";
        json!({ "title": title, "kind": "source.fixAll", "edit": { "changes": edit } })
    }));
    actions
}

fn quick_fix(open: &Open, view: &View, diagnostic: &Diagnostic) -> Option<Value> {
    let edit = diagnostic.edit.clone()?;
    let (title, certain) = (edit.title.clone(), edit.certain);
    Some(json!({
        "title": title,
        "kind": "quickfix",
        "isPreferred": certain,
        "diagnostics": [told_as(open, view, diagnostic)],
        "edit": { "changes": changes(open, view, &[edit])? }
    }))
}

/// What edits become in the files as they stand in the editor; none where they change nothing, or that cannot be done
/// surely.
pub fn changes(
    open: &Open,
    view: &View,
    edits: &[Edit],
) -> Option<BTreeMap<String, Vec<TextEdit>>> {
    let applied = apply_all(edits, &view.sources);
    let files = applied.files.iter().map(|file| in_file(open, view, file));
    let changes: BTreeMap<String, Vec<TextEdit>> = files.collect();
    (!changes.is_empty()).then_some(changes)
}

fn in_file(open: &Open, view: &View, file: &Changed) -> (String, Vec<TextEdit>) {
    let address = open.address(&view.root, &file.name);
    let id = view.sources.add(file.name.as_str(), file.old.as_str());
    let source = view.sources.get(id);
    let edit = |change: &crate::edit::Change| TextEdit {
        range: range(&source, open.text(&address), Span::new(id, change.range.clone())),
        new_text: change.text.clone(),
    };
    let edits = file.changes.iter().map(edit).collect();
    (address, edits)
}
