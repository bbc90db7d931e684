//! A report as SARIF.

use std::collections::BTreeMap;

use serde::Serialize;

use super::location::ROOT;
use super::message::Message;
use super::result::Found;
use super::rule::Rule;
use crate::diag::Regel;
use crate::rapport::innehall::Rapport;
use crate::rapport::text::text;

#[derive(Serialize)]
struct Log<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'r>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'r> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, Base>,
    results: Vec<Found<'r>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

/// A folder: its own address is nobody's business.
#[derive(Serialize)]
struct Base {
    description: Message,
}

/// The report, as JSON.
pub fn sarif(rapport: &Rapport) -> String {
    let regler = regler(rapport);
    let driver = Driver {
        name: "skrivelse",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: regler.iter().map(|regel| Rule::from(*regel)).collect(),
    };
    let root = Message::new("Roten i git, eller utan git mappen med skrivelse.yaml.");
    let results = rapport.fynd.iter().map(|fynd| Found::new(rapport, &regler, fynd));
    let run = Run {
        tool: Tool { driver },
        language: "sv",
        column_kind: "utf16CodeUnits",
        original_uri_base_ids: [(ROOT, Base { description: root })].into(),
        results: results.collect(),
    };
    text(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [run],
    })
}

/// The rules that found something, by name.
fn regler(rapport: &Rapport) -> Vec<&'static Regel> {
    let mut regler: Vec<_> = rapport.fynd.iter().map(|fynd| fynd.diagnostic.rule).collect();
    regler.sort_by_key(|regel| regel.namn);
    regler.dedup_by_key(|regel| regel.namn);
    regler
}
