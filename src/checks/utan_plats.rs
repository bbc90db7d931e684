//! What a handling has to say but its layout prints nowhere.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::Plats;
use crate::workshop::Workshop;

/// What the layout has no place for.
pub const UTAN_PLATS: Regel = Regel {
    namn: "utan-plats",
    nivå: Nivå::Råd,
    hittar: "Ett värde som ingen av ärendets handlingar trycker.",
    varför: "Det som layouten inte trycker når inte nämnden.",
    gör: "Visa det i en egen mall, eller välj en layout som har plats för det.",
    exempel: Exempel::Ingen("…"),
};

/// A notice for each value of a case that none of its handlingar prints.
pub fn check(workshop: &Workshop, said: &BTreeMap<Plats, bool>) -> Vec<Diagnostic> {
    let unsaid = said.iter().filter(|(_, printed)| !**printed);
    unsaid.filter_map(|(plats, _)| notice(workshop, *plats)).collect()
}

fn notice(workshop: &Workshop, plats: Plats) -> Option<Diagnostic> {
    let tree = &workshop.repo.tree;
    let key = tree.key_of(plats)?;
    let layout = &workshop.layout.name;
    let message = format!("layouten ”{layout}” har ingen plats för ”{key}”: det trycks inte");
    let notice = Diagnostic::new(&UTAN_PLATS, message);
    Some(notice.at(first_line(workshop, tree.span(plats))))
}

/// A long text is shown by its first line.
fn first_line(workshop: &Workshop, span: Span) -> Span {
    let source = workshop.files.source(span.file);
    let text = source.text.get(span.range()).unwrap_or_default();
    let end = text.find('\n').map_or(span.range().end, |end| span.range().start + end);
    Span::new(span.file, span.range().start..end)
}

/// One notice for all that are of the same kind, with the other places in words.
pub fn joined(workshop: &Workshop, notices: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kinds: Vec<(Diagnostic, Vec<Span>)> = Vec::new();
    for notice in notices {
        let known = kinds.iter_mut().find(|(first, _)| first.message == notice.message);
        match (known, notice.span) {
            (Some((_, others)), Some(span)) => others.push(span),
            _ => kinds.push((notice, Vec::new())),
        }
    }
    kinds
        .into_iter()
        .map(|(first, others)| {
            let first = match others.as_slice() {
                [] => first,
                others => first.label(places(workshop, others)),
            };
            first.hint("visa det i en egen mall, eller välj en layout som har plats för det")
        })
        .collect()
}

/// ”också plan-2024.yaml rad 12, 31; risker/arkiv.yaml rad 4”.
fn places(workshop: &Workshop, spans: &[Span]) -> String {
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for span in spans {
        let source = workshop.files.source(span.file);
        let line = (source.line_of(span.range().start) + 1).to_string();
        match files.last_mut() {
            Some((known, lines)) if *known == source.name => lines.push(line),
            _ => files.push((source.name.clone(), vec![line])),
        }
    }
    let files = files.into_iter().map(|(name, lines)| format!("{name} rad {}", lines.join(", ")));
    format!("också {}", files.collect::<Vec<_>>().join("; "))
}
