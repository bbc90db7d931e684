//! What commands show alike: what is wrong, and how much.

use std::io::IsTerminal;
use std::sync::Arc;

use super::say;
use crate::args::Repository;
use crate::diag::{Diagnostic, Severity, Sources, for_reading, render};
use crate::trip::{self, Checked};

/// How what is wrong is counted and shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct How {
    /// Whether what is warned of counts as a fault.
    pub strict: bool,
    /// Whether all of one kind are shown, however many.
    pub all: bool,
}

/// Checks the repository and shows what is wrong with it; none when there is no repository.
/// `layout`: the looks instead of those that the repository asks for.
pub fn check(
    repository: &Repository,
    layout: Option<&str>,
    how: How,
    sources: &Arc<Sources>,
) -> Option<(Checked, Vec<Diagnostic>)> {
    let mut checked = trip::check(&repository.folder, layout, sources);
    if let (true, Ok(checked)) = (how.strict, &mut checked) {
        checked.strict();
    }
    let diagnostics = match &checked {
        Ok(checked) => checked.diagnostics(),
        Err(fault) => vec![fault.clone()],
    };
    show(&diagnostics, sources, how.all);
    Some((checked.ok()?, diagnostics))
}

/// Prints diagnostics, the gravest last so that they are what is seen; `all` of them, or not too many of one kind.
pub fn show(diagnostics: &[Diagnostic], sources: &Sources, all: bool) {
    let styled = std::io::stderr().is_terminal();
    for diagnostic in for_reading(diagnostics, sources, all) {
        say::err(&format!("{}\n\n", render(&diagnostic, sources, styled)));
    }
}

/// ”2 fel och 1 varning”; none when there is nothing to count.
pub fn tally(diagnostics: &[Diagnostic]) -> Option<String> {
    let count =
        |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (faults, warnings) = (count(Severity::Fel), count(Severity::Varning));
    let warnings = match warnings {
        0 => None,
        1 => Some("1 varning".to_owned()),
        more => Some(format!("{more} varningar")),
    };
    let faults = (faults > 0).then(|| format!("{faults} fel"));
    let parts: Vec<String> = faults.into_iter().chain(warnings).collect();
    (!parts.is_empty()).then(|| parts.join(" och "))
}
