//! A report as SARIF.

use super::form::{
    Artifact, Base, Bases, Driver, Fingerprints, Found, Location, Log, Message, Physical, Region,
    Run, Tool,
};
use super::regler::{level, regler, rule};
use crate::diag::Regel;
use crate::rapport::fynd::Fynd;
use crate::rapport::innehall::Rapport;
use crate::rapport::plats::Plats;
use crate::rapport::text::text;
use crate::rapport::uri::uri;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The report, as JSON.
pub fn sarif(rapport: &Rapport) -> String {
    let regler = regler(rapport);
    let results = rapport.fynd.iter().map(|fynd| found(rapport, &regler, fynd)).collect();
    let driver = Driver {
        name: "skrivelse",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: regler.iter().map(|regel| rule(regel)).collect(),
    };
    let root = Base { description: said("Roten i git, eller utan git mappen med skrivelse.yaml.") };
    let run = Run {
        tool: Tool { driver },
        language: "sv",
        column_kind: "utf16CodeUnits",
        original_uri_base_ids: Bases { root },
        results,
    };
    text(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

fn found<'r>(rapport: &'r Rapport, regler: &[&Regel], fynd: &'r Fynd) -> Found<'r> {
    let same = |regel: &&Regel| regel.namn.cmp(fynd.regel());
    let place = fynd.plats.as_ref().map_or_else(|| whole(&rapport.annars), part);
    let related = fynd
        .fler
        .iter()
        .map(|(plats, words)| Location { message: Some(said(words)), ..part(plats) });
    Found {
        rule_id: fynd.regel(),
        rule_index: regler.binary_search_by(same).unwrap_or_default(),
        level: level(fynd.diagnostic.severity),
        message: said(&fynd.text()),
        locations: [place],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints { own: &fynd.avtryck },
    }
}

/// A file as a whole.
fn whole(file: &str) -> Location {
    let artifact_location = Artifact { uri: uri(file), uri_base_id: "%SRCROOT%" };
    Location { physical_location: Physical { artifact_location, region: None }, message: None }
}

fn part(plats: &Plats) -> Location {
    let Plats { fil, från, till } = plats;
    let mut location = whole(fil);
    location.physical_location.region = Some(Region {
        start_line: från.rad,
        start_column: från.utf16,
        end_line: till.rad,
        end_column: till.utf16,
    });
    location
}

fn said(words: &str) -> Message {
    Message { text: words.to_owned() }
}
