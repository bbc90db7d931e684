//! Rules set to another level, and places that are excused.

use crate::diag::{Diagnostic, Severity};
use crate::model::{Organisation, Regelnivå};
use crate::prose::Workshop;

/// The comment that excuses its own line and the one below.
const EXCUSE: &str = "# skrivelse: av ";

/// The diagnostics as the repository wants them: at the level of `regler:`, without those that a
/// comment excuses.
pub fn excused(
    workshop: &Workshop,
    organisation: &Organisation,
    diagnostics: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let keep = |mut diagnostic: Diagnostic| {
        let Some(rule) = diagnostic.rule else { return Some(diagnostic) };
        diagnostic.severity = match organisation.regler.get(rule) {
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
    let text = workshop.files.text(span.file);
    let Some(before) = text.get(..span.start as usize) else { return false };
    let line = before.matches('\n').count();
    let nearby = text.lines().skip(line.saturating_sub(1)).take(if line == 0 { 1 } else { 2 });
    let excuses = |line: &str| {
        line.split_once(EXCUSE)
            .is_some_and(|(_, named)| named.split_whitespace().next() == Some(rule))
    };
    nearby.into_iter().any(excuses)
}
