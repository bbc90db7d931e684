//! What commands show alike: what is wrong, and how much.

use std::sync::Arc;

use super::{colour, say};
use crate::args::Repository;
use crate::diag::{Diagnostic, Severity, Sources, for_reading, render};
use crate::trip::{self, Checked};

/// Checks the repository, and gives it with what is wrong with it; no repository where there is none.
/// `layout`: the looks instead of those that the repository asks for. `strict`: what is warned of counts as a
/// fault.
pub fn check(
    repository: &Repository,
    layout: Option<&str>,
    strict: bool,
    sources: &Arc<Sources>,
) -> (Option<Checked>, Vec<Diagnostic>) {
    let mut checked = trip::check(&repository.folder, layout, sources);
    if let (true, Ok(checked)) = (strict, &mut checked) {
        checked.strict();
    }
    let diagnostics = match &checked {
        Ok(checked) => checked.diagnostics(),
        Err(fault) => vec![fault.clone()],
    };
    (checked.ok(), diagnostics)
}

/// Characters that some terminals act upon, and that the renderer lets through in the lines that it shows.
const C1: fn(char) -> bool = |sign| matches!(sign, '\u{80}'..='\u{9f}');

/// Prints diagnostics, the gravest last so that they are what is seen; `all` of them, or not too many of one kind.
pub fn show(diagnostics: &[Diagnostic], sources: &Sources, all: bool) {
    let styled = colour::of_stderr();
    for diagnostic in for_reading(diagnostics, sources, all) {
        let shown = render(&diagnostic.visible(), sources, styled).replace(C1, "\u{fffd}");
        say::styled(&format!("{shown}\n\n"));
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
