//! Rules set to another level, and places that are excused.

use std::ops::Range;

use super::regellista::REGLER;
use crate::diag::{Diagnostic, Severity, Span, hint_nearest};
use crate::model::{Regelnivå, Regler};
use crate::workshop::Workshop;

/// The comment that excuses its own line and the one below, before the name of the rule.
const EXCUSE: &str = "# skrivelse: av ";

/// Comments that look like an excuse but excuse nothing.
pub fn excuses(workshop: &Workshop) -> Vec<Diagnostic> {
    let sources = workshop.repo.documents.iter().flat_map(|document| &document.sources);
    let mut faults = Vec::new();
    for file in sources {
        let source = workshop.files.source(*file);
        let mut start = 0;
        for line in source.text.split_inclusive('\n') {
            faults.extend(excuse(line).map(|(range, fault)| {
                fault.at(Span::new(*file, start + range.start..start + range.end))
            }));
            start += line.len();
        }
    }
    faults
}

/// What is wrong with the comment of a line, and where in it.
fn excuse(line: &str) -> Option<(Range<usize>, Diagnostic)> {
    let at = line.match_indices('#').map(|(at, _)| at).find(|at| {
        let comment = line[at + 1..].trim_start();
        comment.strip_prefix("skrivelse").is_some_and(|rest| rest.starts_with([':', ' ']))
    })?;
    let comment = line[at..].trim_end();
    let Some(named) = comment.strip_prefix(EXCUSE) else {
        let fault = Diagnostic::varning("anteckningen stänger inte av någon regel")
            .hint("till exempel ”# skrivelse: av okänd-nyckel – varför”");
        return Some((at..at + comment.len(), fault));
    };
    let name = named.split_whitespace().next().unwrap_or_default();
    let known = REGLER.iter().map(|regel| regel.namn);
    if known.clone().any(|known| known == name) {
        return None;
    }
    let start = at + EXCUSE.len() + named.find(name)?;
    let fault = Diagnostic::varning(format!("det finns ingen regel ”{name}”"));
    Some((start..start + name.len(), fault.hint_opt(hint_nearest(name, known))))
}

/// The diagnostics as the repository wants them: at the level of `regler:`, without those that a
/// comment excuses.
pub fn excused(
    workshop: &Workshop,
    regler: &Regler,
    diagnostics: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let keep = |mut diagnostic: Diagnostic| {
        let Some(rule) = diagnostic.rule else { return Some(diagnostic) };
        diagnostic.severity = match regler.get(rule) {
            Some(Regelnivå::Av) => return None,
            Some(Regelnivå::Råd) => Severity::Råd,
            Some(Regelnivå::Varning) => Severity::Varning,
            Some(Regelnivå::Fel) => Severity::Fel,
            None => diagnostic.severity,
        };
        (!has_excuse(workshop, &diagnostic, rule)).then_some(diagnostic)
    };
    diagnostics.into_iter().filter_map(keep).collect()
}

fn has_excuse(workshop: &Workshop, diagnostic: &Diagnostic, rule: &str) -> bool {
    let Some(span) = diagnostic.span else { return false };
    let source = workshop.files.source(span.file);
    let line = source.line_of(span.range().start);
    let nearby = (line.saturating_sub(1)..=line).filter_map(|line| source.line(line));
    let excuses = |line: &str| {
        line.split_once(EXCUSE)
            .is_some_and(|(_, named)| named.split_whitespace().next() == Some(rule))
    };
    nearby.into_iter().any(excuses)
}
