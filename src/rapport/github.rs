//! GitHub's workflow commands: a line on standard output that GitHub shows beside the lines of a change.

use std::fmt::Write;

use super::fynd::Fynd;
use super::innehall::Rapport;
use super::plats::Plats;
use crate::diag::Severity;

/// `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::…`, a line each.
pub fn github(rapport: &Rapport) -> String {
    let mut out = String::new();
    for fynd in &rapport.fynd {
        let properties =
            properties(rapport, fynd).map(|(key, value)| format!("{key}={}", property(&value)));
        let properties = properties.collect::<Vec<_>>().join(",");
        let _ = writeln!(out, "::{} {properties}::{}", command(fynd), message(&fynd.text()));
    }
    out
}

fn command(fynd: &Fynd) -> &'static str {
    match fynd.diagnostic.severity {
        Severity::Fel => "error",
        Severity::Varning => "warning",
        Severity::Råd => "notice",
    }
}

fn properties(rapport: &Rapport, fynd: &Fynd) -> impl Iterator<Item = (&'static str, String)> {
    let file = ("file", rapport.fil(fynd).to_owned());
    let place = fynd.plats.iter().flat_map(place);
    std::iter::once(file).chain(place).chain([("title", fynd.regel().to_owned())])
}

/// GitHub takes columns only where the first and the last line are one.
fn place(plats: &Plats) -> impl Iterator<Item = (&'static str, String)> {
    let Plats { från, till, .. } = plats;
    let lines = [("line", från.rad), ("endLine", till.rad)];
    let columns = [("col", från.kolumn), ("endColumn", till.kolumn)];
    let columns = columns.into_iter().filter(|_| från.rad == till.rad);
    lines.into_iter().chain(columns).map(|(key, number)| (key, number.to_string()))
}

/// Words as they stand after the last `::`.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Words as they stand after a `=`.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
