//! Findings.

use serde::Serialize;

use super::location::Location;
use super::message::Message;
use super::rule::level;
use crate::diag::Regel;
use crate::rapport::fynd::Fynd;
use crate::rapport::innehall::Rapport;

/// A finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found<'r> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints<'r>,
}

#[derive(Serialize)]
struct Fingerprints<'r> {
    #[serde(rename = "skrivelse/v1")]
    own: &'r str,
}

impl<'r> Found<'r> {
    /// A finding of the report, whose rule is one of `regler`; these stand by name.
    pub fn new(rapport: &'r Rapport, regler: &[&Regel], fynd: &'r Fynd) -> Self {
        let place = fynd.plats.as_ref().map(Location::part);
        let related = fynd.fler.iter().map(|(plats, words)| Location::part(plats).said(words));
        let index = regler.binary_search_by_key(&fynd.regel(), |regel| regel.namn);
        Self {
            rule_id: fynd.regel(),
            rule_index: index.unwrap_or_default(),
            level: level(fynd.diagnostic.severity),
            message: Message::new(fynd.text()),
            locations: [place.unwrap_or_else(|| Location::whole(&rapport.annars))],
            related_locations: related.collect(),
            partial_fingerprints: Fingerprints { own: &fynd.avtryck },
        }
    }
}
