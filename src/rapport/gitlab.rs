//! GitLab's report of code quality, which it shows in a merge request.

use serde::Serialize;

use super::fynd::Fynd;
use super::innehall::Rapport;
use super::text::text;
use crate::diag::Severity;

#[derive(Serialize)]
struct Violation<'r> {
    description: String,
    check_name: &'static str,
    fingerprint: &'r str,
    severity: &'static str,
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The report, as JSON.
pub fn gitlab(rapport: &Rapport) -> String {
    let violations: Vec<_> = rapport.fynd.iter().map(|fynd| violation(rapport, fynd)).collect();
    text(&violations)
}

/// GitLab wants a line: what has no place is told of the first.
fn violation<'r>(rapport: &'r Rapport, fynd: &'r Fynd) -> Violation<'r> {
    let lines = fynd.plats.as_ref().map_or((1, 1), |plats| (plats.från.rad, plats.till.rad));
    Violation {
        description: fynd.text().replace('\n', "; "),
        check_name: fynd.regel(),
        fingerprint: &fynd.avtryck,
        severity: severity(fynd.diagnostic.severity),
        location: Location {
            path: rapport.fil(fynd),
            lines: Lines { begin: lines.0, end: lines.1 },
        },
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Fel => "critical",
        Severity::Varning => "minor",
        Severity::Råd => "info",
    }
}
