//! The parts of SARIF that a report has, by the names of the standard.

use serde::Serialize;

/// What a file of SARIF holds.
#[derive(Serialize)]
pub struct Log<'r> {
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    pub version: &'static str,
    pub runs: [Run<'r>; 1],
}

/// One run of the program.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Run<'r> {
    pub tool: Tool,
    pub language: &'static str,
    pub column_kind: &'static str,
    pub original_uri_base_ids: Bases,
    pub results: Vec<Found<'r>>,
}

/// The program.
#[derive(Serialize)]
pub struct Tool {
    pub driver: Driver,
}

/// The program, with its rules.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Driver {
    pub name: &'static str,
    pub semantic_version: &'static str,
    pub rules: Vec<Rule>,
}

/// A rule, with its help.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    pub id: &'static str,
    pub short_description: Message,
    pub full_description: Message,
    pub help: Help,
    pub default_configuration: Configuration,
}

/// A text.
#[derive(Serialize)]
pub struct Message {
    pub text: String,
}

/// A text, plain and with marks.
#[derive(Serialize)]
pub struct Help {
    pub text: String,
    pub markdown: String,
}

/// How grave what a rule finds is, before anybody says otherwise.
#[derive(Serialize)]
pub struct Configuration {
    pub enabled: bool,
    pub level: &'static str,
}

/// What relative addresses are relative to.
#[derive(Serialize)]
pub struct Bases {
    #[serde(rename = "%SRCROOT%")]
    pub root: Base,
}

/// A folder whose own address is nobody's business.
#[derive(Serialize)]
pub struct Base {
    pub description: Message,
}

/// One finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found<'r> {
    pub rule_id: &'static str,
    pub rule_index: usize,
    pub level: &'static str,
    pub message: Message,
    pub locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    pub partial_fingerprints: Fingerprints<'r>,
}

/// What a finding is known by.
#[derive(Serialize)]
pub struct Fingerprints<'r> {
    #[serde(rename = "skrivelse/v1")]
    pub own: &'r str,
}

/// A place, perhaps with a few words.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    pub physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
}

/// A file, or a part of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Physical {
    pub artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    pub uri: String,
    pub uri_base_id: &'static str,
}

/// A part of a file; the end is that of the character after it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    pub start_line: usize,
    pub start_column: usize,
    pub end_line: usize,
    pub end_column: usize,
}
